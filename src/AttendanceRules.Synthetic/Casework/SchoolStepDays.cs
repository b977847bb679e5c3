using System.Globalization;
using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Casework;

/// <summary>The days with marks on which schools take steps as a whole. A day without school moves to the next school day.</summary>
internal static class SchoolStepDays
{
    public static IReadOnlyList<(DateOnly Day, SchoolStepFigures Step)> Of(CohortFigures figures, SchoolDays days)
    {
        var found = new List<(DateOnly Day, SchoolStepFigures Step)>();
        foreach (var year in days.Years.Where(y => y.Count > 0))
        {
            string[] keys = [.. Enumerable.Range(year.From, year.Count).Select(d => Key(Name(days.Days[d]), Name(days.Days[year.From])))];
            foreach (var (step, on) in figures.Casework.School.SelectMany(s => s.On.Select(on => (s, on))))
            {
                var place = Array.FindIndex(keys, k => string.CompareOrdinal(k, Key(on, Name(days.Days[year.From]))) >= 0);
                if (place >= 0 && year.From + place < days.Marked)
                {
                    found.Add((days.Days[year.From + place], step));
                }
            }
        }

        return [.. found.OrderBy(f => f.Day)];
    }

    // Months and days in the order of a school year that begins on the turn.
    private static string Key(string monthDay, string turn) => (string.CompareOrdinal(monthDay, turn) < 0 ? "1" : "0") + monthDay;

    private static string Name(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}
