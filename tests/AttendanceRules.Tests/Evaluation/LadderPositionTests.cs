using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// A ladder step by step, day by day: where it is, what is next and from when, what is called for, and through which gates (S21, S22, S25).
/// </summary>
public sealed class LadderPositionTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "missedThird": { "count": "sessions", "of": "unauthorised", "in": "watch of third", "title": "Missed while watched" } },
        "questions": { "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "kept": { "ask": "Kept?", "of": "school", "type": "yes/no" } },
        "actions": { "one": { "title": "One", "by": "school", "outcomes": [ "held", { "name": "off", "undoes": true } ] },
          "leaflet": { "title": "Leaflet", "by": "school", "record": false },
          "two": { "title": "Two", "by": "school" }, "extra": { "title": "Extra", "by": "school" },
          "three": { "title": "Three", "by": "school" }, "again": { "title": "Again", "by": "school" },
          "praise": { "title": "Praise", "by": "school" }, "four": { "title": "Four", "by": "school" },
          "more": { "title": "More time", "by": "school" }, "side": { "title": "Side", "by": "school" } },
        """;

    // What closes or stays once the watch has improved is written in.
    private const string Ladder = """
        "p": { "title": "P", "stages": [
          { "id": "first", "when": "missed >= 2", "do": [ "one", "leaflet" ] },
          { "id": "second", "wait": "3 school days", "when": "missed >= 2", "do": [ "two", "extra" ] },
          { "id": "third", "do": [ "three", { "action": "again", "every": "2 school days" } ],
            "watch": { "for": "5 school days", "extend": "more", "atMost": "7 school days", "improved": "missedThird == 0",
              "then": "THEN", "do": [ "praise" ] } },
          { "id": "fourth", "when": "missed >= 2", "do": [ "four", "side" ] } ] }
        """;

    // Two sessions are missed on the 3rd; one is written 4.
    [Theory]
    [InlineData("", 2, "- NotStarted cycle 08-01; first Open", "")]
    [InlineData("", 3, "- Due cycle 08-01; first Due", "leaflet | one")]
    [InlineData("one 4", 4, "first since 09-04 Waiting until 09-09 cycle 08-01; second Waiting from 09-09", "")]
    [InlineData("one 4", 8, "first since 09-04 Waiting until 09-09 cycle 08-01; second Waiting from 09-09", "")]
    [InlineData("one 4", 9, "first since 09-04 Due cycle 08-01; second Due from 09-09", "extra | two")]
    [InlineData("one 4, extra 9", 9, "first since 09-04 Due cycle 08-01; second Due from 09-09", "two")]
    [InlineData("one 4, two 9", 9, "second since 09-09 Waiting until 09-10 cycle 08-01; third Waiting from 09-10", "extra")]
    [InlineData("one 4, two 9", 10, "second since 09-09 Due cycle 08-01; third Due from 09-10", "extra | three")]
    [InlineData("one 4, two 9, extra 10", 10, "second since 09-09 Due cycle 08-01; third Due from 09-10", "three")]
    [InlineData("one 4, two 9, three 10", 10, "third since 09-10 Watching until 09-16 cycle 08-01; fourth Watching from 09-17", "again")]
    [InlineData("one 4, two 9, three 10", 16, "third since 09-10 Watching until 09-16 cycle 08-01; fourth Watching from 09-17", "again")]
    [InlineData("one 4, two 9, three 10, more 16", 17,
        "third since 09-10 Watching until 09-17 cycle 08-01; fourth Watching from 09-18", "again")]
    [InlineData("one 4, two 9, three 10, more 17", 17, "third since 09-10 Open cycle 08-01; fourth Open", "praise")]
    [InlineData("one 4, two 9, three 10", 17, "third since 09-10 Open cycle 08-01; fourth Open", "praise")]
    [InlineData("one 4, two 9, three 10, praise 17", 17, "third since 09-10 Open cycle 08-01; fourth Open", "")]
    [InlineData("one 4, two 9, three 10, four 17", 17, "fourth since 09-17 Finished cycle 08-01", "side")]
    [InlineData("three 10", 11, "third since 09-10 Watching until 09-16 cycle 08-01; fourth Watching from 09-17", "again")]
    public void It_stays_where_the_watch_has_improved(string done, int on, string position, string lines) =>
        Check("stay", done, on, [], position, lines);

    // One more session is missed on the 14th, in the watch.
    [Theory]
    [InlineData(14, "third since 09-10 Watching until 09-16 cycle 08-01; fourth Watching from 09-17", "again")]
    [InlineData(17, "third since 09-10 Due cycle 08-01; fourth Due from 09-17", "four | side")]
    [InlineData(30, "third since 09-10 Due cycle 08-01; fourth Due from 09-17", "four | side")]
    public void What_follows_comes_where_the_watch_has_not_improved(int on, string position, string lines)
    {
        Check("stay", "one 4, two 9, three 10", on, ["2026-09-14 O /"], position, lines);
        Check("close", "one 4, two 9, three 10", on, ["2026-09-14 O /"], position, lines);
    }

    // A mark of the 14th cannot be read.
    [Fact]
    public void An_open_verdict_holds_what_follows_and_what_the_watch_calls_for() => Check("stay", "one 4, two 9, three 10", 17,
        ["2026-09-14 ? /"], "third since 09-10 Undecided cycle 08-01; fourth Undecided from 09-17 lacks missedThird",
        "? four: missedThird | ? praise: missedThird | ? side: missedThird");

    [Theory]
    [InlineData("", 17, "- Due cycle 09-17; first Due", "leaflet | one | praise")]
    [InlineData(", praise 17", 17, "- Due cycle 09-17; first Due", "leaflet | one")]
    [InlineData(", one 17", 17, "first since 09-17 Waiting until 09-22 cycle 09-17; second Waiting from 09-22", "")]
    [InlineData(", one 16", 17, "- Due cycle 09-17; first Due", "leaflet | one | praise")]
    public void It_begins_again_where_the_watch_closes_the_cycle(string more, int on, string position, string lines) =>
        Check("close", "one 4, two 9, three 10" + more, on, [], position, lines);

    [Theory]
    [InlineData("one 4", 9, "first", "first/one: InForce Order[on record] Fulfilledx[one]",
        "first/leaflet: InForce Order[on record] Fulfilledx[one]", "first: InForce Fulfilledx[one 2026-09-04]")]
    [InlineData("one 4", 8, "second", "second: InForce Order Waitx(09-08)")]
    [InlineData("one 4", 9, "second", "second/two: InForce Order Wait Watch Condition", "second/extra: InForce Order Wait Watch Condition")]
    [InlineData("one 4", 9, "third", "third: InForce Orderx[second]")]
    [InlineData("three 10", 11, "first", "first: InForce Orderx[third]")]
    [InlineData("one 4, two 9, three 10", 16, "fourth", "fourth: InForce Order Wait Watchx(09-16)")]
    [InlineData("one 4, two 9, three 10", 17, "fourth", "fourth: InForce Order Wait Watchx")]
    [InlineData("one 4, two 9, three 10", 17, "third", "third/three: InForce Order[on record] Fulfilledx[three]",
        "third/praise: InForce Watch[improved]", "third: InForce Fulfilledx[three 2026-09-10]")]
    public void Each_stage_has_a_verdict(string done, int on, string stage, params string[] expected) =>
        Assert.Equal(expected, Shown.Verdicts(Book("stay"), Pupil(done, on, []), new(2026, 9, on), stage));

    [Theory]
    [InlineData("one 4")]
    [InlineData("one 4, two 9")]
    [InlineData("one 4, two 9, three 10")]
    public void A_later_step_without_the_one_before_it_is_said(string whole)
    {
        var steps = whole.Split(", ");
        Assert.DoesNotContain(Advise("stay", whole, 17, []).Notices, n => n.Code == "stage-skipped");
        var told = Advise("stay", string.Join(", ", steps.Skip(1).Append("three 10").Distinct()), 17, []).Notices
            .Where(n => n.Code == "stage-skipped").Select(n => n.Text);
        Assert.Equal(["The record has a later step of the pathway 'p' without the one before it."], told);
    }

    // Called off on the 8th, it stood until then.
    [Theory]
    [InlineData(7, "first since 09-04 Waiting until 09-09 cycle 08-01; second Waiting from 09-09")]
    [InlineData(8, "- Due cycle 08-01; first Due")]
    public void A_step_taken_back_stood_until_then(int on, string position) => Assert.Equal(position, Shown.Position(Assert.Single(
        Book("stay").Advise(Started(on, []).Did(new CaseworkRow(new(2026, 9, 4), "one") { Outcome = "off", OutcomeDate = new(2026, 9, 8) })
            .Create(), new DateOnly(2026, 9, on)).Pathways)));

    // Arranged for the 10th, it stops the advice of what is recorded; the leaflet stays.
    [Fact]
    public void While_the_first_step_is_arranged_it_is_not_on_record()
    {
        PupilRecord Arranged(int on) => Started(on, []).Did(new CaseworkRow(new(2026, 9, 4), "one") { Due = new(2026, 9, 10) }).Create();
        var advice = Book("stay").Advise(Arranged(9), new DateOnly(2026, 9, 9));
        Assert.Equal("- Arranged cycle 08-01; first Arranged", Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(["leaflet due - since 09-03 Due"], Shown.Dated(advice));
        Assert.Equal(["arranged: first"], Assert.Single(advice.Actions).Reasons.Select(r => r.Text));
        Assert.Equal(["first: InForce Fulfilledx", "first/leaflet: InForce Order[arranged]"],
            Shown.Verdicts(Book("stay"), Arranged(9), new(2026, 9, 9), "first"));

        var past = Book("stay").Advise(Arranged(11), new DateOnly(2026, 9, 11));
        Assert.Equal(["leaflet due - since 09-03 Due", "record-outcome due 09-10 since 09-10 Overdue"],
            Shown.Dated(past).Order(StringComparer.Ordinal));
        var outcome = Assert.Single(past.Actions, a => a.Action == "record-outcome");
        Assert.Equal(("school", "Record the outcome: One", "one 2026-09-04", ActionKind.Record, Basis.Local, Force.Should),
            (outcome.Stakeholder, outcome.Title, outcome.Event, outcome.Kind, outcome.Basis, outcome.Force));
        Assert.Equal(["first"], outcome.Rules);
        var reason = Assert.Single(outcome.Reasons);
        Assert.Equal(("one", "One", "2026-09-10", "arranged, no outcome yet"),
            (reason.Fact, reason.Title, reason.Value.ToString(), reason.Text));
    }

    // Why a line of a stage on record is due: since the stage is.
    [Fact]
    public void What_a_stage_on_record_has_left_to_do_says_that_it_is_on_record()
    {
        var line = Assert.Single(Advise("stay", "one 4, two 9", 9, []).Actions);
        Assert.Equal(("extra", new DateOnly(2026, 9, 9)), (line.Action, line.Since));
        var reason = Assert.Single(line.Reasons);
        Assert.Equal(("second", "2026-09-09", "on record: second"), (reason.Fact, reason.Value.ToString(), reason.Text));
        Assert.Equal(["again due 09-14 since 09-10 Ahead"], Shown.Dated(Advise("stay", "one 4, two 9, three 10", 11, [])));
        Assert.Equal(["again due 09-15 since 09-10 Ahead"], Shown.Dated(Advise("stay", "one 4, two 9, three 10, again 11", 11, [])));
    }

    // Beside what follows a watch: since the day after the watch, though the stage before it is older.
    [Fact]
    public void What_is_left_of_a_stage_after_a_watch_is_due_since_the_day_after_it() => Assert.Equal(["side due - since 09-17 Due"],
        Shown.Dated(Advise("stay", "one 4, two 9, three 10, four 18", 21, ["2026-09-14 O /"])));

    private static void Check(string then, string done, int on, string[] marks, string position, string lines)
    {
        var advice = Advise(then, done, on, marks);
        Assert.Equal(position, Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(lines, Shown.Text(advice));
    }

    private static PupilAdvice Advise(string then, string done, int on, string[] marks) =>
        Book(then).Advise(Pupil(done, on, marks), new DateOnly(2026, 9, on));

    private static PupilRecord Pupil(string done, int on, string[] marks) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ')).Aggregate(Started(on, marks), (p, d) => p.Did(new CaseworkRow(new(2026, 9, int.Parse(d[1], null)), d[0])
        {
            // More time is given until the 17th.
            Until = d[0] == "more" ? new(2026, 9, 17) : null,
        })).Create();

    private static PupilRecordBuilder Started(int on, string[] marks) => Made.Pupil(new(2026, 9, on), ["2026-09-03 O O", .. marks]);

    private static readonly Dictionary<string, RuleBook> Books = new[] { "stay", "close" }.ToDictionary(t => t, t => Made.Book(
        $"{Words} \"pathways\": {{ {Ladder.Replace("THEN", t, StringComparison.Ordinal)} }}"), StringComparer.Ordinal);

    private static RuleBook Book(string then) => Books[then];
}
