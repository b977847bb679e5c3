namespace AttendanceRules.Vocabulary;

/// <summary>
/// The words packs use for units. Bare "days" is refused: school days, calendar days and working days give different answers.
/// </summary>
internal static class UnitWords
{
    private static readonly (string One, string Many, Unit Unit)[] Words =
    [
        ("session", "sessions", Unit.Sessions),
        ("school day", "school days", Unit.SchoolDays),
        ("school week", "school weeks", Unit.SchoolWeeks),
        ("calendar day", "calendar days", Unit.CalendarDays),
        ("working day", "working days", Unit.WorkingDays),
        ("month", "months", Unit.Months),
        ("year", "years", Unit.Years),
        ("percent", "percent", Unit.Percent),
        ("minute", "minutes", Unit.Minutes),
        ("entry", "entries", Unit.Entries),
        ("money", "money", Unit.Money),
        ("pupil", "pupils", Unit.Pupils),
        ("hour", "hours", Unit.Hours),
    ];

    public static IEnumerable<string> All => Words.Select(w => w.Many);

    public static bool TryParse(string text, out Unit unit)
    {
        foreach (var word in Words)
        {
            if (text == word.One || text == word.Many)
            {
                unit = word.Unit;
                return true;
            }
        }

        unit = Unit.None;
        return false;
    }

    public static string Of(Unit unit, bool one = false)
    {
        foreach (var word in Words)
        {
            if (word.Unit == unit)
            {
                return one ? word.One : word.Many;
            }
        }

        return "";
    }

    /// <summary>True for units that can be waited for.</summary>
    public static bool IsTime(Unit unit) => unit is >= Unit.Sessions and <= Unit.Years;
}
