using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>For the hand-written rules: a pupil's marks up to a day, corrections applied, in order.</summary>
internal sealed class MarkList(PupilRecord pupil, DateOnly asOf)
{
    private readonly List<Mark> marks =
    [
        .. pupil.Marks.Where(m => m.Date <= asOf).GroupBy(m => (m.Date, m.Half)).Select(g => g.MaxBy(m => m.Known ?? m.Date)!)
            .Where(m => IsPossible(m.Code)).OrderBy(m => m.Date).ThenBy(m => m.Half),
    ];

    public static bool IsUnauthorised(string code) => code is "G" or "N" or "O" or "U";

    public static bool IsAbsent(string code) => IsUnauthorised(code)
        || code is "C" or "C1" or "C2" or "E" or "I" or "J1" or "M" or "R" or "S" or "T";

    public (int Missed, int Possible) Absence(DateOnly from, DateOnly to)
    {
        var between = marks.Where(m => m.Date >= from && m.Date <= to).ToList();
        return (between.Count(m => IsAbsent(m.Code)), between.Count);
    }

    public int Count(DateOnly from, DateOnly to, Func<string, bool> isIn) =>
        marks.Count(m => m.Date >= from && m.Date <= to && isIn(m.Code));

    /// <summary>Days of which every possible session is in the class.</summary>
    public int Days(DateOnly from, DateOnly to, Func<string, bool> isIn) =>
        marks.Where(m => m.Date >= from && m.Date <= to).GroupBy(m => m.Date).Count(d => d.All(m => isIn(m.Code)));

    public int DaysInARow(DateOnly to, Func<string, bool> isIn) =>
        marks.Where(m => m.Date <= to).Reverse().GroupBy(m => m.Date).TakeWhile(d => d.All(m => isIn(m.Code))).Count();

    public int SessionsInARow(DateOnly to, Func<string, bool> isIn) => marks.Where(m => m.Date <= to).Reverse().TakeWhile(m => isIn(m.Code))
        .Count();

    public IEnumerable<DateOnly> DaysWith(string code) => marks.Where(m => m.Code == code).Select(m => m.Date).Distinct();

    private static bool IsPossible(string code) => IsAbsent(code) || code is "/" or "\\" or "L" or "B" or "K" or "P" or "V" or "W";
}
