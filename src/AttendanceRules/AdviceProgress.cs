namespace AttendanceRules;

/// <summary>How far advice on a school has come.</summary>
public readonly record struct AdviceProgress
{
    /// <summary>Pupils whose advice is worked out.</summary>
    public required int Done { get; init; }

    /// <summary>All pupils of the school or the part of the file; 0: not known.</summary>
    public required int Of { get; init; }
}
