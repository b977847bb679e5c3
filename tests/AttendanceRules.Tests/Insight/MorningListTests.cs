using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Insight;

/// <summary>The morning list of a made-up school with one pupil.</summary>
public sealed class MorningListTests
{
    private static readonly DateOnly Monday = new(2026, 9, 14);
    private static readonly DateOnly Tuesday = new(2026, 9, 15);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "actions": { "invite": { "title": "Invite the parent", "by": "school" }, "find": { "title": "Find the reason", "by": "school" },
            "record": { "title": "Record O", "by": "school" }, "plan": { "title": "Plan support", "by": "school" },
            "review": { "title": "Review the plan", "by": "school" } },
        "rules": {
          "invite": { "of": "parent", "when": "missed >= 2", "do": [ "invite" ], "due": "3 school days" },
          "find": { "when": "missed >= 1", "do": [ { "action": "find", "else": "record" } ], "due": "4 school days" },
          "record": { "when": "missed >= 2", "do": [ "record" ], "due": "5 school days" },
          "plan": { "when": "missed >= 2", "do": [ "plan" ] },
          "review": { "when": "missed >= 1", "do": [ "review" ], "due": "15 school days" } }
        """);

    [Fact]
    public void Lines_for_both_parents_are_one_line_that_names_them()
    {
        var line = Section("dueThisWeek", Tuesday).Single(l => l.Name == "invite");
        Assert.Equal(["P1"], line.Pupils);
        Assert.Equal(["A", "B"], line.Parents);
    }

    [Fact]
    public void A_line_that_concerns_no_parent_names_none() =>
        Assert.Empty(Section("dueThisWeek", Tuesday).Single(l => l.Name == "find").Parents);

    // On Monday the reason is sought; on Tuesday it is called for, too, to record O, which is one line with it.
    [Fact]
    public void What_is_new_behind_a_line_of_the_day_before_is_new()
    {
        Assert.Equal(["Find the reason"], Section("dueThisWeek", Monday).Select(l => l.Text));
        Assert.Contains("Find the reason. If that fails: Record O", Section("newSinceYesterday", Tuesday).Select(l => l.Text));
        Assert.Empty(Section("newSinceYesterday", new DateOnly(2026, 9, 16)));
    }

    // What has no last day is on the list each day, and so is what is due after this week.
    [Fact]
    public void What_has_no_day_this_week_is_on_the_list_with_the_day_since_which_it_is_open()
    {
        Assert.Equal([("review", Monday)], NoDay(Monday));
        Assert.Equal([("review", Monday), ("plan", Tuesday)], NoDay(Tuesday));
        Assert.Equal([("review", Monday), ("plan", Tuesday)], NoDay(new DateOnly(2026, 9, 18)));
    }

    [Fact]
    public void A_reader_whom_the_packs_do_not_know_is_an_error()
    {
        var message = Assert.Throws<ArgumentException>(() => Book.MorningList(School(), Tuesday, "head")).Message;
        Assert.StartsWith("The packs have no stakeholder or role 'head'. They have ", message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, DateOnly? Since)> NoDay(DateOnly day) =>
        Section("noDayThisWeek", day).Select(l => (l.Name, l.Since));

    private static IReadOnlyList<MorningLine> Section(string id, DateOnly day) =>
        Book.MorningList(School(), day).Sections.Single(s => s.Id == id).Lines;

    private static SchoolRecord School() => new("S1", Made.Autumn,
        [Made.Pupil(new(2026, 9, 30), "2026-09-14 / O", "2026-09-15 O \\").WithParents("A", "B").Create()]);
}
