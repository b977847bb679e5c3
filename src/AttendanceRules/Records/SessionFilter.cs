namespace AttendanceRules.Records;

/// <summary>Which sessions a fact looks at: those of a class or flag (by bit), or of listed codes, perhaps only some latenesses.</summary>
internal sealed record SessionFilter(string Key, ulong Classes, IReadOnlyList<string> Codes, int? MinutesLateFrom = null, int? MinutesLateTo = null)
{
    public bool Matches(string code, ulong classes, int? minutesLate)
    {
        var inClass = (classes & Classes) != 0 || Codes.Contains(code, StringComparer.Ordinal);
        return inClass
            && (MinutesLateFrom is null || minutesLate >= MinutesLateFrom)
            && (MinutesLateTo is null || minutesLate <= MinutesLateTo);
    }

    /// <summary>True when the lateness decides and was not recorded, so the session may or may not match.</summary>
    public bool IsUnsure(string code, ulong classes, int? minutesLate) =>
        (MinutesLateFrom is not null || MinutesLateTo is not null) && minutesLate is null
        && ((classes & Classes) != 0 || Codes.Contains(code, StringComparer.Ordinal));
}
