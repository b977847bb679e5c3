using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Parts of facts by themselves: rows of bands, answers, compulsory school age, bounds, and values that are made once.</summary>
public sealed class FactPartTests
{
    private static readonly DateOnly September = new(2026, 9, 1);

    private static readonly DateOnly October = new(2026, 10, 1);

    private static readonly SessionFilter Filter = new("x", 1, []);

    private static readonly Symbol Count = new CountFact(false) { Name = "c", Of = Filter };

    private static readonly ThresholdName Limit = new(Unit.Sessions, [(September, Ratio.Of(2), ""), (October, Ratio.Of(3), "")])
    {
        Name = "t",
    };

    [Fact]
    public void A_band_has_the_rows_of_the_day_and_of_the_checkpoint()
    {
        BandRows first = Rows(September, new(2026, 9, 30), Row("low", "<", 2)), second = Rows(October, null, Row("high", ">", 2));
        var band = Band(first, second);
        Assert.Equal([null, first, first, second, second], new[] { September.AddDays(-1), September, new(2026, 9, 30), October,
            new(2030, 1, 1) }.Select(d => band.RowsOn(d)));
        Assert.Equal((false, true, false), (band.IsByCheckpoint, band.HasEdge("since"), band.HasEdge("start")));
        Assert.Equal(["low", "high", "none"], band.Choices);
        Assert.Equal(["low", "new", "other"], new BandFact(Count, [first], true) { Name = "b", Before = "new", Else = "other" }.Choices);
        Assert.Equal(["low"], new BandFact(Count, [first], true) { Name = "b", Before = "low", Else = "low" }.Choices);

        BandRows one = At(1), two = At(2, 3), any = At();
        var each = Band(one, two);
        Assert.True(each.IsByCheckpoint);
        Assert.True(Band(any, two).IsByCheckpoint);
        Assert.Equal([one, two, two, null, null], new int?[] { 1, 2, 3, 4, null }.Select(c => each.RowsOn(September, c)));
        Assert.Equal([any, any], new int?[] { 7, null }.Select(c => Band(any).RowsOn(September, c)));
        Assert.Equal([false, true, true, true, true], new[] { one.SharesCheckpoint(two), one.SharesCheckpoint(any),
            any.SharesCheckpoint(two), two.SharesCheckpoint(At(3)), any.SharesCheckpoint(any) });

        static BandRows At(params int[] checkpoints) =>
            new(September, null, [Row("low", "<", 2)], [September]) { Checkpoints = checkpoints };
    }

    [Fact]
    public void A_row_lets_through_what_its_limits_do_on_the_day()
    {
        BandRow low = new("low", [new("<", new(null, Limit)), new(">=", new(Ratio.Of(1)))]);
        var rows = new BandRows(September, null, [low], [September, October]);
        Assert.Equal([September, October], rows.Days);
        Assert.Equal(["1", "1", "1 2", "1 2"], new[] { September, October.AddDays(-1), October, October.AddDays(9) }.Select(d =>
            string.Join(' ', new[] { 0, 1, 2, 3 }.Where(n => rows.On(d)[0]!.Value.Contains(Ratio.Of(n))))));
        Assert.Null(low.On(September.AddDays(-1)));
        Assert.Equal("low", low.Matched.Text);
        Assert.Equal(BandInterval.All, new BandRow("all", []).On(September));
    }

