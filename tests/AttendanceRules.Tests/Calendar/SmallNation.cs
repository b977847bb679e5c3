using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Calendar;

/// <summary>
/// A made-up nation in one pack, with a school day and a school week of its own. Its codes are P, present, and O, absent.
/// </summary>
internal sealed class SmallNation
{
    public const string TwoSessions = """{ "sessions": [ { "id": "early", "title": "1st" }, { "id": "late", "title": "2nd" } ] }""";

    public const string OneSession = """{ "sessions": [ { "id": "day", "title": "day" } ] }""";

    public const string FiveLessons = """
        { "sessions": [ { "id": "first", "title": "1st", "minutes": 45 }, { "id": "second", "title": "2nd", "minutes": 45 },
          { "id": "third", "title": "3rd", "minutes": 45 }, { "id": "fourth", "title": "4th", "minutes": 45 },
          { "id": "fifth", "title": "5th", "minutes": 60 } ] }
        """;

    public const string FromMonday = """
        { "begins": "Monday", "days": [ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" ],
          "workingDays": [ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" ] }
        """;

    public const string FromSunday = """
        { "begins": "Sunday", "days": [ "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday" ],
          "workingDays": [ "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday" ] }
        """;

    public const string FromAugust = """ "schoolYear": { "from": "08-01" }, """;

    private readonly SchoolCalendar calendar;

    public SmallNation(string day, string week, SchoolCalendar calendar, string rules = "")
    {
        this.calendar = calendar;
        Book = RuleBook.Load(Pack($"\"schoolDay\": {day}, \"schoolWeek\": {week},", rules));
    }

    public RuleBook Book { get; }

    /// <summary>The pack, with its school day and school week as they are written, each followed by a comma.</summary>
    public static PackSource Pack(string members, string more = "", string year = FromAugust) =>
        PackSource.FromFiles("nation", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pack.json"] = $$"""
            {
              "pack": { "id": "nation", "title": "Nation", "version": "1", "from": "2026-08-01" }, {{year}} {{members}}
              "stakeholders": { "school": { "title": "School", "untilLeaving": true } },
              "classes": { "present": { "title": "Present" }, "missed": { "title": "Missed" }, "noMark": { "title": "No mark" },
                           "possible": { "title": "Possible", "includes": [ "present", "missed" ] } },
              "codes": { "/": { "title": "In", "class": "present" }, "P": { "title": "Present", "class": "present" },
                "O": { "title": "Absent", "class": "missed" } },
              "actions": { "ring": { "title": "Ring", "by": "school" } }
              {{more}}
            }
            """,
        ["calendars/autumn.json"] = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""",
    });

    /// <summary>A pupil present in every session up to the last day but those of the days listed, which are missed.</summary>
    public PupilRecordBuilder Pupil(string last, params string[] missed)
    {
        var builder = PupilRecord.Build("P1", calendar);
        var days = missed.Select(Asked.Day).ToList();
        foreach (var day in calendar.SchoolDays(new HashSet<DateOnly>(), Book.Catalogue.SchoolWeek).Where(d => d <= Asked.Day(last)))
        {
            var code = days.Contains(day) ? "O" : "P";
            builder.Mark(day, HalfDay.Morning, code).Mark(day, HalfDay.Afternoon, code);
        }

        return builder;
    }

    /// <summary>The fact's value for the pupil on the date, printed.</summary>
    public string Ask(PupilRecordBuilder pupil, string fact, string on)
    {
        var (record, book) = (pupil.Create(), Book.Book);
        var file = book.FileOf(record, book.TimeOf(record.Calendar), null, null);
        return book.Names.Find(fact)!.At(new EvaluationContext(file, Asked.Day(on))).ToString();
    }
}
