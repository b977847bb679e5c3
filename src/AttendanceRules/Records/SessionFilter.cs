namespace AttendanceRules.Records;

/// <summary>Which sessions a fact looks at: those of a class or flag (by bit), or of listed codes, perhaps only some latenesses.</summary>
internal sealed record SessionFilter(string Key, ulong Classes, IReadOnlyList<string> Codes, int? MinutesLateFrom =
    null, int? MinutesLateTo = null)
{
    /// <summary>Classes and codes that a session must have besides, and those that it must not have; empty for none.</summary>
    public IReadOnlyList<(ulong Classes, string? Code, bool IsNot)> Besides { get; init; } = [];

    /// <summary>The subjects of which a session must be one; empty: any.</summary>
    public IReadOnlyList<string> Subjects { get; private init; } = [];

    // Texts that begin alike differ in it.
    private readonly int keyHash = StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>What tells it from other filters.</summary>
    public string Key
    {
        get;
        init => (field, keyHash) = (value, StringComparer.Ordinal.GetHashCode(value));
    } = Key;

    /// <summary>Whether both name the same sessions, by their keys.</summary>
    public bool IsSame(SessionFilter other) =>
        ReferenceEquals(Key, other.Key) || (keyHash == other.keyHash && Key == other.Key);

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

    /// <summary>Whether the classes of a code alone decide which are named.</summary>
    public bool IsOfClasses => Codes.Count == 0 && Besides.Count == 0;

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

    // Asked for every session of every pupil: a plain loop, since LINQ's Contains makes an enumerator each time.
    private bool IsNamed(string code, ulong classes)
    {
        var isNamed = (classes & Classes) != 0;
        for (var i = 0; i < Codes.Count && !isNamed; i++)
        {
            isNamed = MarkKinds.IsSame(Codes[i], code);
        }

        for (var i = 0; i < Besides.Count && isNamed; i++)
        {
            var (bits, own, isNot) = Besides[i];
            isNamed = ((classes & bits) != 0 || own == code) != isNot;
        }

        return isNamed;
    }
}
