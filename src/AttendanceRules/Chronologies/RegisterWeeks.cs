using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Chronologies;

/// <summary>The register of a stretch of time, week by week.</summary>
internal sealed class RegisterWeeks(Book book, Register register, DateSpan span)
{
    private const string NoMark = "-";

    public IReadOnlyList<RegisterWeek> Weeks()
    {
        var (first, end) = register.Time.DaysIn(span);
        return [.. Enumerable.Range(first, Math.Max(0, end - first)).GroupBy(register.Time.WeekOf).Select(Week)];
    }

    /// <summary>The titles of the codes, as they were on the last day that has it.</summary>
    public IReadOnlyDictionary<string, string> Codes()
    {
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (first, end) = register.Time.DaysIn(span);
        for (var day = first; day < end; day++)
        {
            foreach (var code in Marks(day))
            {
                titles[code] = Title(code, register.Time[day]);
            }
        }

        return titles;
    }

    private RegisterWeek Week(IEnumerable<int> days)
    {
        var numbers = days.ToList();
        IReadOnlyList<string>[] marks = [.. numbers.Select(Marks)];
        return new RegisterWeek
        {
            From = register.Time[numbers[0]], Marks = marks,
            Counts = new SortedDictionary<string, int>(
                marks.SelectMany(m => m).GroupBy(m => m, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
                StringComparer.Ordinal),
        };
    }

    private List<string> Marks(int day)
    {
        var week = register.Time.Week;
        var first = week.FirstSessionOf(day);
        return [.. Enumerable.Range(first, week.FirstSessionOf(day + 1) - first).Select(s => register.Code(s) ?? NoMark)];
    }

    private string Title(string code, DateOnly date) => code == NoMark ? "no mark"
        : book.Codes.Codes.GetValueOrDefault(code)?.LastOrDefault(e => e.From <= date && !(e.To < date))?.Title ?? "not a known code";
}
