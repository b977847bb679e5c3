namespace AttendanceRules.Evaluation.Lanes;

/// <summary>What a yes/no name is for 64 subjects, worked out for as many as were asked about.</summary>
internal sealed class TruthColumn
{
    /// <summary>The block for which it was last filled.</summary>
    public int Stamp { get; set; }

    /// <summary>Subjects for whom it is worked out.</summary>
    public ulong Filled { get; private set; }

    /// <summary>What it is for them.</summary>
    public LaneTruth Truth { get; private set; }

    /// <summary>Subjects for whom it is none: neither it nor its opposite holds.</summary>
    public ulong None { get; private set; }

    public void Clear() => (Filled, Truth, None) = (0, LaneTruth.False, 0);

    /// <summary>Keeps what it is for some more subjects.</summary>
    public void Add(ulong lanes, LaneTruth truth, ulong none = 0) =>
        (Filled, Truth, None) = (Filled | lanes, Truth.Or(truth.Within(lanes)), None | (none & lanes));
}
