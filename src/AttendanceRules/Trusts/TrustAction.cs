namespace AttendanceRules.Trusts;

/// <summary>A step of whoever governs schools, once for all schools where it is due by the same day.</summary>
public sealed record TrustAction
{
    /// <summary>Who does it: one of the stakeholders that govern schools.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What is done.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is against its last day: due or overdue.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>Its last day; null for none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The schools where it is called for, in the order in which they were named.</summary>
    public required IReadOnlyList<TrustActionPlace> Places { get; init; }
}