    // A number that no row lets through: below them, between them, or from a later day on.
    [Fact]
    public void A_band_may_lack_a_row()
    {
        BandRow low = Row("low", "<", 2), high = Row("high", ">=", 2), more = Row("more", ">=", 3),
            fromNothing = new("low", [new(">=", new(Ratio.Of(0))), new("<", new(Ratio.Of(2)))]);
        Assert.False(Band(Rows(September, null, low, high)).MayLackRow);
        Assert.True(Band(Rows(September, null, low, more)).MayLackRow);
        Assert.True(Band(Rows(September, null, high)).MayLackRow);
        Assert.False(Band(Rows(September, null, fromNothing, high)).MayLackRow);
        Symbol sum = new NumberFact(new Reference(Count, Qualifier.Own)) { Name = "n" };
        Assert.True(new BandFact(sum, [Rows(September, null, fromNothing, high)], false) { Name = "b" }.MayLackRow); // below nothing
        Assert.False(new BandFact(sum, [Rows(September, null, low, high)], false) { Name = "b" }.MayLackRow);
        Assert.True(Band(Rows(September, new(2026, 9, 30), low, high), Rows(October, null, low)).MayLackRow);
        Assert.False(new BandFact(Count, [Rows(September, null, low)], false) { Name = "b", Else = "other" }.MayLackRow);
        Assert.True(new BandFact(Count, [Rows(September, null, low, high)], true) { Name = "b", Before = "none" }.MayLackRow);
        Assert.False(new BandFact(Count, [Rows(September, null, low, high)], true) { Name = "b", Before = "new" }.MayLackRow);
        Assert.True(Band(Rows(September, null, Row("none", "<", 2), high)).MayLackRow);
        BandRow changing = new("high", [new(">=", new(null, Limit))]);
        Assert.True(Band(new BandRows(September, null, [low, changing], [September, October])).MayLackRow);
        Assert.False(Band(new BandRows(September, null, [low, changing], [September])).MayLackRow);
    }

    // On a day its rows of that day count, and without rows there is no number to place; with checkpoints an earlier day's rows count.
    [Fact]
    public void A_band_may_lack_a_row_on_some_days_alone()
    {
        BandRow low = Row("low", "<", 2), high = Row("high", ">=", 2), changing = new("high", [new(">=", new(null, Limit))]);
        BandRows[] two = [Rows(September, October.AddDays(-1), low, high), Rows(October, null, low)];
        Assert.Equal([false, false, false, true], Days(Band(two)));
        Assert.Equal([true, true, true, true], Days(new BandFact(Count, two, true) { Name = "b" }));
        Assert.Equal([false, false, false, false], Days(new BandFact(Count, two, false) { Name = "b", Else = "other" }));
        Assert.Equal([false, false, false, true], Days(Band(new BandRows(September, null, [low, changing], [September, October]))));
        Assert.Equal([false, true, true, true], Days(Band(Rows(September, null, Row("none", "<", 2), high))));

        static IEnumerable<bool> Days(BandFact band) =>
            new[] { September.AddDays(-1), September, October.AddDays(-1), October }.Select(band.MayLackRowOn);
    }

    [Theory]
    [InlineData("2021-09-01", "2026-12-31")]
    [InlineData("2021-08-31", "2026-08-31")]
    [InlineData("2021-01-01", "2026-03-31")]
    [InlineData("2020-12-31", "2025-12-31")]
    [InlineData("2021-04-01", "2026-08-31")]
    [InlineData("9994-12-31", "9999-12-31")]
    public void Compulsory_age_begins_on_the_next_of_its_days(string born, string expected)
    {
        var age = Age(new(null, 0, 0, default), (8, 31), (12, 31), (3, 31));
        Assert.Equal(Day(expected), age.Begins(Day(born)));
        Assert.Equal((true, true, false), (age.HasEdge("start"), age.HasEdge("end"), age.HasEdge("since")));
        Assert.Equal(new DateOnly(2026, 2, 28), Age(new(null, 0, 0, default), (2, 29)).Begins(new(2020, 9, 1)));
    }

    // Of a child who is sixteen on the day.
    [Theory]
    [InlineData("last Friday of June", "09-01", "2026-09-01", "2027-06-25")]
    [InlineData("last Friday of June", "09-01", "2026-08-31", "2026-06-26")]
    [InlineData("last Wednesday of June", "09-01", "2026-09-01", "2027-06-30")]
    [InlineData("last Thursday of December", "09-01", "2026-09-01", "2026-12-31")]
    [InlineData("06-30", "09-01", "2026-09-01", "2027-06-30")]
    [InlineData("06-30", "09-01", "2027-08-31", "2027-06-30")]
    [InlineData("09-30", "09-01", "2026-09-01", "2026-09-30")]
    [InlineData("09-01", "09-01", "2026-09-15", "2026-09-01")]
    [InlineData("birthday", null, "2026-09-01", "2026-08-31")]
    public void It_ends_on_a_day_of_the_school_year_or_before_a_birthday(string on, string? year, string birthday, string expected)
    {
        var end = CompulsoryAgeEnd.Read(on, year)!;
        Assert.Equal(Day(expected), end.Of(Day(birthday)));
        Assert.Equal(year is null, end.IsBirthday);
        Assert.Equal(Day(expected), Age(end, (8, 31)).Ends(Day(birthday).AddYears(-16)));
    }

