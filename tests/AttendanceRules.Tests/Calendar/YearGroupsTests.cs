using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Calendar;

/// <summary>What year groups are called is the base pack's to say.</summary>
public sealed class YearGroupsTests
{
    private const string Day = $"\"schoolDay\": {SmallNation.OneSession}, \"schoolWeek\": {SmallNation.FromMonday},";
    private const string Three = "\"yearGroups\": { \"7\": 7, \"kinder\": 5, \"6\": 6 },";

    [Theory]
    [InlineData("N1", -2)]
    [InlineData("N2", -1)]
    [InlineData("R", 0)]
    [InlineData("1", 1)]
    [InlineData("14", 14)]
    public void Englands_have_names_before_year_1_and_numbers_from_it_on(string name, int number)
    {
        var known = RuleBook.England.Catalogue.YearGroups;
        Assert.Equal(number, known.NumberOf(name));
        Assert.Equal(name, known.NameOf(number));
    }

    [Theory]
    [InlineData("N3")]
    [InlineData("0")]
    [InlineData("15")]
    [InlineData("r")]
    [InlineData("")]
    public void What_the_pack_does_not_name_is_not_a_year_group(string name) =>
        Assert.Null(RuleBook.England.Catalogue.YearGroups.NumberOf(name));

    [Fact]
    public void Names_come_youngest_first_however_they_are_written() =>
        Assert.Equal(["kinder", "6", "7"], Book(Three).Names);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("99", 99)]
    [InlineData("100", null)]
    [InlineData("-1", null)]
    [InlineData("R", null)]
    public void Without_names_a_year_group_is_a_whole_number(string text, int? number) => Assert.Equal(number, Book("").NumberOf(text));

    [Theory]
    [InlineData("{ \"1\": 1, \"one\": 1 }", "Two year groups have the number 1.")]
    [InlineData("{ \"1\": 100 }", "The number of the year group '1' is not from -20 to 99.")]
    [InlineData("{ \"1\": -21 }", "The number of the year group '1' is not from -20 to 99.")]
    [InlineData("{ \"1\": \"first\" }", "The number of the year group '1' is not a whole number.")]
    [InlineData("{ \"1\": 1.5 }", "The number of the year group '1' is not a whole number.")]
    public void Each_has_a_whole_number_of_its_own(string years, string message)
    {
        var problem = Assert.Single(Made.ProblemsOf([SmallNation.Pack($"{Day} \"yearGroups\": {years},")]));
        Assert.Equal(("bad-year-group", message), (problem.Code, problem.Message));
    }

    [Fact]
    public void A_second_pack_that_names_them_is_a_problem()
    {
        var problem = Assert.Single(Made.ProblemsOf([PackSource.Shipped("england-base"), PackSource.FromFiles("mine",
            new Dictionary<string, string> { ["pack.json"] = $$"""{ {{Made.Identity}}, "yearGroups": { "1": 1 } }""" })]));
        Assert.Equal("second-year-groups", problem.Code);
    }

    // One that is not recorded may be any that there is: of the first nation 5 to 7, of the second 0 to 99.
    [Theory]
    [InlineData(Three, "yearGroup >= 5", "yes")]
    [InlineData(Three, "yearGroup >= 6", "unknown")]
    [InlineData(Three, "yearGroup <= 7", "yes")]
    [InlineData(Three, "yearGroup <= 6", "unknown")]
    [InlineData(Three, "yearGroup > 7", "no")]
    [InlineData("", "yearGroup >= 0", "yes")]
    [InlineData("", "yearGroup >= 1", "unknown")]
    [InlineData("", "yearGroup <= 99", "yes")]
    [InlineData("", "yearGroup <= 98", "unknown")]
    public void One_that_is_not_recorded_is_any_that_the_nation_has(string years, string condition, string expected)
    {
        var nation = new SmallNation(SmallNation.OneSession, SmallNation.FromMonday, Made.Autumn,
            $", {years} \"facts\": {{ \"is\": {{ \"is\": \"{condition}\" }} }}");
        Assert.Equal(expected, nation.Ask(nation.Pupil("09-15"), "is", "09-15"));
    }

    private static YearGroups Book(string years) => RuleBook.Load(SmallNation.Pack($"{Day} {years}")).Catalogue.YearGroups;
}
