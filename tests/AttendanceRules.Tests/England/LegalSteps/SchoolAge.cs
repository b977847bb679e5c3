namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>
/// Compulsory school age by date of birth, written out again: the plain twin of what the base pack declares, which it never asks.
/// </summary>
internal static class SchoolAge
{
    /// <summary>The first prescribed day, 31 March, 31 August or 31 December, on or after the fifth birthday.</summary>
    public static DateOnly Begins(DateOnly born)
    {
        var five = born.AddYears(5);
        return new[] { (3, 31), (8, 31), (12, 31) }.Select(d => new DateOnly(five.Year, d.Item1, d.Item2)).First(d => d >= five);
    }

    /// <summary>The last Friday of June of the school year, from September to August, in which the pupil becomes sixteen.</summary>
    public static DateOnly Ends(DateOnly born)
    {
        var sixteen = born.AddYears(16);
        var june = new DateOnly(sixteen.Month >= 9 ? sixteen.Year + 1 : sixteen.Year, 6, 30);
        return june.AddDays(-(((int)june.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7));
    }

    /// <summary>Whether a pupil is certainly of that age: by the date of birth, else by the year group on the date.</summary>
    public static bool IsCertain(DateOnly? born, int? yearGroup, DateOnly on) => born is { } day
        ? on >= Begins(day) && on <= Ends(day)
        : yearGroup is >= 1 and <= 10 || (yearGroup == 11 && on <= Ends(new DateOnly(SchoolYear(on) - 15, 9, 1)));

    /// <summary>The year in which the school year of the date begins.</summary>
    public static int SchoolYear(DateOnly on) => on.Month >= 9 ? on.Year : on.Year - 1;

    /// <summary>The year group of a pupil of that date of birth: reception is 0.</summary>
    public static int YearGroup(DateOnly born, DateOnly on) => SchoolYear(on) - SchoolYear(born) - 5;
}
