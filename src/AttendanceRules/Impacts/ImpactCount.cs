namespace AttendanceRules.Impacts;

/// <summary>
/// How many of some pupils on roll are affected, beside the others on roll: those of a group, or those with one value of a characteristic.
/// </summary>
public sealed record ImpactCount
{
    /// <summary>What divides the pupils: <c>all</c>, <c>group</c>, or the name of a characteristic.</summary>
    public required string By { get; init; }

    /// <summary>What divides the pupils, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The group's name, or the value of the characteristic; <c>unknown</c> where it is not known. Empty for all.</summary>
    public required string Value { get; init; }

    /// <summary>How many pupils it certainly holds of; null where the packs do not let the group be counted yet.</summary>
    public required int? Pupils { get; init; }

    /// <summary>For a group: how many more may be in it. 0 for everything else: they are counted as unknown.</summary>
    public int MayBelong { get; init; }

    /// <summary>How many of them are affected; null where the number is not shown. So are the numbers below.</summary>
    public required int? Affected { get; init; }

    /// <summary>How many of them gain an action.</summary>
    public required int? Gain { get; init; }

    /// <summary>How many of them lose an action. Who loses one and gains another is counted twice.</summary>
    public required int? Lose { get; init; }

    /// <summary>How many others there are on roll for whom it certainly does not hold. Pupils who may be in the group, or whose value of
    /// the characteristic is not known, are not among them.</summary>
    public required int? Others { get; init; }

    /// <summary>How many of the others are affected; null also where the number would show too few pupils for whom it is not known.
    /// </summary>
    public required int? AffectedOthers { get; init; }

    /// <summary>Why numbers are not shown: <c>too few</c> pupils on one side, or <c>too early</c> in the year; null: they are.</summary>
    public string? NotShown { get; init; }
}
