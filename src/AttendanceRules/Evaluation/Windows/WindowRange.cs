using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>A window worked out for a date: calendar days, and the half-open range of numbered sessions in it.</summary>
internal readonly record struct WindowRange(ValueState State, DateSpan Days, int FromSession, int EndSession)
{
    public static readonly WindowRange NotApplicable = new(ValueState.NotApplicable, default, 0, 0);
    public static readonly WindowRange Unknown = new(ValueState.Unknown, default, 0, 0);

    /// <summary>Why it is none, in words; null: nothing more can be said, or it is not none.</summary>
    public string? Because { get; init; }

    public static WindowRange NoneAs(string? because) => NotApplicable with { Because = because };

    public static WindowRange Of(SchoolTime time, DateSpan days)
    {
        var (from, end) = time.DaysIn(days);
        return new WindowRange(ValueState.Known, days, time.Week.FirstSessionOf(from), time.Week.FirstSessionOf(end));
    }

    public WindowRange And(WindowRange other)
    {
        // None wins: a fact whose window depends on an anchor not on record is none, wherever the anchor is (S3).
        if (State == ValueState.NotApplicable || other.State == ValueState.NotApplicable)
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
