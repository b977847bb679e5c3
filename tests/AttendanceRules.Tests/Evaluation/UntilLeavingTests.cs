using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.Tests.Calendar;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Who has no duty to a pupil that begins after the pupil has left is whoever the base pack says (S7).</summary>
public sealed class UntilLeavingTests
{
    private const string Rules = """
        , "facts": { "sinceThen": { "elapsed": "calendar days", "since": "2026-09-04" } },
          "rules": { "a": { "when": "sinceThen >= 10", "do": [ "ring" ] }, "b": { "when": "sinceThen >= 10", "do": [ "enrol" ] } }
        """;

    [Theory]
    [InlineData("school", "2026-09-08", "enrol")]
    [InlineData("university", "2026-09-08", "ring")]
    [InlineData("school", "2026-09-14", "enrol,ring")] // left on the day on which both begin
    public void Its_duties_do_not_begin_after_leaving(string who, string left, string expected)
    {
        var book = RuleBook.Load(Nation(who));
        var pupil = PupilRecord.Build("P1", new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 12, 18), [])]))
            .OnRoll(new(2026, 9, 2), DateOnly.Parse(left, null)).Create();
        Assert.Equal(expected, string.Join(',', book.Advise(pupil, new DateOnly(2026, 9, 18)).Actions.Select(a => a.Action)
            .Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Where_nobody_is_named_check_says_so() =>
        Assert.Equal("nobody-until-leaving", Assert.Single(Made.ProblemsOf([Nation("nobody")])).Code);

    private static PackSource Nation(string who)
    {
        string One(string id, string title) =>
            $$""" "{{id}}": { "title": "{{title}}"{{(id == who ? ", \"untilLeaving\": true" : "")}} } """;
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = $$"""
                {
                  "pack": { "id": "nation", "title": "Nation", "version": "1", "from": "2026-08-01" },
                  {{SmallNation.FromAugust}} "schoolDay": {{SmallNation.TwoSessions}}, "schoolWeek": {{SmallNation.FromMonday}},
                  "stakeholders": { {{One("school", "School")}}, {{One("university", "University")}} },
                  "classes": { "present": { "title": "Present" }, "noMark": { "title": "No mark" },
                    "possible": { "title": "Possible", "includes": [ "present" ] } },
                  "codes": { "P": { "title": "Present", "class": "present" } },
                  "actions": { "ring": { "title": "Ring", "by": "school" }, "enrol": { "title": "Enrol", "by": "university" } }
                  {{Rules}}
                }
                """,
        };
        return PackSource.FromFiles("nation", files);
    }
}
