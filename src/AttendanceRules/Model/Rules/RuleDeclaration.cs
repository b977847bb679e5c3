using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Rules;

/// <summary>One edition of a rule: what is called for, from whom and by when.</summary>
internal sealed record RuleDeclaration(string Id, string PackId, DateOnly From, DateOnly? To) : DutyDeclaration(Id, PackId, From, To)
{
    /// <summary>Whom it is about.</summary>
    public SubjectKind Of { get; init; }

    public string? Group { get; init; }

    /// <summary>The stakeholder of the matrix cell; null for a rule outside the matrix.</summary>
    public string? Cell { get; init; }

    /// <summary>The event for each of which it lives once; null: it lives while its condition holds.</summary>
    public EventDeclaration? On { get; init; }

    /// <summary>The action that it holds back; null for a rule that calls for something.</summary>
    public string? Withhold { get; init; }

    /// <summary>Why the action is held back; empty for a rule that calls for something.</summary>
    public string Because { get; init; } = "";

    public Window? Cycle { get; init; }

    public IReadOnlyList<Anchor> EndedBy { get; init; } = [];

    public DatedLength? Lapses { get; init; }
}
