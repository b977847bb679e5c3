namespace AttendanceRules.Catalogues;

/// <summary>A report of the packs.</summary>
public sealed record ReportView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The stakeholder who reads it; null for nobody named.</summary>
    public string? For { get; init; }

    /// <summary>First day in force, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force, included; null: until further notice.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
