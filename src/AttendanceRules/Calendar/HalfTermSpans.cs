namespace AttendanceRules.Calendar;

/// <summary>The half terms of a calendar: each term cut at its breaks.</summary>
internal static class HalfTermSpans
{
    /// <summary>The half terms in order.</summary>
    public static List<DateSpan> Of(SchoolCalendar calendar, SchoolWeek week)
    {
        var halves = new List<DateSpan>();
        foreach (var term in calendar.Terms)
        {
            var from = term.From;
            foreach (var pause in Breaks(term, calendar, week))
            {
                halves.Add(new DateSpan(from, pause.From.PlusDays(-1)));
                from = pause.To.PlusDays(1);
            }

            halves.Add(new DateSpan(from, term.To));
        }

        return halves;
    }

    // Where a term names no half-term break, a closure of a whole week's weekdays is one (S18).
    private static IEnumerable<DateSpan> Breaks(Term term, SchoolCalendar calendar, SchoolWeek week) =>
        term.HalfTermBreaks.Count > 0
            ? term.HalfTermBreaks
            : calendar.Closures.Where(c => c.From >= term.From && c.To <= term.To && week.HoldsWholeWeek(c));
}