    [Theory]
    [InlineData("birthday", "09-01")]
    [InlineData("06-30", null)]
    [InlineData("06-30", "13-01")]
    [InlineData("last Friday of ", "09-01")]
    [InlineData("last Friday of Juni", "09-01")]
    [InlineData("last Fridag of June", "09-01")]
    [InlineData("last Friday in June", "09-01")]
    [InlineData("first Friday of June", "09-01")]
    [InlineData("02-29", "09-01")]
    public void What_is_no_end_is_not_read(string on, string? year) => Assert.Null(CompulsoryAgeEnd.Read(on, year));

    [Fact]
    public void Yes_and_no_are_written_in_several_ways()
    {
        AnswerType type = new(ValueKind.Truth);
        Assert.All(new[] { "yes", "YES", "true", "True", "y", "Y", "1" }, t => Assert.Same(Value.True, type.Read(t)));
        Assert.All(new[] { "no", "NO", "false", "False", "n", "N", "0" }, t => Assert.Same(Value.False, type.Read(t)));
        Assert.All(new[] { "ja", "2", "" }, t => Assert.NotSame(Value.True, type.Read(t)));
        Assert.Equal(["yes/no", "number", "date", "text"], AnswerType.Words);
        Assert.All(AnswerType.Words, w => Assert.NotNull(AnswerType.Parse(w)));
        AnswerType[] types = [new(ValueKind.Number), new(ValueKind.Number, null, Unit.Money), new(ValueKind.Date), new(ValueKind.Truth)];
        Assert.Equal([true, false, false, false], types.Select(t => new CharacteristicName(t) { Name = "c" }.MayBeNegative));
        Assert.Equal([true, false, false, false], types.Select(t => new QuestionName(t) { Name = "q" }.MayBeNegative));
        CharacteristicName word = new(new(ValueKind.Text, ["a", "none"])) { Name = "c" }, text = new(new(ValueKind.Text)) { Name = "c" };
        Assert.Equal(("a", "unknown", "b"), (word.Read("a").ToString(), word.Read("b").ToString(), text.Read("b").ToString()));
        Assert.Same(word.Read("a"), word.Read("a"));
        Assert.Equal("7", new CharacteristicName(new(ValueKind.Number)) { Name = "c" }.Read("7").ToString());
        Assert.Equal("unknown", new CharacteristicName(new(ValueKind.Number)) { Name = "c" }.Read("x").ToString());
    }

    [Fact]
    public void Facts_have_units_and_parts()
    {
        RateFact rate = new() { Name = "r", Of = Filter }, over = new() { Name = "r", Of = Filter, Over = Filter with { Key = "y" } };
        Assert.Equal((1, 2), (rate.Parts.Filters.Count, over.Parts.Filters.Count));
        Assert.Equal((Ratio.Of(100), null, Ratio.Of(105)), (rate.Most, new RateFact { Name = "r", Of = Filter, IsPart = false }.Most,
            new RateFact { Name = "r", Of = Filter, Step = Ratio.Of(15) }.Most));
        RunFact run = new(true, "latest") { Name = "r", Of = Filter, AtLeast = new Reference(Limit, Qualifier.Own),
            BrokenBy = [new DateAnchor("d", September)], AsAt = new DateAnchor("e", October) };
        Assert.Equal((Unit.SchoolDays, Unit.Sessions), (run.Unit, new RunFact(false, "latest") { Name = "r", Of = Filter }.Unit));
        Assert.Equal(["t"], run.Parts.Names.Select(n => n.Name));
        Assert.Equal(["e", "d"], run.Parts.Anchors.Select(a => a.Text));
        Assert.Empty(new RunFact(false, "latest") { Name = "r", Of = Filter }.Parts.Names);
        Assert.Equal(["t"], new EpisodeFact(true) { Name = "e", Of = Filter, AtLeast = run.AtLeast }.Parts.Names.Select(n => n.Name));
        Assert.Empty(new EpisodeFact(true) { Name = "e", Of = Filter }.Parts.Names);
        Assert.True(new CaseworkFact("count") { Name = "c", Action = "letter" }.IsOfSchool);
        Assert.True(new YearGroup(YearGroups.Numbered) { Name = "y" }.MayBeNegative);
        Assert.Equal((null, Ratio.Of(2), Ratio.Of(7)), (new DatedNumber(null, Limit).On(September.AddDays(-1)),
            new DatedNumber(null, Limit).On(September), new DatedNumber(Ratio.Of(7)).On(September)));
    }

