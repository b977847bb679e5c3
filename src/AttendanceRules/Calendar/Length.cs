using System.Globalization;

namespace AttendanceRules.Calendar;

/// <summary>A number of units of time, for example 5 school days.</summary>
internal readonly record struct Length(int Count, Unit Unit)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {UnitWords.Of(Unit, Count == 1)}");
}
