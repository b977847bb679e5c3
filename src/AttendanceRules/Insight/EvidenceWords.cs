using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Insight;

/// <summary>The sessions that a reason rests on: <c>5 to 7 October 2026, morning and afternoon (O)</c>.</summary>
internal static class EvidenceWords
{
    public static string Of(IReadOnlyList<string> evidence)
    {
        var words = new List<string>();
        var days = new List<Day>();
        foreach (var item in evidence)
        {
            if (Read(item) is { } day)
            {
                Add(days, day);
            }
            else
            {
                words.Add(item.EndsWith(" earlier", StringComparison.Ordinal) ? item + " ones" : item);
            }
        }

        var year = 0;
        for (var i = 0; i < days.Count;)
        {
            var last = i;
            while (last + 1 < days.Count && days[last + 1].Date == days[last].Date.AddDays(1) && days[last + 1].What == days[i].What)
            {
                last++;
            }

            words.Add(Span(days[i].Date, days[last].Date, days[last].Date.Year != year) + ", " + days[i].What);
            (year, i) = (days[last].Date.Year, last + 1);
        }

        return string.Join("; ", words);
    }

    private static void Add(List<Day> days, Day day)
    {
        if (days.Count == 0 || days[^1].Date != day.Date)
        {
            days.Add(day);
            return;
        }

        var morning = days[^1];
        days[^1] = day with
        {
            Half = "morning and afternoon", What = morning.Code == day.Code
                ? $"morning and afternoon ({day.Code})" : $"morning ({morning.Code}) and afternoon ({day.Code})",
        };
    }

    private static Day? Read(string item)
    {
        var words = item.Split(' ', 3);
        if (words.Length != 3 || words[1] is not ("AM" or "PM")
            || !IsoDate.TryParse(words[0], out var date))
        {
            return null;
        }

        var half = words[1] == "AM" ? "morning" : "afternoon";
        return new Day(date, half, words[2], $"{half} ({words[2]})");
    }

    private static string Span(DateOnly first, DateOnly last, bool withYear)
    {
        var end = last.ToString(withYear ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);
        if (first == last)
        {
            return end;
        }

        var format = first.Month == last.Month ? "%d" : first.Year == last.Year ? "d MMMM" : "d MMMM yyyy";
        return first.ToString(format, CultureInfo.InvariantCulture) + (first.AddDays(1) == last ? " and " : " to ") + end;
    }

    private sealed record Day(DateOnly Date, string Half, string Code, string What);
}
