namespace AttendanceRules.Catalogues;

/// <summary>One edition of a rule.</summary>
public sealed record RuleView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the pack it is in.</summary>
    public required string Pack { get; init; }

    /// <summary>First day in force, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force, included; null: until further notice.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whom it is about.</summary>
    public required SubjectKind Of { get; init; }

    /// <summary>The group (row of the matrix); null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The stakeholder of the matrix cell; null outside the matrix.</summary>
    public string? Cell { get; init; }

    /// <summary>The event it waits for; null for none.</summary>
    public string? On { get; init; }

    /// <summary>What it calls for.</summary>
    public required IReadOnlyList<LineView> Lines { get; init; }

    /// <summary>The action it holds back; null for none.</summary>
    public string? Withholds { get; init; }

    /// <summary>Its condition as written; empty for none.</summary>
    public required string When { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
