using System.Text;
using System.Text.Json;
using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Formats;

/// <summary>The short line: what is to be done, by when, by which rules and sources, and what is open; nothing that is empty.</summary>
public sealed class ShortLineTests
{
    private static readonly PupilAdvice Made = MadeAdvice.Document.Advice.Pupils[0] with
    {
        School = "S1", KnownOn = new(2026, 11, 19), Book = new RuleBookVersion { Packs = MadeAdvice.Document.Packs, Hash = "hash-of-book" },
    };

    [Fact]
    public void It_has_who_what_by_when_by_which_rules_and_sources_and_what_is_open()
    {
        const string expected = """
            {"schemaVersion":1,"form":"short","hash":"hash-of-book","asOf":"2026-11-20","knownOn":"2026-11-19","school":"S1","pupil":"P1",
            "actions":[{"stakeholder":"school","parent":"parent-A","action":"pupil-act","priority":"levelOne","force":"must","status":"due",
            "due":"2026-11-23","else":"pupil-else","event":"firstAbsence 2026-11-18","oneOf":"oneOfGroup","rules":["pupil-act-rule"],
            "sources":["doc#pupil-act"]},{"stakeholder":"school","parent":"parent-A","action":"pupil-else","force":"must","status":"due",
            "due":"2026-11-24","event":"firstAbsence 2026-11-18","rules":["pupil-else-rule"],"sources":["doc#pupil-else"]},
            {"stakeholder":"school","action":"pupil-review","priority":"levelTwo","force":"must","status":"due","reviewBy":"2026-12-07",
            "rules":["pupil-review-rule"],"sources":["doc#pupil-review"]}],
            "pathways":[{"pathway":"pupilPath","parent":"parent-B","stage":"stageOne","since":"2026-10-05","status":"waiting",
            "until":"2026-11-27"}],
            "undecided":[{"stakeholder":"localAuthority","parent":"parent-C","action":"pupil-ask","force":"may","due":"2026-11-30",
            "event":"openAbsence 2026-11-16","rules":["PR2"],"missing":["pupilOpen"]}],
            "blocked":[{"stakeholder":"school","parent":"parent-D","action":"pupil-wait","rules":["PR3"],"missing":["pupilNeed"],
            "suppliedBy":["pupil-supply"]}],
            "withheld":[{"stakeholder":"school","parent":"parent-E","action":"pupil-held","rule":"PR4","because":"because of illness",
            "sources":["doc#w1"],"assumed":["assumedTwo"]}],
            "notices":[{"code":"pupil-note","text":"The text should be known."}]}
            """;
        Assert.Equal(expected.ReplaceLineEndings("") + "\n", Short(Made));
    }

    [Fact]
    public void A_pupil_with_nothing_to_say_is_a_head_alone()
    {
        var nothing = Made with
        {
            School = null, KnownOn = null, Book = null, Actions = [], Pathways = [Made.Pathways[1]], Undecided = [], Blocked = [],
            Withheld = [], Notices = [],
        };
        Assert.Equal("""{"schemaVersion":1,"form":"short","asOf":"2026-11-20","pupil":"P1"}""" + "\n", Short(nothing));
    }

    [Fact]
    public void A_last_day_that_waits_for_an_answer_or_for_the_calendar_says_so()
    {
        OpenQuestion Question(string name) => new() { Question = name, Ask = "Which?", Of = "school" };
        var open = Made.Actions[2] with { ReviewBy = null, DueQuestions = [Question("leftOn"), Question("toldOn")] };
        var later = Made.Actions[2] with { ReviewBy = null, DueIn = "10 school days" };
        Assert.Contains("\"status\":\"due\",\"dueWaitsFor\":[\"leftOn\",\"toldOn\"],\"rules\"", Short(Made with { Actions = [open] }),
            StringComparison.Ordinal);
        Assert.Contains("\"status\":\"due\",\"dueIn\":\"10 school days\",\"rules\"", Short(Made with { Actions = [later] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_was_broken_off_leaves_nothing_in_the_next()
    {
        var line = Short(Made);
        Assert.Throws<NotSupportedException>(() => Made.WriteShortLine(new MemoryStream([])));
        Assert.Equal(line, Short(Made));
    }

    [Fact]
    public void It_cannot_be_read_back_as_advice()
    {
        var refused = Assert.Throws<JsonException>(() => PupilAdvice.FromJson(Short(Made)));
        Assert.Equal("This is a short line, which leaves out reasons and texts. Write the advice as a whole line, or read the members of "
            + "the short line.", refused.Message);
    }

    private static string Short(PupilAdvice advice)
    {
        using var stream = new MemoryStream();
        advice.WriteShortLine(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
