namespace AttendanceRules.Catalogues;

/// <summary>One edition of a rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pack">Id of the pack it stands in.</param>
/// <param name="From">First day in force, included.</param>
/// <param name="To">Last day in force, included; null: until further notice.</param>
/// <param name="Of">Whom it is about.</param>
/// <param name="Group">The group (row of the matrix); null for none.</param>
/// <param name="Cell">The stakeholder of the matrix cell; null outside the matrix.</param>
/// <param name="On">The event it waits for; null for none.</param>
/// <param name="Lines">What it calls for.</param>
/// <param name="Withholds">The action it holds back; null for none.</param>
/// <param name="When">Its condition as written; empty for none.</param>
/// <param name="Sources">Its sources.</param>
public sealed record RuleView(
    string Id, string Pack, DateOnly From, DateOnly? To, SubjectKind Of, string? Group, string? Cell, string? On, IReadOnlyList<LineView> Lines, string? Withholds, string When,
    IReadOnlyList<string> Sources);
