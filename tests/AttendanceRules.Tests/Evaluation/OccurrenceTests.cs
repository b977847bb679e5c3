using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// The days of an event: which are certain, which possible, and which belong to the rule's present cycle (S6, S11, S23, S27).
/// </summary>
public sealed class OccurrenceTests
{
    private static readonly DateOnly On = new(2026, 9, 30);

    private static readonly Book Book = Made.Book("""
        "questions": { "panelDay": { "ask": "When?", "of": "school", "type": "date" } },
        "facts": { "outs": { "run": "sessions", "of": "unauthorised", "in": "school year" } },
        "actions": { "note": { "title": "Note", "by": "school", "outcomes": [ "held", { "name": "off", "undoes": true } ] },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "visit": { "title": "Visit", "by": "school" } },
        "rules": { "plain": { "do": [ "visit" ] }, "missed": { "on": "session O", "do": [ "visit" ] },
          "noted": { "on": "note", "do": [ "visit" ] }, "held": { "on": "note:held", "do": [ "visit" ] },
          "warned": { "of": "parent", "on": "warn", "do": [ "visit" ] }, "panel": { "on": "panelDay", "do": [ "visit" ] },
          "half": { "on": "note", "cycle": "this half term", "do": [ "visit" ] },
          "since": { "on": "session O", "cycle": "since note", "do": [ "visit" ] },
          "from": { "on": "session O", "cycle": "from note", "do": [ "visit" ] },
          "sincePanel": { "on": "session O", "cycle": "since panelDay", "do": [ "visit" ] } }
        """).Book;

    // A session is missed on the 8th and on the 30th; one of the 14th cannot be classed. What is missed on the next day is not there yet.
    [Theory]
    [InlineData("2026-09-30", "09-08 09-30", "09-14", "09-30", true)]
    [InlineData("2026-09-29", "09-08", "09-14", "09-08", true)]
    [InlineData("2026-09-14", "09-08", "09-14", "09-08", true)]
    [InlineData("2026-09-13", "09-08", "", "09-08", true)]
    [InlineData("2026-09-08", "09-08", "", "09-08", true)]
    [InlineData("2026-09-07", "", "", "", false)]
    public void A_day_is_one_where_a_session_is_and_may_be_one_where_a_session_may_be(
        string on, string certain, string possible, string latest, bool any)
    {
        var declared = Rule("missed").On!;
        var at = At(Made.Pupil(new(2026, 10, 9), "2026-09-08 / O", "2026-09-14 ? \\", "2026-09-30 O \\"), on);
        Assert.Equal((certain, possible, latest), Found(declared, at));
        Assert.Equal(any, Events.Any(declared, at));
        Assert.False(Events.MayBe(declared, at));
        Assert.Equal(any, Events.Any(declared, At(Made.Pupil(new(2026, 10, 9), "2026-09-08 / ?"), on)));
    }

    // Noted on the 3rd and held on the 21st; on the 7th and held on the 9th; on the 10th and called off; twice on the 14th.
    [Theory]
    [InlineData("noted", "2026-09-30", "09-03 09-07 09-14 09-14", "09-14")]
    [InlineData("noted", "2026-09-10", "09-03 09-07 09-10", "09-10")]
    [InlineData("noted", "2026-09-06", "09-03", "09-03")]
    [InlineData("noted", "2026-09-02", "", "")]
    [InlineData("held", "2026-09-30", "09-09 09-21", "09-21")]
    [InlineData("held", "2026-09-21", "09-09 09-21", "09-21")]
    [InlineData("held", "2026-09-20", "09-09", "09-09")]
    [InlineData("held", "2026-09-08", "", "")]
    public void Entries_are_events_by_their_own_day_and_outcomes_by_theirs(string rule, string on, string certain, string latest)
    {
        var pupil = Made.Pupil(On).Did(Row("note", 3, "held", 21)).Did(Row("note", 7, "held", 9)).Did(Row("note", 10, "off", 11))
            .Did(Row("note", 14)).Did(Row("note", 14));
        Assert.Equal((certain, "", latest), Found(Rule(rule).On!, At(pupil, on)));
        Assert.False(Events.MayBe(Rule(rule).On!, At(pupil, on)));
    }

    [Fact]
    public void Entries_of_one_day_stay_as_they_are_on_record()
    {
        var pupil = Made.Pupil(On).Did(Row("note", 14) with { Entry = "first" }).Did(Row("note", 14) with { Entry = "second" })
            .Did(Row("note", 8) with { Entry = "before" });
        var certain = new List<EventDay>();
        var at = At(pupil, "2026-09-30");
        Events.Find(Rule("noted").On!, at, certain, []);
        Assert.Equal(at.File.Casework.Of("note"), certain.Select(c => c.Entry));
        Assert.Equal([8, 14, 14], certain.Select(c => c.Date.Day));
    }

