using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Windows;

/// <summary>The date of an anchor, what is missing where it has none, and the day of a deadline (S12, S26, S28).</summary>
public sealed class AnchorTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "day": { "ask": "When?", "of": "school", "type": "date" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "outcomes": [ "paid", { "name": "void", "undoes": true } ] },
          "visit": { "title": "Visit", "by": "school" } },
        "facts": { "spell": { "run": "sessions", "of": "absence", "in": "this term", "which": "latest" } }
        """);

    private static readonly Anchor Letter = new ActionAnchor("letter", "letter", null);

    private static readonly Anchor Paid = new ActionAnchor("letter:paid", "letter", "paid");

    private static readonly Anchor Until = new ActionAnchor("letter.until", "letter", null, IsUntil: true);

    private static readonly Anchor Day = new SymbolAnchor("day", Book.Book.Names.Find("day")!);

    // Entries are parted by semicolons: a day, and what follows: an outcome with its day, until or due with a day, a parent.
    [Theory]
    [InlineData("letter", "", "no letter is on record")]
    [InlineData("letter", "unsupplied", "unknown")]
    [InlineData("letter", "09-10", "2026-09-10")]
    [InlineData("letter", "09-20", "2026-09-20")]
    [InlineData("letter", "09-21", "no letter is on record")]
    [InlineData("letter", "09-10; 09-12", "2026-09-12")]
    [InlineData("letter", "09-12; 09-10", "2026-09-12")]
    [InlineData("letter", "09-12; 09-21", "2026-09-12")]
    [InlineData("letter", "09-10; 09-12 void 09-13", "2026-09-10")]
    [InlineData("letter", "09-10; 09-12 void 09-21", "2026-09-12")]
    [InlineData("letter", "09-10 due 09-15", "no letter is on record")]
    [InlineData("letter", "09-10 due 09-15 paid 09-16; 09-12", "2026-09-16")]
    [InlineData("letter", "09-10 A; 09-12 B", "2026-09-10")] // parent A is asked about
    [InlineData("letter", "09-10 A; 09-12", "2026-09-12")]
    [InlineData("paid", "09-10 paid 09-11", "2026-09-11")]
    [InlineData("paid", "09-10 paid 09-21", "no letter with the outcome paid is on record")]
    [InlineData("paid", "09-10", "no letter with the outcome paid is on record")]
    [InlineData("paid", "09-10 void 09-11", "no letter with the outcome paid is on record")]
    [InlineData("paid", "09-10 paid 09-15; 09-12 paid 09-13", "2026-09-15")]
    [InlineData("paid", "09-10 paid 09-13 B", "no letter with the outcome paid is on record")]
    [InlineData("until", "09-10 until 09-30", "2026-09-30")]
    [InlineData("until", "09-10", "unknown")]
    [InlineData("until", "", "no letter is on record")]
    [InlineData("until", "09-10 until 09-30; 09-12", "unknown")]
    [InlineData("until", "09-10; 09-12 until 09-30", "2026-09-30")]
    [InlineData("until", "09-10 until 09-25; 09-10 until 09-30", "2026-09-30")] // of one day the later row
    public void A_step_is_its_latest_entry(string anchor, string records, string expected) =>
        Assert.Equal(expected, Of(anchor).On(Context(records)).InWords);

    // In a rule on an action its own entry is meant, and not a later one.
    [Theory]
    [InlineData("letter", "09-10; 09-12", "2026-09-10")]
    [InlineData("letter", "09-21; 09-12", "no letter is on record")]
    [InlineData("letter", "09-10 due 09-15; 09-12", "no letter is on record")]
    [InlineData("letter", "09-10 due 09-15 paid 09-16; 09-12", "2026-09-16")]
    [InlineData("paid", "09-10; 09-12 paid 09-13", "no letter with the outcome paid is on record")]
    [InlineData("paid", "09-10 paid 09-13; 09-12 paid 09-14", "2026-09-13")]
    [InlineData("paid", "09-10 void 09-13; 09-12 paid 09-14", "no letter with the outcome paid is on record")]
    [InlineData("paid", "09-10 paid 09-21; 09-12 paid 09-14", "no letter with the outcome paid is on record")]
    [InlineData("until", "09-10 until 09-30; 09-12 until 09-25", "2026-09-30")]
    [InlineData("until", "09-10; 09-12 until 09-25", "unknown")]
    public void In_a_rule_on_an_action_it_is_the_own_entry(string anchor, string records, string expected)
    {
        var context = Context(records);
        var entry = context.File.Casework.Of("letter").First(e => e.Date == Asked.Day(records[..5]));
        Assert.Equal(expected, Of(anchor).On(context with { Event = new EventOccurrence("letter", entry.Date, entry) }).InWords);
    }

    [Fact]
    public void An_event_of_another_action_changes_nothing()
    {
        var context = Context("09-10; 09-12");
        var other = Asked.Where(Book, Asked.Pupil("09-20").Did(Asked.Day("09-08"), "visit"), "09-20").File.Casework.Of("visit")[0];
        Assert.Equal("2026-09-12", Letter.On(context with { Event = new EventOccurrence("visit", other.Date, other) }).ToString());
        Assert.Equal("2026-09-12", Letter.On(context with { Event = new EventOccurrence("left", other.Date) }).ToString());
    }

    [Fact]
    public void What_is_awaited_may_be_on_any_day()
    {
        Assert.Equal("unknown", Letter.On(Context("") with { Awaited = "letter" }).ToString());
        Assert.Equal("none", Letter.On(Context("") with { Awaited = "letter:paid" }).ToString());
        Assert.Equal("2026-09-10", Letter.On(Context("09-10") with { Awaited = "letter" }).ToString());
    }

    // The latest on or before the date.
    [Theory]
    [InlineData(9, 20, "2026-09-20")]
    [InlineData(9, 21, "2025-09-21")]
    [InlineData(9, 19, "2026-09-19")]
    [InlineData(2, 29, "2026-02-28")]
    [InlineData(12, 31, "2025-12-31")]
    public void A_day_of_each_year_is_the_latest(int month, int day, string expected) =>
        Assert.Equal(expected, new YearlyAnchor("", month, day).On(Context("")).ToString());

    [Theory]
    [InlineData(9, 20, "2026-09-20")]
    [InlineData(9, 21, "2026-09-21")]
    [InlineData(9, 19, "2027-09-19")]
    [InlineData(2, 29, "2027-02-28")]
    public void Of_a_deadline_it_is_the_next(int month, int day, string expected)
    {
        Deadline due = new(new DatedLength((Length?)null), new YearlyAnchor("", month, day), false, false) { IsDay = true };
        Assert.Equal(expected, Text(due.On(Context(""), new(2026, 9, 20))));
    }

    [Fact]
    public void The_edges_of_a_spell_and_a_written_day()
    {
        var spell = Book.Book.Names.Find("spell")!;
        var context = Context("", "09-15 O /");
        Assert.Equal("2026-09-15", new EdgeAnchor("", spell, "start").On(context).ToString());
        Assert.Equal("none", new EdgeAnchor("", spell, "start").On(Context("")).ToString());
        Assert.Equal("2026-09-03", new DateAnchor("", new(2026, 9, 3)).On(context).ToString());
    }

    [Theory]
    [InlineData("letter", "", "")]
    [InlineData("letter", "unsupplied", "")]
    [InlineData("until", "09-10", "until of letter")]
    [InlineData("until", "09-10 until 09-30", "")]
    [InlineData("until", "", "")]
    [InlineData("until", "unsupplied", "")]
    [InlineData("day", "", "day")]
    [InlineData("day", "day", "")]
    public void What_somebody_could_tell_is_missing(string anchor, string records, string expected)
    {
        var (of, context) = (Of(anchor), Context(records));
        Assert.Equal(expected, string.Join(", ", of.Missing(context)));
        var window = new Window("", [new SinceWindow("", of), new ToWindow("", of), new EverWindow("ever")]);
        Assert.Equal(expected, string.Join(", ", window.Missing(context)));
    }

    // Ten calendar days: after a day, from a day on, of the rule's own day, of the event; then two more after those.
    [Fact]
    public void A_deadline_counts_from_its_anchor_its_event_or_its_rule()
    {
        DatedLength ten = new(new Length(10, Unit.CalendarDays)), two = new(new Length(2, Unit.CalendarDays));
        var (begun, context) = (new DateOnly(2026, 9, 1), Context("09-10"));
        var inEvent = context with { Event = new EventOccurrence("left", new(2026, 9, 5)) };
        Assert.Equal("2026-09-20", Text(new Deadline(ten, Letter, false, false).On(context, begun)));
        Assert.Equal("2026-09-19", Text(new Deadline(ten, Letter, false, true).On(context, begun)));
        Assert.Equal("2026-09-11", Text(new Deadline(ten, null, false, false).On(context, begun)));
        Assert.Equal("2026-09-15", Text(new Deadline(ten, null, true, false).On(inEvent, begun)));
        Assert.Equal("10 calendar days", Text(new Deadline(ten, null, true, false).On(context, begun)));
        Assert.Equal("10 calendar days", Text(new Deadline(ten, Letter, false, false).On(Context(""), begun)));
        Assert.Equal("10 calendar days", Text(new Deadline(ten, Day, false, false).On(context, begun)));
        Assert.Equal("2026-09-22", Text(new Deadline(two, null, false, false, new Deadline(ten, Letter, false, false)).On(context, begun)));
        Assert.Equal("2 calendar days", Text(new Deadline(two, null, false, false, new Deadline(ten, Paid, false, false))
            .On(context, begun)));
        Assert.Equal("90 school days", Text(new Deadline(new(new Length(90, Unit.SchoolDays)), Letter, false, false).On(context, begun)));
        Assert.Equal((null, null), new Deadline(new DatedLength((Length?)null), Letter, false, false).On(context, begun));
    }

    private static string Text((DateOnly? Day, Length? Open) found) =>
        found.Day is { } day ? Value.Of(day).ToString() + found.Open : found.Open.ToString()!;

    private static Anchor Of(string anchor) => anchor switch { "paid" => Paid, "until" => Until, "day" => Day, _ => Letter };

    private static EvaluationContext Context(string records, params string[] marks)
    {
        var pupil = Asked.Pupil("09-20", marks).WithParents("A", "B");
        foreach (var words in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            if (words[0] == "unsupplied")
            {
                pupil.WithoutCasework();
            }
            else if (words[0] == "day")
            {
                pupil.Answered("day", "2026-09-04", Asked.Day("09-05"));
            }
            else
            {
                pupil.Did(Row(words));
            }
        }

        return Asked.Where(Book, pupil, "09-20", "A");
    }

    private static CaseworkRow Row(string[] words)
    {
        var row = new CaseworkRow(Asked.Day(words[0]), "letter");
        for (var i = 1; i < words.Length; i++)
        {
            row = words[i] switch
            {
                "paid" or "void" => row with { Outcome = words[i], OutcomeDate = Asked.Day(words[i + 1]) },
                "until" => row with { Until = Asked.Day(words[i + 1]) },
                "due" => row with { Due = Asked.Day(words[i + 1]) },
                "A" or "B" => row with { Parent = words[i] },
                _ => row,
            };
        }

        return row;
    }
}
