using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>What declared names say of themselves: kinds, units, what they are where nothing is on record, and what is usual.</summary>
public sealed class DeclaredFactTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private static readonly Window Term = new("this term", [new TermWindow("this term")]);

    private static readonly SessionFilter Filter = new("x", 1, []);

    [Theory]
    [InlineData("count", Unit.None, "Number", Unit.Entries)]
    [InlineData("first", Unit.Money, "Date", Unit.None)]
    [InlineData("latest", Unit.Money, "Date", Unit.None)]
    [InlineData("outcome", Unit.Money, "Text", Unit.None)]
    [InlineData("value", Unit.Money, "Number", Unit.Money)]
    [InlineData("value", Unit.None, "Date", Unit.None)]
    [InlineData("sum", Unit.Minutes, "Number", Unit.Minutes)]
    [InlineData("days", Unit.Money, "Number", Unit.SchoolDays)]
    public void What_is_asked_of_casework_has_a_kind_and_a_unit(string measure, Unit recorded, string kindName, Unit unit)
    {
        var kind = Enum.Parse<ValueKind>(kindName);
        CaseworkFact fact = new(measure) { Name = "c", Action = "letter", ValueUnit = recorded, Outcomes = ["paid"] };
        Assert.Equal((kind, unit, true, ""), (fact.Kind, fact.Unit, fact.IsOfSchool, fact.ValueName));
        Assert.Equal(measure == "outcome" ? ["paid"] : null, fact.Choices);

        // A number that is not settled is any from nothing on; a text any of the outcomes; a day any.
        Assert.Equal((kind, kind == ValueKind.Number ? Ratio.Of(0) : null, null), (fact.Unsettled.Kind, fact.Unsettled.Low,
            fact.Unsettled.High));
        Assert.Equal(measure == "outcome" ? ["paid"] : null, fact.Unsettled.MayBe);
        Assert.Equal(ValueState.Unknown, fact.Unsettled.State);
        Assert.Equal((kind, ValueState.NotApplicable), (fact.Nothing.Kind, fact.Nothing.State));
    }

    [Theory]
    [InlineData(null, false, "no letter is on record")]
    [InlineData("paid", false, "no letter is on record with the outcome paid")]
    [InlineData(null, true, "no letter is on record (this term)")]
    [InlineData("paid", true, "no letter is on record with the outcome paid (this term)")]
    public void Of_casework_that_is_not_there_it_says_what(string? outcome, bool isInTerm, string expected) => Assert.Equal(expected,
        new CaseworkFact("latest") { Name = "c", Action = "letter", Outcome = outcome, In = isInTerm ? Term : null }.Nothing.Because);

    // Plain is what one look into the totals answers.
    [Fact]
    public void A_count_is_plain_where_every_session_counts_alike()
    {
        Assert.True(new CountFact(false) { Name = "c", Of = Filter }.IsPlain);
        Assert.True(new CountFact(true) { Name = "c", Of = Filter, In = Term }.IsPlain);
        Assert.Equal([false, false, false, false, false], new[]
        {
            new CountFact(false) { Name = "c", Of = Filter.In(["maths"]) },
            new CountFact(false) { Name = "c", Of = Filter, IsOncePerWeek = true },
            new CountFact(false) { Name = "c", Of = Filter, IsAnySession = true },
            new CountFact(false) { Name = "c", Of = Filter, Weekdays = 2 },
            new CountFact(false) { Name = "c", Of = Filter, Extreme = Term },
        }.Select(c => c.IsPlain));
        Assert.Equal((Unit.Sessions, Unit.SchoolDays), (new CountFact(false) { Name = "c", Of = Filter }.Unit,
            new CountFact(true) { Name = "c", Of = Filter }.Unit));

        // From Sunday 6 to Saturday 12 September 2026: all days, or Monday and Friday.
        var days = Enumerable.Range(6, 7).Select(d => new DateOnly(2026, 9, d)).ToList();
        Assert.All(days, d => Assert.True(new CountFact(true) { Name = "c", Of = Filter }.IsOn(d)));
        Assert.Equal([false, true, false, false, false, true, false], days.Select(new CountFact(true)
        {
            Name = "c", Of = Filter, Weekdays = (1 << (int)DayOfWeek.Monday) | (1 << (int)DayOfWeek.Friday),
        }.IsOn));
    }

    [Fact]
    public void Names_of_the_school_and_names_of_a_pupil()
    {
        Symbol count = new CountFact(false) { Name = "c", Of = Filter };
        Assert.All(new Symbol[]
        {
            new ActionOnRecord { Name = "letter" }, new DateFact(Term) { Name = "d" }, new PupilCountFact(count) { Name = "p" },
            new GapFact(Filter, [count], Term) { Name = "g" }, new ThresholdName(Unit.None, []) { Name = "t" },
        }, n => Assert.True(n.IsOfSchool));
        Assert.False(count.IsOfSchool);
        Assert.Equal(("", -1, false, false, false, false), (count.Title, count.Number, count.MayBeNegative, count.IsPerParent,
            count.NeedsPathway, count.HasEdge("start")));
        Assert.True(new NumberFact(new Reference(count, Qualifier.Own)) { Name = "n" }.MayBeNegative);
        Assert.Equal((null, null), (count.Most, count.WithoutSchool));
        Assert.Same(count, count.EditionOn(Day));
        Assert.Equal(["n", "c"], new NumberFact(new Reference(count, Qualifier.Own)) { Name = "n" }.AllUses().Select(u => u.Name));
        var chain = new NumberFact(new Reference(new NumberFact(new Reference(count, Qualifier.Own)) { Name = "n" }, Qualifier.Own))
        {
            Name = "m",
        };
        Assert.Equal(["m", "n", "c"], chain.AllUses().Select(u => u.Name));
    }

    // What each rests on; the two that no pack writes by name are numbered like all others.
    [Fact]
    public void A_step_on_record_rests_on_its_pathway_its_parent_and_entries()
    {
        Symbol step = new ActionOnRecord { Name = "letter" }, question = new QuestionName(new(ValueKind.Truth)) { Name = "q" },
            limit = new ThresholdName(Unit.None, []) { Name = "t" };
        var numbering = Numbering.Of([step, question, limit]);
        Assert.Equal((3, 1), (numbering.Count, numbering.Shared));
        Assert.Equal(("Frame, Parent, Entries", "Answers, Parent, Entries, Given", "None"), (step.RestsOn.ToString(),
            question.RestsOn.ToString(), limit.RestsOn.ToString()));
        Assert.Equal((1, 2, 0), (step.Number, question.Number, limit.Number));
    }

    [Fact]
    public void A_question_has_its_own_usual_words_and_reads_what_fits()
    {
        QuestionName question = new(new(ValueKind.Truth)) { Name = "q" };
        Assert.Equal(("", "", null, SubjectKind.Pupil), (question.Ask, question.Of, question.Prompt, question.Per));
        Assert.Equal(("yes", "unknown", "unknown"), (question.Read("Y").ToString(), question.Read("perhaps").ToString(),
            question.Read("").ToString()));
        Assert.Same(question.Unanswered, question.Read("perhaps"));
    }

    [Fact]
    public void A_threshold_says_its_numbers_of_the_day()
    {
        ThresholdName limit = new(Unit.Money, [(Day, Ratio.Of(-1), "s#1"), (Day.AddDays(9), Ratio.Of(3), "")]) { Name = "t" };
        Assert.Equal((true, null), (limit.MayBeNegative, limit.Most));
        Assert.Equal(["it has no value on this day", "-1", "-1", "3"], new[] { -1, 0, 8, 9 }.Select(d =>
            limit.ValueOn(Day.AddDays(d)).InWords));
        Assert.Equal(["", "s#1", "s#1", ""], new[] { -1, 0, 8, 9 }.Select(d => limit.SourceOn(Day.AddDays(d))));
        Assert.Equal(new Interval(Ratio.Of(-1), Ratio.Of(3)), limit.Scale);
        Assert.Null(limit.LengthOn(Day));
        Assert.Equal((false, false), (new ThresholdName(Unit.None, [(Day, Ratio.Of(0), "")]) { Name = "t" }.MayBeNegative,
            new ThresholdName(Unit.None, [(Day, Ratio.Of(2), "")]) { Name = "t" }.MayBeNegative));
        Assert.Equal(new Interval(Ratio.Of(1), Ratio.Of(1)), new ThresholdName(Unit.None, []) { Name = "t" }.Scale);
        Assert.Equal(Ratio.Of(100), new ThresholdName(Unit.Percent, []) { Name = "t" }.Most);
        ThresholdName length = new(Unit.SchoolDays, [(Day, Ratio.Of(3), "")]) { Name = "t" };
        Assert.Equal((null, new Length(3, Unit.SchoolDays)), (length.LengthOn(Day.AddDays(-1)), length.LengthOn(Day)));
    }

    // From the greatest lower to the least upper limit, in whole minutes.
    [Theory]
    [InlineData(">= 5", "5..")]
    [InlineData("> 5", "6..")]
    [InlineData("<= 5", "..5")]
    [InlineData("< 5", "..4")]
    [InlineData("== 5", "5..5")]
    [InlineData(">= 4.5", "5..")]
    [InlineData("> 4.5", "5..")]
    [InlineData("<= 4.5", "..4")]
    [InlineData("< 4.5", "..4")]
    [InlineData(">= 5 < 20", "5..19")]
    [InlineData("< 20 >= 5", "5..19")]
    [InlineData(">= 5 >= 7 >= 6", "7..")]
    [InlineData("<= 9 <= 7 <= 8", "..7")]
    [InlineData("> 5 <= 9 >= 2 < 30", "6..9")]
    public void Minutes_late_are_from_the_greatest_to_the_least_limit(string limits, string expected)
    {
        var words = limits.Split(' ');
        MinutesLimit limit = new([.. Enumerable.Range(0, words.Length / 2).Select(i => new NumberLimit(words[i + i],
            new DatedNumber(Ratio.TryParse(words[i + i + 1], out var number) ? number : null)))]);
        var filter = limit.On(Day, Filter)!;
        Assert.Equal((expected, $"x {expected} minutes"), ($"{filter.MinutesLateFrom}..{filter.MinutesLateTo}", filter.Key));
        Assert.Null(new MinutesLimit([.. limit.Limits, new NumberLimit(">=", new DatedNumber(null, new ThresholdName(Unit.Minutes,
            [(Day.AddDays(1), Ratio.Of(3), "")]) { Name = "t" }))]).On(Day, Filter));
    }

    [Fact]
    public void Sides_of_comparisons_have_units_currencies_and_scales()
    {
        Currency pounds = new("pounds", "pound", "£", 2);
        Symbol fine = Money("fine"), other = Money("other"), count = new CountFact(false) { Name = "c", Of = Filter },
            days = new CountFact(true) { Name = "d", Of = Filter };
        Assert.Null(Of(fine).Currency);
        Assert.Null(new Arithmetic(Of(fine), '+', Of(other)).Currency);
        other.Currency = count.Currency = pounds;
        Assert.Equal((pounds, null), (new Arithmetic(Of(fine), '+', Of(other)).Currency, Of(count).Currency));
        Assert.Equal((Unit.Sessions, Unit.SchoolDays, Unit.SchoolDays), (new Arithmetic(Of(count), '-', Of(days)).Unit,
            new Arithmetic(Of(days), '-', Of(count)).Unit, new Arithmetic(new Literal(Value.Exact(2), "2"), '*', Of(days)).Unit));
        Assert.Equal(("c", "d"), (new Arithmetic(Of(count), '-', Of(days)).Named!.Name, new Arithmetic(Of(days), '-', Of(count)).Named!
            .Name));
        Interval one = new(Ratio.Of(1), Ratio.Of(1));
        Assert.Equal((one, one, new Interval(Ratio.Of(7), Ratio.Of(7))), (new Literal(Value.Of("a"), "'a'").Scale,
            new Literal(Value.Of(Day), "2026-09-01").Scale, new Literal(Value.Exact(7), "7").Scale));
        Comparison comparison = new(Of(count), ">=", new Literal(Value.Exact(7), "7"));
        Assert.Same(comparison.Text, comparison.Text);
        Assert.Same(comparison.OwnSymbols, comparison.OwnSymbols);

        static Symbol Money(string name) => new QuestionName(new(ValueKind.Number, null, Unit.Money)) { Name = name };

        static Reference Of(Symbol named) => new(named, Qualifier.Own);
    }

    // The greatest parts that a fraction can have are kept as they are, and what is next to them is rounded to the side asked for.
    [Fact]
    public void Fractions_with_the_greatest_parts_are_exact()
    {
        Ratio half = new(long.MaxValue, 2), tiny = new(1, long.MaxValue), one = Ratio.Of(1), most = new(long.MaxValue, 1_000_000_000);
        Assert.Equal((half, half, tiny, tiny), (Ratio.Product(half, one, isUp: false), Ratio.Product(half, one, isUp: true),
            Ratio.Product(tiny, one, isUp: false), Ratio.Product(tiny, one, isUp: true)));
        Assert.Equal((half, tiny), (half * one, tiny * one));
        Assert.Equal((most, -most), (Ratio.Sum(most, new Ratio(1, 3_037_000_507), isUp: false),
            Ratio.Sum(-most, new Ratio(-1, 3_037_000_507), isUp: true)));
    }

    [Fact]
    public void Whole_numbers_that_come_up_again_are_made_once()
    {
        Assert.All(new long[] { 0, 1, 511, 512, 70_000, int.MaxValue - 1L }, n => Assert.Same(Value.Exact(n), Value.Exact(n)));
        Assert.Equal(new Ratio(1, 2), Value.Exact(new Ratio(1, 2)).Low);
        Assert.Equal(new Ratio(-1, 2), Value.Exact(new Ratio(-1, 2)).High);
        Assert.Equal(Ratio.Of(512 + (1L << 32)), Value.Exact(512 + (1L << 32)).Low);
        Assert.Equal(Ratio.Of(-3), Value.Exact(-3).Low);
        Assert.Equal("", Value.Exact(3).Text);
    }
}