    // A legal step that names no parent may be of each, in the order of the record; those of another parent are none.
    [Fact]
    public void A_legal_step_without_a_parent_is_possible()
    {
        var at = At(Made.Pupil(On).WithParents("A", "B").Did(new(2026, 9, 8), "warn").Did(new(2026, 9, 10), "warn", "A")
            .Did(new(2026, 9, 14), "warn", "B"), "2026-09-30");
        Assert.Equal(("09-10", "09-08", "09-10"), Found(Rule("warned").On!, at with { Parent = "A" }));
        Assert.Equal(("09-14", "09-08", "09-14"), Found(Rule("warned").On!, at with { Parent = "B" }));
        Assert.Equal(("09-08 09-10 09-14", "", "09-14"), Found(Rule("warned").On!, at));
    }

    [Fact]
    public void Without_casework_there_may_be_an_entry_and_there_may_be_a_day_that_nobody_told()
    {
        var without = At(Made.Pupil(On).WithoutCasework(), "2026-09-30");
        Assert.True(Events.MayBe(Rule("noted").On!, without));
        Assert.False(Events.Any(Rule("noted").On!, without));
        Assert.False(Events.MayBe(Rule("missed").On!, without));

        var panel = Rule("panel").On!;
        Assert.True(Events.MayBe(panel, without));
        Assert.False(Events.Any(panel, without));
        var told = At(Made.Pupil(On).WithoutCasework().Answered("panelDay", "2026-09-21", new(2026, 9, 7)), "2026-09-30");
        Assert.False(Events.MayBe(panel, told));
        Assert.True(Events.Any(panel, told));
        Assert.Equal(("09-21", "", "09-21"), Found(panel, told));
        Assert.Equal(("09-21", "", "09-21"), Found(panel, told.At(new(2026, 9, 21))));
        Assert.Equal(("", "", ""), Found(panel, told.At(new(2026, 9, 20))));

        // What is neither sessions nor an action nor a day is never there.
        var nothing = panel with { Start = null };
        Assert.False(Events.MayBe(nothing, without));
        Assert.False(Events.Any(nothing, without));
        Assert.Equal(("", "", ""), Found(nothing, without));
    }

