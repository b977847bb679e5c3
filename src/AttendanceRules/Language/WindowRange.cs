using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary>A window worked out for a date: calendar days, and the half-open range of numbered sessions in it.</summary>
internal sealed record WindowRange(ValueState State, DateSpan Days, int FromSession, int EndSession)
{
    public static readonly WindowRange None = new(ValueState.None, default, 0, 0);
    public static readonly WindowRange Unknown = new(ValueState.Unknown, default, 0, 0);

    /// <summary>Why it is none, in words; null: nothing more can be said, or it is not none.</summary>
    public string? Because { get; init; }

    public static WindowRange NoneAs(string? because) => None with { Because = because };

    public static WindowRange Of(SchoolTime time, DateSpan days)
    {
        var (from, end) = time.DaysIn(days);
        return new WindowRange(ValueState.Known, days, 2 * from, Math.Max(2 * from, 2 * end));
    }

    public WindowRange And(WindowRange other)
    {
        // None wins: a fact whose window hangs on an anchor not on record is none, wherever the anchor stands (S3).
        if (State == ValueState.None || other.State == ValueState.None)
        {
            return NoneAs(Because ?? other.Because);
        }

        if (State == ValueState.Unknown || other.State == ValueState.Unknown)
        {
            return Unknown;
        }

        var (from, end) = (Math.Max(FromSession, other.FromSession), Math.Min(EndSession, other.EndSession));
        return new WindowRange(ValueState.Known, Days.And(other.Days), from, Math.Max(from, end));
    }
}
