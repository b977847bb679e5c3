using System.Globalization;

namespace AttendanceRules.Calendar;

/// <summary>A number of units of time, for example 5 school days.</summary>
internal readonly record struct Length(int Count, Unit Unit)
{
    // What a hundred years have at most of each unit.
    private int Most => Unit switch
    {
        Unit.Years => 100,
        Unit.Months => 1_200,
        Unit.SchoolWeeks => 5_300,
        Unit.CalendarDays => 36_600,
        Unit.Sessions => 53_000,
        _ => 26_500,
    };

    /// <summary>True for a length that no pack can mean: more than a hundred years.</summary>
    public bool IsTooLong => Count > Most;

    /// <summary>True for a length of more than so many years, at most a hundred.</summary>
    public bool IsLongerThan(int years) => Count > (long)Most * years / 100;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {UnitWords.Of(Unit, Count == 1)}");
}
