namespace AttendanceRules.Bulk;

/// <summary>What is certain of one action for one stakeholder and parent, as far as it decides what it covers (S29).</summary>
internal record struct JoinedCalls
{
    private bool isAny;
    private Basis basis;
    private Force force;
    private DateOnly due;

    /// <summary>Whether a call is among them of which it is not worked out when it is due.</summary>
    public bool HasUnknownDue { get; private set; }

    public void Add(Basis ofCall, Force strength, DateOnly? dueOn, bool isDueKnown)
    {
        (basis, force) = (isAny && basis > ofCall ? basis : ofCall, isAny && force > strength ? force : strength);
        due = isAny && due < (dueOn ?? DateOnly.MaxValue) ? due : dueOn ?? DateOnly.MaxValue;
        HasUnknownDue |= !isDueKnown;
        isAny = true;
    }

    /// <summary>Whether they cover an open call of which it is not worked out when it is due.</summary>
    public readonly Truth Cover(in ScreenedCall call) =>
        isAny ? Cover(call.Basis, call.Force, null, isDueKnown: !call.HasDue) : Truth.False;

    /// <summary>Whether they cover an open call; undecided where it depends on a day that is not worked out.</summary>
    /// <param name="ofOpen">Its basis.</param>
    /// <param name="strength">Its force.</param>
    /// <param name="openDue">When it is due; null: it is not.</param>
    /// <param name="isDueKnown">Whether that is worked out.</param>
    public readonly Truth Cover(Basis ofOpen, Force strength, DateOnly? openDue, bool isDueKnown)
    {
        if (!isAny || basis < ofOpen || force < strength)
        {
            return Truth.False;
        }

        if (isDueKnown && openDue is null)
        {
            return Truth.True;
        }

        return HasUnknownDue || !isDueKnown ? Truth.Undecided : due > openDue ? Truth.False : Truth.True;
    }
}
