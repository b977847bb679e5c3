using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Chronologies;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Chronologies;

/// <summary>The dated history of a made-up pupil: letter at two sessions missed, a call two school days after it.</summary>
public sealed class ChronologyTests
{
    private static readonly DateOnly Last = new(2026, 9, 30);

    private static readonly RuleBook Book = Made.Book("""
        "sources": { "policy": { "title": "The policy", "clauses": { "letter": "Write", "call": "Call" } } },
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "thresholds": { "enough": { "title": "Enough", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "groups": { "missing": { "title": "Missing", "when": "missed >= enough" } },
        "actions": { "write": { "title": "Write home", "by": "school" }, "call": { "title": "Call home", "by": "school",
            "outcomes": [ { "name": "answered" } ] } },
        "rules": {
          "letter": { "title": "A letter", "when": "missed >= enough", "do": [ "write" ], "due": "2 school days",
            "sources": [ "policy#letter" ] },
          "call": { "on": "write", "do": [ "call" ], "due": "2 school days", "sources": [ "policy#call" ] } }
        """);

    [Fact]
    public void A_threshold_is_told_on_the_day_it_was_crossed_with_its_rule_edition_and_source()
    {
        var crossed = Assert.Single(Of(Pupil()).Events, e => e.Kind == ChronologyEventKind.Threshold);
        Assert.Equal(new DateOnly(2026, 9, 15), crossed.Date);
        Assert.Equal(
            "Sessions missed: 2 sessions; the limit is 2. Sessions: 14 September 2026, afternoon (O); 15 September, morning (O).",
            crossed.Text);
        Assert.Equal(["letter, edition from 1 Aug 2026"], crossed.Rules);
        Assert.Equal(["policy#letter"], crossed.Sources);
    }

    [Fact]
    public void One_session_less_crosses_nothing() =>
        Assert.Empty(Of(Made.Pupil(Last, "2026-09-14 / O")).Events);

    [Fact]
    public void A_session_that_cannot_be_classed_crosses_nothing_and_is_noted()
    {
        var history = Of(Made.Pupil(Last, "2026-09-14 / O", "2026-09-15 ? \\"));
        Assert.Empty(history.Events);
        Assert.Contains("Undecided on the last day, because something is not known: 1.", history.Notes);
    }

    [Fact]
    public void What_was_due_says_when_it_was_done_and_what_follows_is_late()
    {
        var history = Of(Pupil().Did(new DateOnly(2026, 9, 17), "write").Did(new DateOnly(2026, 9, 25), "call"));
        Assert.Equal(
            ["write 2026-09-15..2026-09-17 done 2026-09-17", "call 2026-09-17..2026-09-21 done late 2026-09-25"],
            history.Steps.Select(s => $"{s.Action} {s.Since:yyyy-MM-dd}..{s.Due:yyyy-MM-dd} {s.Result} {s.DoneOn:yyyy-MM-dd}"));
        Assert.Equal(new DateOnly(2026, 9, 22), history.Steps[1].OverdueSince);
    }

    [Fact]
    public void What_nobody_did_is_overdue_from_the_day_after_its_last()
    {
        var step = Assert.Single(Of(Pupil()).Steps);
        Assert.Equal(("overdue", new DateOnly(2026, 9, 18)), (step.Result, step.OverdueSince));
        Assert.Null(step.DoneOn);
    }

    [Fact]
    public void A_step_that_was_arranged_is_done_on_the_day_of_its_outcome_and_arranged_while_it_has_none()
    {
        var arranged = new CaseworkRow(new DateOnly(2026, 9, 18), "call") { Due = new DateOnly(2026, 9, 25), Entry = "1" };
        var open = Of(Pupil().Did(new DateOnly(2026, 9, 17), "write").Did(arranged)).Steps[1];
        Assert.Equal(("call", "arranged", new DateOnly(2026, 9, 25)), (open.Action, open.Result, open.ArrangedFor));
        var held = arranged with { Outcome = "answered", OutcomeDate = new DateOnly(2026, 9, 25) };
        var done = Of(Pupil().Did(new DateOnly(2026, 9, 17), "write").Did(held)).Steps[1];
        Assert.Equal(("done late", new DateOnly(2026, 9, 25)), (done.Result, done.DoneOn));
        Assert.Null(done.ArrangedFor);
    }

    // Both sessions leave the last two school weeks on 28 September; with one that cannot be classed it is open whether one is left.
    [Theory]
    [InlineData("2026-09-21 / \\", "no longer called for")]
    [InlineData("2026-09-21 ? ?", "undecided")]
    public void What_falls_away_is_not_called_done_and_what_is_undecided_is_not_ruled_out(string later, string result)
    {
        var book = Made.Book("""
            "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "unauthorised", "in": "last 2 school weeks" } },
            "actions": { "write": { "title": "Write home", "by": "school" } },
            "rules": { "letter": { "when": "missed >= 2", "do": [ "write" ] } }
            """);
        var school = School(Made.Pupil(Last, "2026-09-14 / O", "2026-09-15 O \\", later));
        var step = Assert.Single(Chronology.Of(book, school, "P1", Last).Steps);
        Assert.Equal((result, new DateOnly(2026, 9, 28)), (step.Result, step.EndedOn));
        Assert.Null(step.DoneOn);
    }

