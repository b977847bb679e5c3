using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Schools;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Calendar;

/// <summary>How sessions are numbered, and what a base pack has to say of its school day and week.</summary>
public sealed class SchoolWeekTests
{
    private const string Day = $"\"schoolDay\": {SmallNation.TwoSessions},";

    private const string Week = $"\"schoolWeek\": {SmallNation.FromMonday},";

    private static readonly SchoolWeek Single = new([new("day", "Day")], DayOfWeek.Sunday, [DayOfWeek.Thursday, DayOfWeek.Sunday],
        [DayOfWeek.Sunday]);

    [Fact]
    public void Two_sessions_a_day()
    {
        var week = SchoolWeek.MondayToFriday;
        Assert.Equal([0, 0, 1, 1], new[] { 0, 1, 2, 3 }.Select(week.DayOf));
        Assert.Equal((6, 8), (week.FirstSessionOf(3), week.EndSessionOf(3)));
        Assert.Equal([0, 1, 1, 2], new[] { 0, 1, 2, 3 }.Select(week.FirstDayFrom));
        Assert.Equal((6, 7), (week.SessionOf(3, HalfDay.Morning), week.SessionOf(3, HalfDay.Afternoon)));
        Assert.Equal(["morning AM", "afternoon PM"], week.Sessions.Select(s => $"{s.Id} {s.Title}"));
        Assert.Equal(("morning", "PM"), (week.SessionAt(6).Id, week.SessionAt(7).Title));
        Assert.Equal([6, 0, 1, 2, 3, 4, 5], Enum.GetValues<DayOfWeek>().Select(week.DaysAfterFirst));
        Assert.Equal((1, -1), (week.PlaceOf("afternoon"), week.PlaceOf("night")));
    }

    [Fact]
    public void One_session_a_day()
    {
        Assert.Equal([0, 1, 2], new[] { 0, 1, 2 }.Select(Single.DayOf));
        Assert.Equal((3, 4), (Single.FirstSessionOf(3), Single.EndSessionOf(3)));
        Assert.Equal([0, 1, 2], new[] { 0, 1, 2 }.Select(Single.FirstDayFrom));
        Assert.Equal((3, 3), (Single.SessionOf(3, HalfDay.Morning), Single.SessionOf(3, HalfDay.Afternoon)));
        Assert.Equal([HalfDay.Morning], Single.HalfDays);
    }

