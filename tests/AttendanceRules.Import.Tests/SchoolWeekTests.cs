using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Strings of marks of a week follow the school week of the packs.</summary>
public sealed class SchoolWeekTests
{
    private const string TwoSessions = """[ { "id": "early", "title": "1st" }, { "id": "late", "title": "2nd" } ]""";
    private const string OneSession = """[ { "id": "day", "title": "day" } ]""";
    private const string SundayOn = "\"Sunday\", \"Monday\", \"Tuesday\", \"Wednesday\", \"Thursday\"";
    private const string WithoutWednesday = "\"Monday\", \"Tuesday\", \"Thursday\", \"Friday\"";

    // 13 September 2026 is a Sunday.
    [Theory]
    [InlineData(SundayOn, TwoSessions, "2026-09-13", "PPPPPPPPOP", "13 M,13 A,14 M,14 A,15 M,15 A,16 M,16 A,17 M O,17 A")]
    [InlineData(WithoutWednesday, TwoSessions, "2026-09-14", "PPPPOPPO", "14 M,14 A,15 M,15 A,17 M O,17 A,18 M,18 A O")]
    [InlineData(SundayOn, OneSession, "2026-09-13", "PPOPP", "13 M,14 M,15 M O,16 M,17 M")]
    public void A_week_has_the_marks_of_its_school_days(string days, string sessions, string start, string marks, string found)
    {
        var school = Read(days, sessions, "weekStart", start, marks);
        Assert.Empty(school.Rejected);
        Assert.Equal(found, string.Join(',', school.Pupils[0].Marks.Select(InWords)));
    }

    [Theory]
    [InlineData(SundayOn, TwoSessions, "weekStart", "2026-09-14", "PPPPPPPPPP", "A week starts on a Sunday; name the Sunday")]
    [InlineData(SundayOn, TwoSessions, "weekStart", "2026-09-13", "PPPPPPPP", "A week has 10 marks, Sunday to Thursday; here are 8")]
    [InlineData(SundayOn, OneSession, "weekStart", "2026-09-13", "PPPPPPPPPP", "A week has 5 marks, Sunday to Thursday; here are 10")]
    [InlineData(WithoutWednesday, TwoSessions, "weekStart", "2026-09-14", "PPPPPPPPPP",
        "A week has 8 marks, on Monday, Tuesday, Thursday, Friday; here are 10")]
    [InlineData(SundayOn, TwoSessions, "from", "2026-09-17", "PPPP", "has a mark on a Friday or Saturday")]
    [InlineData(WithoutWednesday, TwoSessions, "from", "2026-09-15", "PPPP", "has a mark on a Wednesday or Saturday or Sunday")]
    public void A_string_that_does_not_fit_the_week_costs_its_row(
        string days, string sessions, string column, string start, string marks, string reason)
    {
        var school = Read(days, sessions, column, start, marks);
        Assert.Contains(reason, Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Empty(school.Pupils[0].Marks);
    }

    [Fact]
    public void From_a_date_on_a_Sunday_with_school_has_marks()
    {
        var school = Read(SundayOn, TwoSessions, "from", "2026-09-17", "PP####PO");
        Assert.Empty(school.Rejected);
        Assert.Equal("17 M,17 A,20 M,20 A O", string.Join(',', school.Pupils[0].Marks.Select(InWords)));
    }

    private static string InWords(Mark mark) => $"{mark.Date:dd} {mark.Half.ToString()[0]}{(mark.Code == "P" ? "" : " " + mark.Code)}";

    private static SchoolRecord Read(string days, string sessions, string column, string start, string marks)
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil", "p1").Write("register.csv", $"pupil,{column},marks", $"p1,{start},{marks}");
        return SchoolFolder.Read(files.Path, ImportVocabulary.Of(RuleBook.Load(Pack(days, sessions))));
    }

    private static PackSource Pack(string days, string sessions) =>
        PackSource.FromFiles("nation", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = $$"""
                {
                  "pack": { "id": "nation", "title": "Nation", "version": "1", "from": "2026-08-01" },
                  "schoolYear": { "from": "09-01" },
                  "schoolDay": { "sessions": {{sessions}} },
                  "schoolWeek": { "begins": {{days.Split(',')[0]}}, "days": [ {{days}} ], "workingDays": [ {{days}} ] },
                  "stakeholders": { "school": { "title": "School", "untilLeaving": true } },
                  "classes": { "present": { "title": "Present" }, "missed": { "title": "Missed" }, "noMark": { "title": "No mark" },
                               "possible": { "title": "Possible", "includes": [ "present", "missed" ] } },
                  "flags": { "noSession": { "title": "No session" } },
                  "codes": { "#": { "title": "Closed", "class": "noMark", "flags": [ "noSession" ] },
                             "P": { "title": "Present", "class": "present" }, "O": { "title": "Absent", "class": "missed" } },
                  "actions": { "ring": { "title": "Ring", "by": "school" } }
                }
                """,
            ["calendars/autumn.json"] = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""",
        });
}
