namespace AttendanceRules.Calendar;

/// <summary>
/// A stretch of days to which a calendar gives a name, such as the days of a census. Packs ask for it as <c>period NAME</c>.
/// </summary>
/// <param name="Name">Its name: letters, digits and hyphens. Several stretches may have one name; those do not overlap.</param>
/// <param name="Days">Its days, both ends included. They need not be school days.</param>
public sealed record CalendarPeriod(string Name, DateSpan Days)
{
    /// <summary>The longest name.</summary>
    internal const int LongestName = 100;

    /// <summary>Whether packs can name it: a letter, then letters, digits and hyphens.</summary>
    internal static bool IsName(string name) => name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