    [Fact]
    public void A_week_begins_where_the_base_pack_says()
    {
        var (saturday, sunday) = (new DateOnly(2026, 9, 19), new DateOnly(2026, 9, 20));
        Assert.Equal((new DateOnly(2026, 9, 13), saturday), (Single.FirstDayOf(saturday), Single.LastDayOf(saturday)));
        Assert.Equal(sunday, Single.FirstDayOf(sunday));
        Assert.Equal(new DateOnly(2026, 9, 14), SchoolWeek.MondayToFriday.FirstDayOf(sunday));
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Thursday], Single.Days); // in the order of the week
        Assert.Equal((true, false), (Single.IsWorkingDay(sunday), Single.IsWorkingDay(saturday)));
    }

    [Theory]
    [InlineData("09-20", "09-24", true)] // Sunday and Thursday
    [InlineData("09-20", "09-23", false)]
    [InlineData("09-21", "09-26", false)]
    [InlineData("09-21", "10-01", true)] // the week after
    public void A_week_is_whole_with_its_first_and_last_school_day(string from, string to, bool isWhole) =>
        Assert.Equal(isWhole, Single.HoldsWholeWeek(new DateSpan(Asked.Day(from), Asked.Day(to))));

    [Fact]
    public void Analyses_list_weekdays_and_sessions_in_the_order_of_week_and_day()
    {
        Assert.True(new Axis("weekday", "", null, Single).Compare("Sunday", "Monday") < 0);
        Assert.True(new Axis("weekday", "", null, SchoolWeek.MondayToFriday).Compare("Sunday", "Monday") > 0);
        Assert.True(new Axis("half day", "", null, SchoolWeek.MondayToFriday).Compare("morning", "afternoon") < 0);
    }

    [Fact]
    public void A_book_hands_on_what_its_base_pack_says()
    {
        var week = RuleBook.Load(SmallNation.Pack(
            $"\"schoolDay\": {SmallNation.OneSession}, \"schoolWeek\": {SmallNation.FromSunday},")).Catalogue.SchoolWeek;
        Assert.Equal([new SchoolSession("day", "day")], week.Sessions);
        Assert.Equal(DayOfWeek.Sunday, week.Begins);
        Assert.Equal(DayOfWeek.Thursday, week.Days[^1]);
        var england = RuleBook.Load(PackSource.Shipped("england-base")).Catalogue.SchoolWeek;
        Assert.Equal(["AM", "PM"], england.Sessions.Select(s => s.Title));
        Assert.Equal(SchoolWeek.MondayToFriday.Days, england.Days);
        Assert.Equal(SchoolWeek.MondayToFriday.WorkingDays, england.WorkingDays);
    }

    [Fact]
    public void A_base_pack_without_them_is_refused_and_the_mend_loads()
    {
        var problems = Made.ProblemsOf([SmallNation.Pack("", year: "")]);
        Assert.Equal(["missing-school-day", "missing-school-week", "missing-school-year"], problems.Select(p => p.Code));
        Assert.All(problems, p => Assert.Equal(Severity.Error, p.Severity));
        var mends = problems.Select(p => p.Suggestion![p.Suggestion!.IndexOf('"', StringComparison.Ordinal)..].TrimEnd('.') + ",");
        Assert.Empty(Made.ProblemsOf([SmallNation.Pack(string.Concat(mends), year: "")]));
    }

    [Fact]
    public void A_pack_without_any_base_is_asked_for_its_base_alone()
    {
        var problems = Made.ProblemsOf([PackSource.FromFiles("x", new Dictionary<string, string>(StringComparer.Ordinal)
            { ["a.json"] = """{ "pack": { "id": "x", "title": "X", "version": "1", "from": "2026-08-01" } }""" })]);
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Equal("missing-class", p.Code));
    }

    [Fact]
    public void A_second_pack_cannot_say_it_again()
    {
        var problem = Assert.Single(Made.Problems(Day[..^1]));
        Assert.Equal(("second-school-day", "made-up/pack.json"), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("\"schoolDay\": { \"sessions\": [] },", "bad-session")]
    [InlineData("\"schoolDay\": { \"sessions\": [ { \"id\": \"a\", \"title\": \"A\", \"minutes\": 0 } ] },", "bad-number")]
    [InlineData("\"schoolDay\": { \"sessions\": [ { \"id\": \"a\", \"title\": \"A\" }, { \"id\": \"a\", \"title\": \"B\" } ] },",
        "bad-session")]
    [InlineData("\"schoolDay\": { \"sessions\": [ { \"id\": \"the day\", \"title\": \"A\" } ] },", "bad-session")]
    [InlineData("\"schoolDay\": { \"sessions\": [ { \"id\": \"a\" } ] },", "missing-member")]
    [InlineData("\"schoolDay\": { \"sessions\": [ \"a\" ] },", "wrong-type")]
    [InlineData("\"schoolDay\": { },", "missing-member")]
    [InlineData("\"schoolDay\": 7,", "wrong-type")]
    public void A_mistake_in_the_school_day_is_the_only_problem(string day, string code) =>
        Assert.Equal(code, Assert.Single(Made.ProblemsOf(
            [SmallNation.Pack(day + Week, """, "facts": { "f": { "pattern": "early", "of": "missed", "in": "ever" } }""")])).Code);

    [Fact]
    public void A_day_has_at_most_twelve_sessions()
    {
        string Of(int count) => "\"schoolDay\": { \"sessions\": [ " + string.Join(", ",
            Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{{ \"id\": \"s{i}\", \"title\": \"{i}\" }}"))) + " ] },";
        Assert.Empty(Made.ProblemsOf([SmallNation.Pack(Of(12) + Week)]));
        Assert.Equal("bad-session", Assert.Single(Made.ProblemsOf([SmallNation.Pack(Of(13) + Week)])).Code);
    }

    [Theory]
    [InlineData("\"schoolYear\": { \"from\": 8 },", "wrong-type")]
    [InlineData("\"schoolYear\": { \"from\": \"13-01\" },", "bad-school-year")]
    [InlineData("\"schoolYear\": { \"from\": \"09-01\", \"to\": \"08-31\" },", "unknown-member")]
    [InlineData("\"schoolYear\": { },", "missing-member")]
    [InlineData("\"schoolYear\": \"09-01\",", "wrong-type")]
    public void A_mistake_in_the_school_year_is_the_only_problem(string year, string code) =>
        Assert.Equal(code, Assert.Single(Made.ProblemsOf([SmallNation.Pack(Day + Week, year: year)])).Code);

    [Theory]
    [InlineData("{ \"begins\": \"monday\", \"days\": [ \"Monday\" ], \"workingDays\": [ \"Monday\" ] }", "bad-weekday")]
    [InlineData("{ \"begins\": \"1\", \"days\": [ \"Monday\" ], \"workingDays\": [ \"Monday\" ] }", "bad-weekday")]
    [InlineData("{ \"begins\": \"Monday\", \"days\": [ ], \"workingDays\": [ \"Monday\" ] }", "bad-weekday")]
    [InlineData("{ \"begins\": \"Monday\", \"days\": [ \"Monday\" ], \"workingDays\": [ \"Munday\" ] }", "bad-weekday")]
    [InlineData("{ \"begins\": \"Monday\", \"days\": [ \"Monday\" ] }", "missing-member")]
    public void A_mistake_in_the_school_week_is_the_only_problem(string week, string code) =>
        Assert.Equal(code, Assert.Single(Made.ProblemsOf([SmallNation.Pack($"{Day} \"schoolWeek\": {week},")])).Code);
}
