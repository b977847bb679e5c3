using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>Two schools with four pupils, in whose records each field is set at least once and missing at least once.</summary>
internal static class SmallSchools
{
    private static readonly DateOnly Monday = new(2026, 9, 14);

    public static SchoolCalendar Week { get; } = new(
        [new Term(new(2026, 9, 14), new(2026, 9, 25), [new DateSpan(new(2026, 9, 24), new(2026, 9, 24))])],
        [new DateSpan(new(2026, 9, 21), new(2026, 9, 21))], [new DateOnly(2026, 9, 22)],
        [new CalendarPeriod("audit", new DateSpan(new(2026, 9, 16), new(2026, 9, 17)))]);

    public static SchoolRecord First { get; } = new("S1", Week, [Full, Bare, WithoutCasework],
        [new CaseworkRow(Monday, "report-to-governors") { Values = Values(("pages", "3")) }],
        [new Answer("hasMentors", "yes", Monday)],
        [new RejectedRow { File = "register.csv", Row = 7, Column = "code", Reason = "'?' is not a code." }]);

    public static SchoolRecord Second { get; } = new("S2", SchoolCalendar.Infer([Monday, Monday.AddDays(5)]),
        [PupilRecord.Build("P9", SchoolCalendar.Infer([Monday.AddDays(5), Monday])).Mark(Monday, HalfDay.Morning, "/").Create()], null);

    public static IReadOnlyList<SchoolRecord> Both { get; } = [First, Second];

    // Each kind of mark: plain ones with a gap, a lateness, a correction, one that could not be read, one on a day without school, and two
    // that come out of order.
    private static PupilRecord Full => PupilRecord.Build("P1", Week).Born(new(2013, 2, 28)).InYear(-2, on: new(2026, 9, 1))
        .OnRoll(new(2026, 9, 14), new(2026, 9, 25))
        .Mark(Monday, HalfDay.Morning, "/").Mark(Monday, HalfDay.Afternoon, "\\").Mark(Monday.AddDays(1), HalfDay.Afternoon, "C2")
        .Mark(Monday.AddDays(2), HalfDay.Morning, "L", minutesLate: 12).Mark(Monday.AddDays(2), HalfDay.Morning, "L", minutesLate: -1)
        .Mark(Monday.AddDays(1), HalfDay.Afternoon, "I", known: Monday.AddDays(3)).Mark(Monday.AddDays(3), HalfDay.Morning, "")
        .Mark(Monday.AddDays(5), HalfDay.Morning, "/").Mark(Monday, HalfDay.Morning, "/")
        .Did(new CaseworkRow(Monday, "warning-letter")
        {
            Entry = "E1", Parent = "A", Due = Monday.AddDays(2), Until = Monday.AddDays(9), Outcome = "answered",
            OutcomeDate = Monday.AddDays(3), For = new DateSpan(Monday, Monday.AddDays(1)), Known = Monday.AddDays(4),
            Values = Values(("hours", "2½"), ("amount", "")),
        })
        .Did(Monday, "ring")
        .Answered(new Answer("isSafe", "no", Monday, "A", Monday.AddDays(1))).Answered("reason", "")
        .Parent(new Parent("A", true, false)).Parent(new Parent("B", null, true)).Parent(new Parent("C"))
        .Supplied("sen", "fsm").Has(new Characteristic("sen", "support", Monday, Monday.AddDays(8), Monday.AddDays(1))).Has("fsm")
        .Notice(new RecordNotice("row-rejected", "Row 7 of register.csv was rejected: 'é' 日本 is not a code.")).Create();

    private static PupilRecord Bare => PupilRecord.Build("P2", Week).Create();

    private static PupilRecord WithoutCasework => PupilRecord.Build("P3", Week).WithoutCasework().InYear(14, on: new(2026, 9, 1))
        .OnRoll(null, new(2026, 9, 20)).Mark(DateOnly.MaxValue, HalfDay.Afternoon, "/")
        .Mark(DateOnly.MinValue, HalfDay.Morning, "/").Create();

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) =>
        values.OrderBy(v => v.Name, StringComparer.Ordinal).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
}
