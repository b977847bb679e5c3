using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Rules;

/// <summary>One edition of a rule: what is called for, from whom and by when. A stage of a pathway is a rule too.</summary>
internal sealed record RuleDeclaration(string Id, string PackId, DateOnly From, DateOnly? To)
{
    public string Title { get; init; } = "";

    /// <summary>Whom it is about.</summary>
    public SubjectKind Of { get; init; }

    public string? Group { get; init; }

    /// <summary>The stakeholder of the matrix cell; null for a rule outside the matrix.</summary>
    public string? Cell { get; init; }

    public Expression When { get; init; } = Expression.Always;

    /// <summary>The condition as the pack writes it; empty for none.</summary>
    public string WhenText { get; init; } = "";

    public EventDeclaration? On { get; init; }

    public IReadOnlyList<LineDeclaration> Do { get; init; } = [];

    /// <summary>The first that holds is taken; empty for none.</summary>
    public IReadOnlyList<AlternativeDeclaration> FirstOf { get; init; } = [];

    /// <summary>The host picks one; empty for none.</summary>
    public IReadOnlyList<LineDeclaration> OneOf { get; init; } = [];

    /// <summary>The watch that the stage opens; null for none.</summary>
    public WatchDeclaration? Watch { get; init; }

    /// <summary>Every watch that it can open, by itself or by one of its ways.</summary>
    public IEnumerable<WatchDeclaration> Watches => FirstOf.Select(a => a.Watch).Append(Watch).OfType<WatchDeclaration>();

    /// <summary>The id of the stage of an earlier edition that this one goes on from; null for none.</summary>
    public string? Continues { get; init; }

    /// <summary>The wait as the pack writes it; empty for none.</summary>
    public string WaitText { get; init; } = "";

    /// <summary>True where <c>when</c> is written.</summary>
    public bool HasWhen => WhenText.Length > 0;

    /// <summary>Every line it can call for.</summary>
    public IEnumerable<LineDeclaration> Lines => Do.Concat(OneOf).Concat(FirstOf.SelectMany(a => a.Do));

    /// <summary>The actions whose entry puts the stage on record (S21).</summary>
    public IEnumerable<string> FirstActions =>
        Do.Take(1).Concat(OneOf).Concat(FirstOf.SelectMany(a => a.Do.Take(1))).Select(l => l.Action);

    /// <summary>The lines of the way that the entry takes; those of a rule without ways.</summary>
    public IReadOnlyList<LineDeclaration> LinesBeside(Entry entry) => FirstOf.FirstOrDefault(a => a.Do.Count > 0 && entry.Is(a.Do[0].Action))?.Do ?? Do;

    public string? Withhold { get; init; }

    public string Because { get; init; } = "";

    /// <summary>Null: follows the stage above; empty: starts a branch.</summary>
    public IReadOnlyList<string>? After { get; init; }

    public Deadline? Wait { get; init; }

    /// <summary><c>wait: none</c>: the same day is allowed.</summary>
    public bool MayFollowSameDay { get; init; }

    public IReadOnlyList<Symbol> Needs { get; init; } = [];

    public Window? Cycle { get; init; }

    public IReadOnlyList<Anchor> EndedBy { get; init; } = [];

    public DatedLength? Lapses { get; init; }

    public Basis Basis { get; init; }

    /// <summary>Free thresholds it rests on that no layer has set, with their titles.</summary>
    public IReadOnlyList<(string Name, string Title)> Defaults { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
