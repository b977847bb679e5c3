using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Numbers, values, answers and thresholds by themselves.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("7", 7, 1)]
    [InlineData("-7", -7, 1)]
    [InlineData("7.00", 7, 1)]
    [InlineData("7.25", 725, 100)]
    [InlineData("-0.5", -50, 100)]
    [InlineData("1000000000", 1_000_000_000, 1)]
    public void A_number_is_read_with_two_decimals_at_most(string text, long a, long b)
    {
        Assert.True(Ratio.TryParse(text, out var number));
        Assert.Equal(new Ratio(a, b), number);
    }

    [Theory]
    [InlineData("7.125")]
    [InlineData("1000000000.01")]
    [InlineData("-1000000001")]
    [InlineData("1,000")]
    [InlineData(" 7")]
    [InlineData("7e2")]
    [InlineData("")]
    public void What_is_no_number_is_not_read(string text)
    {
        Assert.False(Ratio.TryParse(text, out var number));
        Assert.Equal(default, number);
    }

    [Theory]
    [InlineData(10, 1, "10")]
    [InlineData(10, 2, "5")]
    [InlineData(-10, 4, "-2.5")]
    [InlineData(1, 8, "1/8")]
    [InlineData(1, 3, "1/3")]
    [InlineData(1, 100, "0.01")]
    [InlineData(110, 100, "1.1")]
    public void A_number_is_written_whole_or_with_two_decimals_or_as_a_fraction(long a, long b, string expected) =>
        Assert.Equal(expected, new Ratio(a, b).ToString());

    [Theory]
    [InlineData(1, 3, 2, 6, 0)]
    [InlineData(1, 3, 1, 2, -1)]
    [InlineData(2, 3, 1, 2, 1)]
    [InlineData(-1, 2, 1, 2, -1)]
    [InlineData(3, 7, 2, 7, 1)]
    public void Numbers_are_compared_as_fractions(long a, long b, long c, long d, int expected)
    {
        var (x, y) = (new Ratio(a, b), new Ratio(c, d));
        Assert.Equal(expected, Math.Sign(x.CompareTo(y)));
        Assert.Equal([expected < 0, expected > 0, expected <= 0, expected >= 0], new[] { x < y, x > y, x <= y, x >= y });
    }

    // To the nearest multiple, halves up.
    [Theory]
    [InlineData(7, 2, 1, 1, "4")]
    [InlineData(-7, 2, 1, 1, "-3")]
    [InlineData(-15, 4, 1, 1, "-4")]
    [InlineData(10, 3, 1, 1, "3")]
    [InlineData(10, 3, 1, 10, "3.3")]
    [InlineData(13, 1, 5, 1, "15")]
    [InlineData(12, 1, 5, 1, "10")]
    [InlineData(-12, 1, 5, 1, "-10")]
    public void A_number_is_rounded_to_the_nearest_multiple(long a, long b, long c, long d, string expected) =>
        Assert.Equal(expected, new Ratio(a, b).RoundedTo(new Ratio(c, d)).ToString());

    [Fact]
    public void What_does_not_fit_is_rounded_or_refused()
    {
        var (most, tiny) = (Ratio.Of(long.MaxValue), new Ratio(1, 3_037_000_507));
        Assert.Equal($"{long.MaxValue} + {long.MaxValue} does not fit; use Sum.",
            Assert.Throws<OverflowException>(() => most + most).Message);
        Assert.Equal($"{long.MaxValue} * {long.MaxValue} does not fit; use Product.",
            Assert.Throws<OverflowException>(() => most * most).Message);
        Assert.Null(Ratio.Sum(most, most, isUp: true));
        Assert.Equal(most, Ratio.Sum(most, most, isUp: false));
        Assert.Equal(-most, Ratio.Sum(-most, -most, isUp: true));
        Assert.Null(Ratio.Product(most, -most, isUp: false));
        Assert.Equal(new Ratio(1, 1_000_000_000), Ratio.Product(tiny, tiny, isUp: true));
        Assert.Equal(new Ratio(0, 1_000_000_000), Ratio.Product(tiny, tiny, isUp: false));
        Assert.Equal(new Ratio(-1, 1_000_000_000), Ratio.Product(tiny, -tiny, isUp: false));
        Assert.Equal(new Ratio(0, 1_000_000_000), Ratio.Product(tiny, -tiny, isUp: true));
        Assert.Equal(new Ratio(5, 6), new Ratio(1, 2) + new Ratio(1, 3));
        Assert.Equal(new Ratio(1, 6), new Ratio(1, 2) - new Ratio(1, 3));
        Assert.Equal(new Ratio(1, 3), new Ratio(1, 2) * new Ratio(2, 3));
        Assert.Equal(most, Ratio.Sum(most, Ratio.Of(0), isUp: false));
    }

    [Fact]
    public void A_value_is_written_by_its_kind_and_state()
    {
        Assert.Equal("none", Value.NotApplicable(ValueKind.Number).ToString());
        Assert.Equal("none", Value.NotApplicable(ValueKind.Number, "no letter is on record").ToString());
        Assert.Equal("no letter is on record", Value.NotApplicable(ValueKind.Date, "no letter is on record").InWords);
        Assert.Equal("", Value.NotApplicable(ValueKind.Date, "").InWords);
        Assert.Null(Value.NotApplicable(ValueKind.Date).Because);
        Assert.Equal(ValueKind.Date, Value.NotApplicable(ValueKind.Date, "no letter is on record").Kind);
        Assert.Equal("unknown", Value.Unknown(ValueKind.Text).ToString());
        Assert.Equal("0.5..2", Value.Range(new Ratio(1, 2), Ratio.Of(2)).ToString());
        Assert.Equal("2", Value.Range(Ratio.Of(2), new Ratio(4, 2)).ToString());
        Assert.Equal("2..", Value.Range(Ratio.Of(2), null).ToString());
        Assert.Equal("unknown", Value.Range(null, null).ToString());
        Assert.Equal(("yes", "no", "unknown"), (Value.Of(true).ToString(), Value.Of(Truth.False).ToString(),
            Value.Of(Truth.Undecided).ToString()));
        Assert.Equal("2026-09-02", Value.Of(new DateOnly(2026, 9, 2)).ToString());
        Assert.Equal("word", Value.Of("word").ToString());
        Assert.Equal("3/12", Value.PerCent(3, 12).ToString());
        Assert.Equal(new Ratio(300, 12), Value.PerCent(3, 12).Low);
        Assert.Equal(new Interval(Ratio.Of(0), Ratio.Of(9)), Value.UnknownCount(Ratio.Of(9)).Numbers);
        Assert.Equal(new Interval(Ratio.Of(0), null), Value.UnknownCount().Numbers);
        Assert.Equal((true, true, false, false), (Value.UnknownCount().IsUncertain, Value.Range(Ratio.Of(2), null).IsUncertain,
            Value.Exact(2).IsUncertain, Value.NotApplicable(ValueKind.Text).IsUncertain));
    }

    // Values that come up again are made once: whatever is made between, each is what was asked for.
    [Fact]
    public void A_value_that_is_kept_is_the_one_asked_for()
    {
        foreach (var number in new long[] { -1, 0, 1, 511, 512, 513, 8704, 16_896, int.MaxValue, 1L + int.MaxValue, 512 })
        {
            Assert.Equal(Ratio.Of(number), Value.Exact(number).Low);
            Assert.Equal(Ratio.Of(number), Value.Exact(number).High);
        }

        foreach (var (part, whole) in new[] { (1, 2), (2, 4), (8193, 2), (0, 9), (1, 2) })
        {
            Assert.Equal((part, whole), Value.PerCent(part, whole).Counts);
        }

        foreach (var day in new DateOnly[] { new(2026, 9, 2), new(2037, 11, 21), new(1, 1, 1), new(9999, 12, 31), new(2026, 9, 2) })
        {
            Assert.Equal(day, Value.Of(day).Date);
        }

        foreach (var because in new[] { "ab", "aab", "ab", "b" })
        {
            Assert.Equal(because, Value.NotApplicable(ValueKind.Number, because).Because);
            Assert.Equal(ValueKind.Date, Value.NotApplicable(ValueKind.Date, because).Kind);
        }
    }

    [Theory]
    [InlineData("yes/no", "Y", "yes", "It is yes or no.")]
    [InlineData("yes/no", "FALSE", "no", "It is yes or no.")]
    [InlineData("yes/no", "1", "yes", "It is yes or no.")]
    [InlineData("yes/no", "0", "no", "It is yes or no.")]
    [InlineData("yes/no", "perhaps", null, "It is yes or no.")]
    [InlineData("yes/no", "unknown", "unknown", "It is yes or no.")]
    [InlineData("number", "7.5", "7.5", "It is a number.")]
    [InlineData("number", "seven", null, "It is a number.")]
    [InlineData("number", "", "unknown", "It is a number.")]
    [InlineData("money", "7.5", "7.5", "It is an amount of money.")]
    [InlineData("school days", "7", "7", "It is a number of school days.")]
    [InlineData("date", "2026-09-02", "2026-09-02", "It is a date such as 2026-09-01.")]
    [InlineData("date", "2 May", null, "It is a date such as 2026-09-01.")]
    [InlineData("text", "anything", "anything", "It is a text.")]
    public void An_answer_is_read_by_its_type(string word, string text, string? expected, string form)
    {
        var type = AnswerType.Parse(word)!;
        Assert.Equal(expected, type.Read(text)?.ToString());
        Assert.Equal(expected is not null, type.Reads(text));
        Assert.Equal(form, type.Form);
    }

    [Fact]
    public void An_answer_may_be_one_of_a_list_and_be_spelt_otherwise()
    {
        AnswerType type = new(ValueKind.Text, ["none", "some"])
        {
            Spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["N"] = "none" },
        };
        Assert.Equal(("none", "some", null, "unknown"), (type.Read("n")?.ToString(), type.Read("some")?.ToString(),
            type.Read("many")?.ToString(), type.Read("unknown")?.ToString()));
        Assert.Equal((true, false), (type.Reads("N"), type.Reads("Some")));
        Assert.Equal("It is one of: none, some.", type.Form);
        Assert.Equal(["none", "some"], type.Unknown().MayBe);
        Assert.Null(AnswerType.Parse("words"));

        CharacteristicName name = new(type) { Name = "c" };
        Assert.Equal(("none", "some", "unknown"), (name.Read("n").ToString(), name.Read("some").ToString(), name.Read("many").ToString()));
        Assert.Equal(["none", "some"], name.Read("many").MayBe);
        Assert.Equal("none", name.Nothing.ToString());
        Assert.Equal(ValueState.Known, name.Nothing.State);
        Assert.Equal(ValueState.NotApplicable, new CharacteristicName(new(ValueKind.Text, ["some"])) { Name = "d" }.Nothing.State);
        Assert.Equal(ValueState.NotApplicable, new CharacteristicName(new(ValueKind.Text)) { Name = "d" }.Nothing.State);
        Assert.Same(Value.False, new CharacteristicName(new(ValueKind.Truth)) { Name = "d" }.Nothing);
        Assert.Equal((true, false, false), (Negative(new(ValueKind.Number)), Negative(new(ValueKind.Number, null, Unit.Money)),
            Negative(new(ValueKind.Date))));

        static bool Negative(AnswerType type) =>
            new CharacteristicName(type) { Name = "d" }.MayBeNegative && new QuestionName(type) { Name = "d" }.MayBeNegative;
    }

    [Fact]
    public void A_threshold_has_the_value_of_the_day()
    {
        var limit = Threshold(Unit.SchoolDays, ("2026-09-01", "5", "a#1"), ("2027-09-01", "-6.5", "a#2"));
        Assert.Equal((null, "", "none"), At("2026-08-31"));
        Assert.Equal(("5", "a#1", "5"), At("2026-09-01"));
        Assert.Equal(("5", "a#1", "5"), At("2027-08-31"));
        Assert.Equal(("-6.5", "a#2", "-6.5"), At("2027-09-01"));
        Assert.Equal(new Length(5, Unit.SchoolDays), limit.LengthOn(Day("2026-09-01")));
        Assert.Null(limit.LengthOn(Day("2026-08-31")));
        Assert.Null(limit.LengthOn(Day("2027-09-01")));
        Assert.Null(Threshold(Unit.Percent, ("2026-09-01", "5", "")).LengthOn(Day("2026-09-01")));
        Assert.Equal((true, false, false), (limit.MayBeNegative, Threshold(Unit.Percent, ("2026-09-01", "5", "")).MayBeNegative,
            Threshold(Unit.Percent, ("2026-09-01", "0", "")).MayBeNegative));
        Assert.Equal((null, Ratio.Of(100)), (limit.Most, Threshold(Unit.Percent).Most));
        Assert.Equal(new Interval(new Ratio(-650, 100), Ratio.Of(5)), limit.Scale);
        Assert.Equal(new Interval(Ratio.Of(1), Ratio.Of(1)), Threshold(Unit.Percent).Scale);
        Assert.True(limit.IsOfSchool);

        (string?, string, string) At(string day) =>
            (limit.On(Day(day))?.ToString(), limit.SourceOn(Day(day)), limit.ValueOn(Day(day)).ToString());
    }

    // A limit of half a minute more is met from the next whole minute on.
    [Theory]
    [InlineData("10..", ">= 10")]
    [InlineData("11..", ">= 10.5")]
    [InlineData("11..", "> 10")]
    [InlineData("11..", "> 10.5")]
    [InlineData("..10", "<= 10")]
    [InlineData("..10", "<= 10.5")]
    [InlineData("..9", "< 10")]
    [InlineData("..10", "< 10.5")]
    [InlineData("10..10", "== 10")]
    [InlineData("10..20", ">= 10", ">= 5", "<= 20", "<= 25")]
    [InlineData("10..20", ">= 5", ">= 10", "<= 25", "<= 20")]
    public void Minutes_meet_every_limit(string expected, params string[] limits)
    {
        var limit = new MinutesLimit([.. limits.Select(l => l.Split(' ')).Select(w => new NumberLimit(w[0], new(Number(w[1]))))]);
        var filter = limit.On(Day("2026-09-01"), new SessionFilter("late", 1, []))!;
        Assert.Equal(expected, $"{filter.MinutesLateFrom}..{filter.MinutesLateTo}");
        Assert.Equal($"late {expected} minutes", filter.Key);
    }

    [Fact]
    public void Minutes_whose_limit_has_no_value_are_not_counted() => Assert.Null(
        new MinutesLimit([new(">=", new(null, Threshold(Unit.Minutes, ("2026-09-02", "5", ""))))])
            .On(Day("2026-09-01"), new SessionFilter("late", 1, [])));

    [Fact]
    public void Days_of_the_week_are_counted_where_they_are_named()
    {
        var filter = new SessionFilter("x", 1, []);
        CountFact mondays = new(true) { Name = "m", Of = filter, Weekdays = 1 << (int)DayOfWeek.Monday };
        Assert.Equal((true, false), (mondays.IsOn(Day("2026-09-07")), mondays.IsOn(Day("2026-09-08"))));
        CountFact plain = new(false) { Name = "p", Of = filter };
        Assert.True(plain.IsOn(Day("2026-09-08")));
        Assert.Equal((true, false, false, false), (plain.IsPlain, mondays.IsPlain,
            new CountFact(false) { Name = "w", Of = filter, IsOncePerWeek = true }.IsPlain,
            new CountFact(true) { Name = "a", Of = filter, IsAnySession = true }.IsPlain));
        Assert.Equal((Unit.SchoolDays, Unit.Sessions), (mondays.Unit, plain.Unit));
    }

    [Theory]
    [InlineData("count", "Number", Unit.Entries)]
    [InlineData("first", "Date", Unit.None)]
    [InlineData("latest", "Date", Unit.None)]
    [InlineData("outcome", "Text", Unit.None)]
    [InlineData("value", "Number", Unit.Money)]
    [InlineData("sum", "Number", Unit.Money)]
    [InlineData("days", "Number", Unit.SchoolDays)]
    public void What_is_on_record_has_the_kind_and_the_unit_of_its_measure(string measure, string kind, Unit unit)
    {
        CaseworkFact fact = new(measure) { Name = "f", Action = "letter", ValueUnit = Unit.Money, Outcomes = ["paid"], Outcome = "paid" };
        Assert.Equal((kind, unit), (fact.Kind.ToString(), fact.Unit));
        Assert.Equal(measure == "outcome" ? ["paid"] : null, fact.Unsettled.MayBe);
        Assert.Equal(kind == "Number" ? Ratio.Of(0) : null, fact.Unsettled.Low);
        Assert.Equal("no letter is on record with the outcome paid", fact.Nothing.InWords);
        Assert.Equal("no letter is on record", new CaseworkFact(measure) { Name = "f", Action = "letter" }.Nothing.InWords);
    }

    private static ThresholdName Threshold(Unit unit, params (string From, string Value, string Source)[] values) =>
        new(unit, [.. values.Select(v => (Day(v.From), Number(v.Value), v.Source))]) { Name = "t" };

    private static Ratio Number(string text) => Ratio.TryParse(text, out var number) ? number : throw new FormatException(text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
