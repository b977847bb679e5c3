namespace AttendanceRules.Advice;

/// <summary>An item of a menu of support that serves a recommended action.</summary>
public sealed record SupportOffer
{
    /// <summary>Name of the item: an action of the packs.</summary>
    public required string Action { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Who offers it; null where nobody is named.</summary>
    public string? Provider { get; init; }

    /// <summary>How long it takes, in words; null where that is not said.</summary>
    public string? Duration { get; init; }

    /// <summary>Whether it is charged for; null where that is not said.</summary>
    public bool? IsChargeable { get; init; }

    /// <summary>What it costs on the date of the advice. Empty: no price is named.</summary>
    public required IReadOnlyList<ActionValue> Cost { get; init; }

    /// <summary>Its sources, <c>document#clause</c>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