    [Theory]
    [InlineData("", 7, "none")]
    [InlineData("8 10 14", 7, "09-08")]
    [InlineData("8 10 14", 8, "09-10")]
    [InlineData("14 10 8", 8, "09-10")]
    [InlineData("14 8 10", 13, "09-14")]
    [InlineData("8 10 14", 14, "none")]
    public void The_next_event_is_the_earliest_after_the_day(string days, int after, string expected)
    {
        var next = Events.NextAfter(Day(after),
            [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => new EventDay(Day(int.Parse(d, null)), null))]);
        Assert.Equal(expected, next == DateOnly.MaxValue ? "none" : Text(next));
    }

    // A half term is from 2 September to 23 October. Since a note: from the day after it; the event that is the note began it.
    // A cycle since a note that is not there holds all; one from it holds nothing.
    [Theory]
    [InlineData("plain", "8", "2026-09-03", Truth.True)]
    [InlineData("half", "8", "2026-09-02", Truth.True)]
    [InlineData("half", "8", "2026-09-30", Truth.True)]
    [InlineData("half", "8", "2026-08-28", Truth.False)]
    [InlineData("since", "8", "2026-09-07", Truth.False)]
    [InlineData("since", "8", "2026-09-09", Truth.True)]
    [InlineData("since", "8", "2026-09-30", Truth.True)]
    [InlineData("since", "8 14", "2026-09-09", Truth.False)]
    [InlineData("since", "", "2026-09-03", Truth.True)]
    [InlineData("from", "8", "2026-09-07", Truth.False)]
    [InlineData("from", "8", "2026-09-08", Truth.True)]
    [InlineData("from", "", "2026-09-03", Truth.False)]
    [InlineData("sincePanel", "", "2026-09-03", Truth.Undecided)]
    public void An_event_belongs_to_the_present_cycle(string rule, string notes, string on, Truth expected)
    {
        var pupil = notes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Made.Pupil(On), (p, d) => p.Did(Row("note", int.Parse(d, null))));
        var trace = new Trace();
        Assert.Equal(expected, Events.IsInCycle(Rule(rule), At(pupil, "2026-09-30"), Parse(on), trace));
        Assert.Equal(expected, Events.IsInCycle(Rule(rule), At(pupil, "2026-09-30"), Parse(on), null));
        Assert.Equal(expected == Truth.Undecided ? ["since panelDay lacks panelDay: Undecided"] : [],
            trace.Findings.Select(f => $"{f.Text} lacks {string.Join(' ', f.Missing)}: {f.Truth}"));
    }

    // The second note was called off on the 15th: until then the cycle had begun on the 8th, and now it began on the 3rd.
    [Fact]
    public void An_event_in_the_days_of_the_cycle_belongs_to_it_whatever_was_called_off()
    {
        var at = At(Made.Pupil(On).Did(Row("note", 3)).Did(Row("note", 8, "off", 15)), "2026-09-30");
        Assert.Equal(Truth.True, Events.IsInCycle(Rule("since"), at, Day(10), null));
    }

    // Where terms were inferred from marks nobody can say when the half term began: the school year is meant.
    [Theory]
    [InlineData("2026-09-03", Truth.True)]
    [InlineData("2026-07-03", Truth.False)]
    public void Where_nobody_can_say_when_the_cycle_began_the_school_year_is_meant(string on, Truth expected)
    {
        var calendar = SchoolCalendar.Infer([.. Enumerable.Range(2, 28).Select(Day)]);
        var pupil = PupilRecord.Build("P1", calendar).Did(Row("note", 8)).Create();
        var at = new EvaluationContext(Book.FileOf(pupil, Book.TimeOf(calendar), null, null), On);
        Assert.Equal(expected, Events.IsInCycle(Rule("half"), at, Parse(on), null));
    }

    [Theory]
    [InlineData("half", null, "2026-09-02..2026-09-30")]
    [InlineData("plain", null, "2026-08-01..2026-09-30")]
    [InlineData("plain", "2026-09-08", "2026-09-08..2026-09-30")]
    [InlineData("half", "2026-09-08", "2026-09-02..2026-09-30")]
    public void Without_a_cycle_an_event_lives_on_and_anything_else_for_the_school_year(string rule, string? of, string expected)
    {
        var days = Events.CycleOf(Rule(rule), At(Made.Pupil(On), "2026-09-30"), of is null ? null : new EventOccurrence("e", Parse(of)));
        Assert.Equal(expected.Split("..")[0], days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.True(days.To >= On);
    }

    // About whom an entry is: the pupil as such is whom every entry is about.
    [Theory]
    [InlineData(null, null, false, Truth.True)]
    [InlineData(null, null, true, Truth.True)]
    [InlineData(null, "", true, Truth.True)]
    [InlineData(null, "A", false, Truth.True)]
    [InlineData(null, "A", true, Truth.Undecided)]
    [InlineData("A", null, true, Truth.True)]
    [InlineData("A", "", true, Truth.True)]
    [InlineData("A", "A", true, Truth.True)]
    [InlineData("A", "A", false, Truth.True)]
    [InlineData("A", "B", true, Truth.False)]
    [InlineData("A", "B", false, Truth.False)]
    public void An_entry_is_about_whom_it_names(string? named, string? asked, bool isLegal, Truth expected)
    {
        var entry = Assert.Single(At(Made.Pupil(On).WithParents("A", "B").Did(Day(8), "warn", named), "2026-09-30").File.Casework.Entries);
        Assert.Equal(expected, entry.Concerns(asked, isLegal));
    }

    [Fact]
    public void An_occurrence_is_its_name_its_day_and_its_entry()
    {
        var entries = At(Made.Pupil(On).Did(Row("note", 8)).Did(Row("note", 8)), "2026-09-30").File.Casework.Entries;
        EventOccurrence[] all = [new("a", Day(8)), new("b", Day(8)), new("a", Day(9)), new("a", Day(8), entries[0]),
            new("a", Day(8), entries[1])];
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = 0; j < all.Length; j++)
            {
                var other = all[j] with { };
                Assert.Equal(i == j, all[i].Equals(other));
                Assert.True(i != j || all[i].GetHashCode() == other.GetHashCode());
            }
        }

        Assert.False(all[0].Equals(null));
        Assert.Equal("a 2026-09-08", all[0].Text);
        Assert.Same(all[0].Text, all[0].Text);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_stretch_holds_its_first_and_its_last_day(int day, bool holds) => Assert.Equal(holds, new Stretch(3, 5).Holds(day));

    private static (string Certain, string Possible, string Latest) Found(EventDeclaration declared, EvaluationContext at)
    {
        var (certain, possible) = (new List<EventDay>(), new List<EventDay>());
        Events.Find(declared, at, certain, possible);
        return (Days(certain), Days(possible), Events.Latest(declared, at) is { } latest ? Text(latest) : "");
    }

    private static string Days(IEnumerable<EventDay> days) => string.Join(' ', days.Select(d => Text(d.Date)));

    private static CaseworkRow Row(string action, int day, string? outcome = null, int outcomeDay = 0) => new(Day(day), action)
    {
        Outcome = outcome, OutcomeDate = outcome is null ? null : Day(outcomeDay),
    };

    private static EvaluationContext At(PupilRecordBuilder pupil, string on)
    {
        var record = pupil.Create();
        return new EvaluationContext(Book.FileOf(record, Book.TimeOf(record.Calendar), null, null), Parse(on));
    }

    private static RuleDeclaration Rule(string id) => Book.Rules.Single(r => r.Id == id);

    private static string Text(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(int day) => new(2026, 9, day);
}
