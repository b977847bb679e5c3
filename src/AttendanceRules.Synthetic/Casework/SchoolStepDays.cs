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
            var turn = MonthDay.Of(days.Days[year.From]);
            string[] keys = [.. Enumerable.Range(year.From, year.Count).Select(d => MonthDay.Key(MonthDay.Of(days.Days[d]), turn))];
            foreach (var (step, on) in figures.Casework.School.SelectMany(s => s.On.Select(on => (s, on))))
            {
                var place = Array.FindIndex(keys, k => string.CompareOrdinal(k, MonthDay.Key(on, turn)) >= 0);
                if (place >= 0 && year.From + place < days.Marked)
                {
                    found.Add((days.Days[year.From + place], step));
                }
            }
        }

        return [.. found.OrderBy(f => f.Day)];
    }
}
