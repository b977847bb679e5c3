using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Calendar;

/// <summary>Reads a calendar file; every mistake is collected with its place.</summary>
internal static class CalendarReader
{
    public static readonly string[] CalendarMembers = ["$schema", "terms", "closures", "bankHolidays", "periods"];
    public static readonly string[] TermMembers = ["from", "to", "halfTerms"];
    public static readonly string[] SpanMembers = ["from", "to"];
    public static readonly string[] PeriodMembers = ["name", "from", "to"];

    public static SchoolCalendar? Read(JsonItem item, ProblemList problems)
    {
        var before = problems.Sorted().Count;
        if (!Known(item, CalendarMembers, problems))
        {
            return null;
        }

        var terms = new List<(Term Term, JsonItem At)>();
        foreach (var term in item.List("terms"))
        {
            if (Known(term, TermMembers, problems) && Span(term, problems) is { } span)
            {
                var breaks = term.List("halfTerms").Where(b => Known(b, SpanMembers, problems)).Select(b => Span(b, problems))
                    .OfType<DateSpan>();
                terms.Add((new Term(span.From, span.To, [.. breaks.OrderBy(b => b.From)]), term));
            }
        }

        var sorted = terms.OrderBy(t => t.Term.From).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Term.From <= sorted[i - 1].Term.To)
            {
                problems.Add("overlapping-terms", sorted[i].At, "This term begins before the one before it ends.",
                    "Terms must not overlap.");
            }
        }

        var closures = item.List("closures").Where(c => Known(c, SpanMembers, problems)).Select(c => Span(c, problems)).OfType<DateSpan>()
            .ToList();
        var holidays = new List<DateOnly>();
        foreach (var day in item.List("bankHolidays"))
        {
            if (IsoDate.TryParse(day.Text, out var date))
            {
                holidays.Add(date);
            }
            else
            {
                problems.Add("bad-date", day, $"'{day.Text}' is not a date.", "Write it as 2026-05-04.");
            }
        }

        var periods = Periods(item, problems);
        return problems.Sorted().Count > before ? null : new SchoolCalendar(terms.Select(t => t.Term), closures, holidays, periods);
    }

    private static List<CalendarPeriod> Periods(JsonItem item, ProblemList problems)
    {
        var periods = new List<(CalendarPeriod Period, JsonItem At)>();
        foreach (var period in item.List("periods").Where(p => Known(p, PeriodMembers, problems)))
        {
            var (name, days) = (period["name"], Span(period, problems));
            if (name is null)
            {
                problems.Add("missing-member", period, "'name' is missing.");
            }
            else if (name.Kind != JsonItemKind.Text || !CalendarPeriod.IsName(name.Text))
            {
                problems.Add("bad-period-name", name, $"'{name.Text}' cannot be the name of a period.",
                    $"Write at most {CalendarPeriod.LongestName} letters, digits and hyphens, a letter first, such as autumn-census.");
            }
            else if (days is { } span)
            {
                periods.Add((new CalendarPeriod(name.Text, span), period));
            }
        }

        foreach (var same in periods.GroupBy(p => p.Period.Name, StringComparer.Ordinal))
        {
            var sorted = same.OrderBy(p => p.Period.Days.From).ToList();
            for (var i = 1; i < sorted.Count; i++)
            {
                if (sorted[i].Period.Days.From <= sorted[i - 1].Period.Days.To)
                {
                    problems.Add("overlapping-periods", sorted[i].At, $"This period '{same.Key}' begins before the one before it ends.",
                        "Correct its dates, or give it another name.");
                }
            }
        }

        return [.. periods.Select(p => p.Period)];
    }

    private static bool Known(JsonItem item, string[] members, ProblemList problems)
    {
        if (item.Kind != JsonItemKind.Map)
        {
            problems.Add("wrong-type", item, "An object is expected here.");
            return false;
        }

        foreach (var member in item.Members.Where(m => !members.Contains(m.Name, StringComparer.Ordinal)))
        {
            problems.Add(new Problem
            {
                Code = "unknown-member", Severity = Severity.Error, Message = $"Unknown member '{member.Name}' of a calendar.",
                File = item.File, Line = member.Line, Column = member.Column, Path = member.Value.Path,
                Suggestion = Nearest.Suggest(member.Name, members) ?? $"Known: {string.Join(", ", members)}.",
            });
        }

        return true;
    }

    private static DateSpan? Span(JsonItem item, ProblemList problems)
    {
        var ends = new DateOnly[2];
        for (var i = 0; i < 2; i++)
        {
            if (item[SpanMembers[i]] is not { } end)
            {
                problems.Add("missing-member", item, $"'{SpanMembers[i]}' is missing.");
                return null;
            }

            if (!IsoDate.TryParse(end.Text, out ends[i]))
            {
                problems.Add("bad-date", end, $"'{end.Text}' is not a date.", "Write it as 2026-09-02.");
                return null;
            }
        }

        for (var i = 0; i < 2; i++)
        {
            if (!SchoolCalendar.Bounds.Contains(ends[i]))
            {
                problems.Add("date-out-of-range", item[SpanMembers[i]]!,
                    $"The date {IsoDate.Text(ends[i])} is outside the years 1900 to 2199.", "Correct the year.");
                return null;
            }
        }

        if (ends[1] < ends[0])
        {
            problems.Add("bad-period", item, "This period ends before it begins.", "Swap 'from' and 'to'.");
            return null;
        }

        return new DateSpan(ends[0], ends[1]);
    }
}
