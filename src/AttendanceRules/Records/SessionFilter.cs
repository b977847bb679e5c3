namespace AttendanceRules.Records;

/// <summary>Which sessions a fact looks at: those of a class or flag (by bit), or of listed codes, perhaps only some latenesses.</summary>
internal sealed record SessionFilter(string Key, ulong Classes, IReadOnlyList<string> Codes, int? MinutesLateFrom =
    null, int? MinutesLateTo = null)
{
    /// <summary>Classes and codes that a session must have besides, and those that it must not have; empty for none.</summary>
    public IReadOnlyList<(ulong Classes, string? Code, bool IsNot)> Besides { get; init; } = [];

    /// <summary>Whether how late a session was decides.</summary>
    public bool IsOfMinutes => MinutesLateFrom is not null || MinutesLateTo is not null;

    public bool Matches(string code, ulong classes, int? minutesLate)
    {
        return IsNamed(code, classes)
            && (MinutesLateFrom is null || minutesLate >= MinutesLateFrom)
            && (MinutesLateTo is null || minutesLate <= MinutesLateTo);
    }

    /// <summary>True when the lateness decides and was not recorded, so the session may or may not match.</summary>
    public bool IsUnsure(string code, ulong classes, int? minutesLate) =>
        IsOfMinutes && minutesLate is null && IsNamed(code, classes);

    // Asked for every session of every pupil: a plain loop, since LINQ's Contains makes an enumerator each time.
    private bool IsNamed(string code, ulong classes)
    {
        var isNamed = (classes & Classes) != 0;
        for (var i = 0; i < Codes.Count && !isNamed; i++)
        {
            isNamed = Codes[i] == code;
        }

        for (var i = 0; i < Besides.Count && isNamed; i++)
        {
            var (bits, own, isNot) = Besides[i];
            isNamed = ((classes & bits) != 0 || own == code) != isNot;
        }

        return isNamed;
    }
}