    [Fact]
    public void A_correction_that_is_known_takes_the_step_away_for_every_day()
    {
        var corrected = Pupil().Mark(new Mark(new DateOnly(2026, 9, 15), HalfDay.Morning, "I") { Known = new DateOnly(2026, 9, 16) });
        Assert.Empty(Of(corrected).Steps);
    }

    [Fact]
    public void Groups_steps_and_outcomes_are_events_in_the_order_of_their_days()
    {
        var row = new CaseworkRow(new DateOnly(2026, 9, 25), "call") { Outcome = "answered", OutcomeDate = new DateOnly(2026, 9, 28) };
        Assert.Equal(
            [
                "2026-09-15 group Certainly in the group 'Missing'.", "2026-09-15 threshold", "2026-09-17 step Write home",
                "2026-09-25 step Call home", "2026-09-28 outcome Call home: answered",
            ],
            Of(Pupil().Did(new DateOnly(2026, 9, 17), "write").Did(row)).Events.Select(e =>
                $"{e.Date:yyyy-MM-dd} {e.Kind.ToWord()}{(e.Kind == ChronologyEventKind.Threshold ? "" : " " + e.Text)}"));
    }

    [Fact]
    public void The_register_is_told_week_by_week_with_its_codes()
    {
        var history = Of(Pupil(), new DateOnly(2026, 9, 14));
        Assert.Equal(new DateOnly(2026, 9, 14), history.Weeks[0].From);
        Assert.Equal(["/ O", "O \\", "/ \\", "/ \\", "/ \\"], history.Weeks[0].Marks.Select(d => string.Join(' ', d)));
        Assert.Equal(["/ 4", "O 2", "\\ 4"], history.Weeks[0].Counts.Select(c => $"{c.Key} {c.Value}"));
        Assert.Equal("Absent, no other code fits", history.Codes["O"]);
        Assert.Equal(3, history.Weeks.Count);
    }

    [Fact]
    public void What_was_so_on_the_school_day_before_is_not_told_again() =>
        Assert.Empty(Of(Pupil(), new DateOnly(2026, 9, 16)).Events);

    [Fact]
    public void What_became_known_later_is_left_out_of_an_earlier_view()
    {
        var late = new CaseworkRow(new DateOnly(2026, 9, 25), "call") { Known = new DateOnly(2026, 10, 1) };
        Chronology View(DateOnly known) => Chronology.Of(Book, School(Pupil().Did(late)), "P1", new Viewpoint(Last, known));
        Assert.DoesNotContain(View(Last).Events, e => e.Kind == ChronologyEventKind.Step);
        Assert.Contains(View(new DateOnly(2026, 10, 1)).Events, e => e.Kind == ChronologyEventKind.Step);
        Assert.Equal(Last, View(Last).KnownOn);
    }

    [Fact]
    public void A_first_day_after_the_last_and_an_unknown_pupil_are_errors()
    {
        Assert.Throws<ArgumentException>(() => Of(Pupil(), new DateOnly(2026, 10, 1)));
        Assert.Throws<ArgumentException>(() => Chronology.Of(Book, School(Pupil()), "P2", Last));
    }

    [Fact]
    public void Every_format_holds_every_event_and_step()
    {
        var history = Of(Pupil().Did(new DateOnly(2026, 9, 17), "write"));
        using var json = JsonDocument.Parse(history.ToJson());
        Assert.Equal(history.Events.Count, json.RootElement.GetProperty("events").GetArrayLength());
        Assert.Equal(history.Steps.Count, json.RootElement.GetProperty("steps").GetArrayLength());
        Assert.All(history.Events, e => Assert.Contains(e.Text, history.ToText(), StringComparison.Ordinal));
        Assert.Contains("| 15 Sep 2026 | 17 Sep 2026 | school | Write home | done (17 Sep 2026) | policy#letter |", history.ToMarkdown(),
            StringComparison.Ordinal);
    }

    private static PupilRecordBuilder Pupil() => Made.Pupil(Last, "2026-09-14 / O", "2026-09-15 O \\");

    private static Chronology Of(PupilRecordBuilder pupil, DateOnly? from = null) =>
        Chronology.Of(Book, School(pupil), "P1", Last, from);

    private static SchoolRecord School(PupilRecordBuilder pupil) => new("S1", Made.Autumn, [pupil.Create()]);
}
