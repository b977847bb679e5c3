namespace AttendanceRules.Records;

/// <summary>Which sessions a fact looks at: those of a class or flag (by bit), or of listed codes, perhaps only some latenesses.</summary>
internal sealed record SessionFilter(string Key, ulong Classes, IReadOnlyList<string> Codes, int? MinutesLateFrom =
    null, int? MinutesLateTo = null)
{
    /// <summary>Classes and codes that a session must have besides, and those that it must not have; empty for none.</summary>
    public IReadOnlyList<(ulong Classes, string? Code, bool IsNot)> Besides
    {
        get;
        init => (field, besides) = (value, [.. value]);
    } = [];

    // The same as arrays, and the codes too: kinds of marks are asked about for each pupil.
    private readonly (ulong Classes, string? Code, bool IsNot)[] besides = [];
    private readonly string[] codes = [.. Codes];

    // What is named of the kinds that were asked about last.
    private Naming? naming;

    /// <summary>The subjects of which a session must be one; empty: any.</summary>
    public IReadOnlyList<string> Subjects { get; private init; } = [];

    // Texts that begin alike differ in it.
    private readonly int keyHash = StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The codes of which a session must be one, where it is of none of the classes.</summary>
    public IReadOnlyList<string> Codes
    {
        get;
        init => (field, codes) = (value, [.. value]);
    } = Codes;

    /// <summary>What tells it from other filters.</summary>
    public string Key
    {
        get;
        init => (field, keyHash) = (value, StringComparer.Ordinal.GetHashCode(value));
    } = Key;

    /// <summary>Whether both name the same sessions, by their keys.</summary>
    public bool IsSame(SessionFilter other) =>
        ReferenceEquals(Key, other.Key) || (keyHash == other.keyHash && Key == other.Key);

    /// <summary>By their keys alone.</summary>
    public bool Equals(SessionFilter? other) => other is not null && IsSame(other);

    /// <summary>The hash of the key.</summary>
    public override int GetHashCode() => keyHash;

    /// <summary>What parts the subjects in <see cref="Key"/> from what is before them.</summary>
    public const string InSubjects = " in subjects ";

    /// <summary>The same sessions where they are of one of the subjects.</summary>
    public SessionFilter In(IReadOnlyList<string> subjects) =>
        this with { Key = Key + InSubjects + string.Join(',', subjects), Subjects = subjects };

    /// <summary>Whether each session has to be looked at by itself: how late it was, or its subject, decides.</summary>
    public bool IsBySession => IsOfMinutes || Subjects.Count > 0;

    /// <summary>Whether a session of the subject can be meant; null: its subject is not known.</summary>
    public bool? IsOfSubject(string? subject)
    {
        if (Subjects.Count == 0)
        {
            return true;
        }

        for (var i = 0; i < Subjects.Count; i++)
        {
            if (Subjects[i] == subject)
            {
                return true;
            }
        }

        return subject is null ? null : false;
    }

    /// <summary>Whether how late a session was decides.</summary>
    public bool IsOfMinutes => MinutesLateFrom is not null || MinutesLateTo is not null;

    /// <summary>Whether a session of the code and the lateness is meant, if its subject is.</summary>
    public bool Matches(string code, ulong classes, int? minutesLate)
    {
        return IsNamed(code, classes)
            && (MinutesLateFrom is null || minutesLate >= MinutesLateFrom)
            && (MinutesLateTo is null || minutesLate <= MinutesLateTo);
    }

    /// <summary>
    /// True when the lateness decides and was not recorded, or the subject decides, which a code does not say: the session may or may not
    /// match.
    /// </summary>
    public bool IsUnsure(string code, ulong classes, int? minutesLate) =>
        ((IsOfMinutes && minutesLate is null) || Subjects.Count > 0) && IsNamed(code, classes);

    /// <summary>Whether a session of the code may be meant, whatever its lateness and subject are.</summary>
    public bool Names(string code, ulong classes) => IsNamed(code, classes);

    /// <summary>The same of all kinds, by their numbers; found once for pupils who come one after another.</summary>
    public bool[] NamesOf(MarkKinds kinds) => Named(kinds).Are;

    /// <summary>The same as bits, each by the number of its kind; kinds whose numbers are a word apart share one.</summary>
    public ulong BitsOf(MarkKinds kinds) => Named(kinds).Bits;

    private Naming Named(MarkKinds kinds)
    {
        var known = naming;
        if (!ReferenceEquals(known?.Kinds, kinds) || !ReferenceEquals(known.Filter, this))
        {
            var (are, bits) = (new bool[kinds.Count], 0UL);
            for (var i = 0; i < are.Length; i++)
            {
                are[i] = IsNamed(kinds[i].Code, kinds[i].Classes);
                bits |= are[i] ? 1UL << i : 0;
            }

            naming = known = new Naming(this, kinds, are, bits);
        }

        return known;
    }

    private bool IsNamed(string code, ulong classes)
    {
        var isNamed = (classes & Classes) != 0;
        foreach (var own in codes)
        {
            isNamed |= MarkKinds.IsSame(own, code);
        }

        foreach (var (bits, own, isNot) in besides)
        {
            isNamed &= ((classes & bits) != 0 || own == code) != isNot;
        }

        return isNamed;
    }

    private sealed record Naming(SessionFilter Filter, MarkKinds Kinds, bool[] Are, ulong Bits);
}