    [Theory]
    [InlineData(-5, 5, true)]
    [InlineData(-6, 5, false)]
    [InlineData(-5, 6, false)]
    [InlineData(null, 5, false)]
    [InlineData(-5, null, false)]
    [InlineData(6, 7, false)]
    public void An_interval_is_within_a_limit_on_both_sides(int? low, int? high, bool expected) => Assert.Equal(expected,
        new Interval(low is { } a ? Ratio.Of(a) : null, high is { } b ? Ratio.Of(b) : null).IsWithin(Ratio.Of(5)));

    // What comes up again and again is made once, so that advice on many pupils does not make it for each.
    [Fact]
    public void A_value_that_comes_up_again_is_the_same_one()
    {
        Assert.All(new long[] { 0, 1, 511, 512, 600, 8000 }, n => Assert.Same(Value.Exact(n), Value.Exact(n)));
        Assert.Same(Value.Of(September), Value.Of(September));
        Assert.Same(Value.PerCent(3, 12), Value.PerCent(3, 12));
        Assert.Same(Value.NotApplicable(ValueKind.Date, "why"), Value.NotApplicable(ValueKind.Date, "why"));
        Assert.NotSame(Value.NotApplicable(ValueKind.Number, "why"), Value.NotApplicable(ValueKind.Date, "why"));
        Assert.Same(Value.UnknownCount(), Value.UnknownCount());
        Assert.Equal("100/12", Value.PerCent(1, 12).Low.ToString());
        CaseworkFact fact = new("outcome") { Name = "c", Action = "letter", Outcomes = ["paid"] };
        Assert.Same(fact.Unsettled, fact.Unsettled);
        Assert.Same(fact.Nothing, fact.Nothing);
        QuestionName question = new(new(ValueKind.Text, ["a"])) { Name = "q", Assume = Value.Of("a") };
        Assert.Same(question.Assumed, question.Assumed);
        Assert.Same(question.Unanswered, question.Unanswered);
        Assert.Equal(("a", true), (question.Assumed!.Text, question.Assumed.IsAssumed));
        CharacteristicName characteristic = new(new(ValueKind.Text, ["none"])) { Name = "c" };
        Assert.Same(characteristic.Nothing, characteristic.Nothing);
        var band = Band(Rows(September, null, Row("low", "<", 2)));
        Assert.Same(band.Unmatched, band.Unmatched);
        Assert.Equal("none", band.Unmatched.Text);
        Assert.Equal("other", new BandFact(Count, [], false) { Name = "b", Else = "other" }.Unmatched.Text);
    }

    private static BandFact Band(params BandRows[] editions) => new(Count, editions, false) { Name = "b" };

    private static BandRows Rows(DateOnly from, DateOnly? to, params BandRow[] rows) => new(from, to, rows, [from]);

    private static BandRow Row(string value, string comparison, int limit) => new(value, [new(comparison, new(Ratio.Of(limit)))]);

    private static CompulsoryAge Age(CompulsoryAgeEnd end, params (int, int)[] days) => new()
    {
        Name = "compulsoryAge", BeginAge = 5, BeginDays = days, EndAge = 16, End = end, Never = [], Always = [], LastYear = [],
    };

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
