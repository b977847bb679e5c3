using System.Text.Json;
using AttendanceRules.Outlook;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Outlook;

/// <summary>What is not decided is never said not to come: now, on a day ahead, and where what is certain leaves a window.</summary>
public sealed class OutlookUndecidedTests
{
    private static readonly DateOnly Friday = new(2026, 9, 11);
    private static readonly DateOnly NextFriday = new(2026, 9, 18);

    private const string Members = """
        "facts": {
          "missed": { "title": "Sessions missed", "count": "sessions", "of": "absence", "in": "school year" },
          "recent": { "title": "Sessions missed lately", "count": "sessions", "of": "absence", "in": "last 2 school weeks" } },
        "questions": { "wanted": { "ask": "Is a call wanted?", "of": "school", "type": "yes/no" } },
        "actions": { "ring": { "title": "Ring home", "by": "school" }, "meet": { "title": "Meet", "by": "school" } },
        """;

    [Fact]
    public void What_waits_for_an_answer_now_is_undecided_and_not_ruled_out()
    {
        var outlook = When("missed >= 1 and wanted").Outlook(Missed(), Friday);
        var ring = Assert.Single(outlook.Undecided);
        Assert.Equal(("ring", "wanted"), (ring.Action, Assert.Single(ring.Missing)));
        Assert.Empty(outlook.NotFound);
        Assert.Empty(outlook.Further);
        var text = outlook.ToText();
        Assert.Contains("\nNot decided now\n  Ring home (ring, school)\n    Missing: wanted.\n      Is a call wanted? (school)\n", text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("What was not found", text, StringComparison.Ordinal);
        Assert.Contains("## Not decided now\n\n### Ring home (ring, school)\n\n- Missing: wanted.\n  - Is a call wanted? (school)\n",
            outlook.ToMarkdown(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(outlook.ToJson());
        Assert.Equal("ring", json.RootElement.GetProperty("undecided")[0].GetProperty("action").GetString());
    }

    [Theory]
    [InlineData("yes", 0, 0)]
    [InlineData("no", 0, 1)]
    [InlineData(null, 1, 0)]
    public void An_answer_decides_it(string? answer, int undecided, int ruledOut)
    {
        var pupil = Made.Pupil(Friday, "2026-09-10 / O");
        var outlook = When("missed >= 1 and wanted").Outlook(
            (answer is null ? pupil : pupil.Answered("wanted", answer, Friday)).Create(), Friday);
        Assert.Equal((undecided, ruledOut), (outlook.Undecided.Count, outlook.NotFound.Count(n => n.IsProved)));
    }

    [Fact]
    public void What_more_absence_leaves_undecided_is_not_said_not_to_come()
    {
        var outlook = When("missed >= 3 and wanted").Outlook(Missed(), Friday);
        Assert.Empty(outlook.Undecided);
        Assert.Equal(new ActionNotFound("ring", "Ring home", IsProved: false, IsUndecidedAhead: true), Assert.Single(outlook.NotFound));
        Assert.EndsWith("What was not found\n  Not decided on a day ahead\n    Ring home (ring)\n", outlook.ToText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_undecided_on_a_day_ahead_with_nothing_missed_is_not_said_not_to_come()
    {
        // On Monday the 21st the last two school weeks hold the week of the mark that cannot be read, and no sure absence.
        var outlook = When("recent < 1").Outlook(OneLeaves(), NextFriday, new OutlookOptions { Until = new(2026, 9, 21) });
        Assert.Empty(outlook.Undecided);
        Assert.Equal((false, true), (outlook.NotFound[0].IsProved, outlook.NotFound[0].IsUndecidedAhead));
    }

    [Fact]
    public void What_does_not_come_through_absence_is_counted_as_not_certain()
    {
        var outlook = When("missed < 1").Outlook(Missed(), Friday);
        Assert.Equal(new ActionNotFound("ring", "Ring home", IsProved: true, IsUndecidedAhead: false), Assert.Single(outlook.NotFound));
        Assert.EndsWith("What was not found\n  One other action does not come through absence\n"
            + "    No choice of the 130 sessions to come makes it certain.\n", outlook.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_sure_absence_leaves_the_window_and_an_unread_mark_stays_it_is_not_decided()
    {
        var outlook = When("recent >= 1").Outlook(OneLeaves(), NextFriday);
        var ring = Assert.Single(outlook.FallingAway);
        Assert.Equal((new DateOnly(2026, 9, 21), true), (ring.On!.Value, ring.IsUndecidedThen));
        Assert.Contains("Due now. From 21 September 2026 it is not decided, if nothing more is", outlook.ToText(),
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(outlook.ToJson());
        Assert.True(json.RootElement.GetProperty("fallingAway")[0].GetProperty("isUndecidedThen").GetBoolean());
    }

    [Fact]
    public void Where_nothing_stays_in_the_window_it_falls_away()
    {
        var ring = Assert.Single(When("recent >= 1").Outlook(Missed(), Friday).FallingAway);
        Assert.Equal((new DateOnly(2026, 9, 21), false), (ring.On!.Value, ring.IsUndecidedThen));
    }

    private static RuleBook When(string when) => Made.Book(Members + $$"""
        "rules": { "call": { "when": "{{when}}", "do": [ "ring" ] } }
        """);

    private static PupilRecord Missed() => Made.Pupil(Friday, "2026-09-10 / O").Create();

    private static PupilRecord OneLeaves() => Made.Pupil(NextFriday, "2026-09-08 / O", "2026-09-15 / ?").Create();
}
