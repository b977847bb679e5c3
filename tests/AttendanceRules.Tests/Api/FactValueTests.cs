using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Api;

/// <summary>A value is typed, and its words are those of every output.</summary>
public sealed class FactValueTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "plan": { "ask": "When is the plan?", "of": "school", "type": "date" },
          "help": { "ask": "Which help?", "of": "school", "type": "text" } },
        "actions": { "ring": { "title": "Ring", "by": "school" } },
        "facts": {
            "missed": { "count": "sessions", "of": "absence", "in": "school year" },
            "rate": { "rate": "absence", "in": "school year" },
            "often": { "is": "missed >= 3" },
            "sinceRing": { "elapsed": "school days", "since": "ring" }
        },
        "rules": { "ringing": { "when": "missed >= 3", "do": [ "ring" ] } }
        """);

    [Fact]
    public void A_number_that_is_known_has_two_equal_ends()
    {
        var missed = Advise("2026-09-08 I I").Facts["missed"];
        Assert.Equal((ValueState.Known, 2m, 2m, Unit.Sessions, "2"), (missed.State, missed.Least!.Value, missed.Most!.Value, missed.Unit,
            missed.ToString()));
    }

    [Fact]
    public void A_number_that_is_not_certain_lies_between_two_ends()
    {
        var missed = Advise("2026-09-08 I ?").Facts["missed"];
        Assert.Equal((ValueState.Between, 1m, 2m, "1..2"), (missed.State, missed.Least!.Value, missed.Most!.Value, missed.ToString()));
    }

    [Fact]
    public void A_rate_is_its_number_and_is_printed_as_its_counts()
    {
        // Thirteen school days from 2 to 18 September are 26 sessions.
        var rate = Advise("2026-09-08 I I").Facts["rate"];
        Assert.Equal((Unit.Percent, "2/26", 7.6923m), (rate.Unit, rate.ToString(), Math.Round(rate.Least!.Value, 4)));
    }

    [Fact]
    public void A_yes_is_neither_a_number_nor_a_text()
    {
        var often = Advise("2026-09-08 I I", "2026-09-09 I I").Facts["often"];
        Assert.Equal((true, null, null, null, "yes"), (often.IsYes, often.Least, often.Text, often.Date, often.ToString()));
        Assert.Equal((false, "no"), Advise().Facts["often"] is var no ? (no.IsYes!.Value, no.ToString()) : default);
    }

    [Fact]
    public void What_is_none_says_why()
    {
        var since = Advise().Facts["sinceRing"];
        Assert.Equal((ValueState.NotApplicable, null, "none", "no ring is on record"),
            (since.State, since.Least, since.ToString(), since.Because));
    }

    [Fact]
    public void A_fact_about_each_parent_has_a_value_for_each()
    {
        var book = Made.Book("""
            "questions": { "told": { "ask": "Was this parent told?", "of": "school", "type": "yes/no", "per": "parent" } },
            "facts": { "knows": { "is": "told" } }
            """);
        var pupil = Made.Pupil(Day).WithParents("A", "B").Answered("told", "yes", Day, "B").Create();
        var facts = book.Advise(pupil, Day, new AdviceOptions { Facts = ["knows"] }).Facts;
        Assert.Equal(["knows for A: unknown", "knows for B: yes"], facts.Select(f => $"{f.Key}: {f.Value}"));
    }

    [Fact]
    public void A_fact_that_is_none_is_said_with_the_one_that_may_be_meant()
    {
        var thrown = Assert.Throws<ArgumentException>(
            () => Book.Advise(Made.Pupil(Day).Create(), Day, new AdviceOptions { Facts = ["mised"] }));
        Assert.StartsWith("Unknown fact 'mised'. Did you mean 'missed'?", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_has_its_value_its_comparator_and_its_limit()
    {
        var reason = Assert.Single(Assert.Single(Advise("2026-09-08 I I", "2026-09-09 I I").Actions).Reasons);
        Assert.Equal((4m, Comparator.AtLeast, 3m, Unit.Sessions), (reason.Value.Least!.Value, reason.Comparator,
            Assert.Single(reason.Limits).Least!.Value, reason.Value.Unit));
    }

    [Theory]
    [InlineData(ValueState.Unknown, null, null, "unknown")]
    [InlineData(ValueState.NotApplicable, null, null, "none")]
    [InlineData(ValueState.Between, 1.0, null, "1..")]
    [InlineData(ValueState.Known, 2.5, 2.5, "2.5")]
    public void A_value_made_by_hand_has_the_same_words(ValueState state, double? least, double? most, string words) =>
        Assert.Equal(words, new FactValue { State = state, Least = (decimal?)least, Most = (decimal?)most }.ToString());

    [Fact]
    public void A_date_a_text_and_a_no_made_by_hand_have_their_words()
    {
        Assert.Equal("2026-11-20", new FactValue { State = ValueState.Known, Date = new(2026, 11, 20) }.ToString());
        Assert.Equal("mentoring", new FactValue { State = ValueState.Known, Text = "mentoring" }.ToString());
        Assert.Equal("no", new FactValue { State = ValueState.Known, IsYes = false }.ToString());
    }

    private static PupilAdvice Advise(params string[] missed) =>
        Book.Advise(Made.Pupil(Day, missed).Create(), Day, new AdviceOptions { Facts = [AdviceOptions.AllFacts] });
}
