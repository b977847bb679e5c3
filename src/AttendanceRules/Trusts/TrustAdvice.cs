namespace AttendanceRules.Trusts;

/// <summary>Several schools of one trust on one day: how urgent each is, and what whoever governs them is to do.</summary>
public sealed record TrustAdvice
{
    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whose lines are counted for each school: a stakeholder or a role.</summary>
    public required string For { get; init; }

    /// <summary>The schools, the most urgent first: by calls to make now, then by what is overdue, due this week, undecided and not used;
    /// where all are alike, by id.</summary>
    public required IReadOnlyList<TrustSchool> Schools { get; init; }

    /// <summary>The stakeholders that govern schools, as the packs declare them. Empty: none does.</summary>
    public required IReadOnlyList<string> Governing { get; init; }

    /// <summary>What they are to do, in the order of the priorities, then by last day or day of review. What holds every day is not
    /// in it.</summary>
    public required IReadOnlyList<TrustAction> Actions { get; init; }

    /// <summary>How many of their steps are undecided, over all schools: neither called for nor ruled out.</summary>
    public required int Undecided { get; init; }
}
