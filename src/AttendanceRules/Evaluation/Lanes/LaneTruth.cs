namespace AttendanceRules.Evaluation.Lanes;

/// <summary>What a condition is for 64 subjects at once: a bit a subject in two masks. What is certain is possible.</summary>
/// <param name="Certain">Subjects for whom it is true.</param>
/// <param name="Possible">Subjects for whom it is not false: true or undecided.</param>
internal readonly record struct LaneTruth(ulong Certain, ulong Possible)
{
    /// <summary>False for everybody.</summary>
    public static readonly LaneTruth False;

    /// <summary>True for these subjects, and false for the others.</summary>
    public static LaneTruth TrueFor(ulong lanes) => new(lanes, lanes);

    /// <summary>Kleene's "and".</summary>
    public LaneTruth And(LaneTruth other) => new(Certain & other.Certain, Possible & other.Possible);

    /// <summary>Kleene's "or".</summary>
    public LaneTruth Or(LaneTruth other) => new(Certain | other.Certain, Possible | other.Possible);

    /// <summary>The opposite for these subjects; false for the others.</summary>
    public LaneTruth Not(ulong lanes) => new(lanes & ~Possible, lanes & ~Certain);

    /// <summary>The same for these subjects; false for the others.</summary>
    public LaneTruth Within(ulong lanes) => new(Certain & lanes, Possible & lanes);

    /// <summary>What it is for one subject.</summary>
    public Truth Of(int lane) => (Certain >> lane & 1) != 0 ? Truth.True : (Possible >> lane & 1) != 0 ? Truth.Undecided : Truth.False;

    /// <summary>The same with what it is for one more subject.</summary>
    public LaneTruth With(int lane, Truth truth) => new(
        truth == Truth.True ? Certain | 1UL << lane : Certain, truth == Truth.False ? Possible : Possible | 1UL << lane);
}
