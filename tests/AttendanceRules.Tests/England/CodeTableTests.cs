using AttendanceRules.Model;

namespace AttendanceRules.Tests.England;

/// <summary>Register codes by the date of the session, written from the regulations and not from the table.</summary>
public sealed class CodeTableTests
{
    private static readonly CodeTable Codes = RuleBook.Load(PackSource.Shipped("england-base")).Book.Codes;

    [Theory]
    [InlineData("J", "2024-07-19", "attendance", true)]
    [InlineData("J1", "2024-09-03", "attendance", false)]
    [InlineData("J1", "2024-09-03", "authorised", true)]
    [InlineData("C2", "2024-09-03", "authorised", true)]
    [InlineData("D", "2024-09-03", "possible", false)]
    [InlineData("X", "2024-09-03", "possible", false)]
    [InlineData("Q", "2024-09-03", "possible", false)]
    [InlineData("Y7", "2024-09-03", "possible", false)]
    [InlineData("Y", "2023-09-04", "possible", false)]
    [InlineData("N", "2024-09-03", "noticeThreshold", true)]
    [InlineData("U", "2024-09-03", "noticeThreshold", true)]
    [InlineData("U", "2024-09-03", "deletionRun", false)]
    [InlineData("O", "2024-09-03", "deletionRun", true)]
    [InlineData("I", "2024-09-03", "sicknessReturn", true)]
    [InlineData("L", "2024-09-03", "attendance", true)]
    [InlineData("K", "2024-09-03", "attendance", true)]
    [InlineData("E", "2024-09-03", "authorised", true)]
    [InlineData("H", "2024-08-18", "authorised", true)]
    [InlineData("X01", "2021-03-09", "possible", false)]
    [InlineData("I02", "2022-03-09", "authorised", true)]
    public void A_code_has_its_classes_on_the_day_of_the_session(string code, string date, string className, bool expected) =>
        Assert.Equal(expected, (Codes.ClassesOf(code, DateOnly.Parse(date, null))!.Value & Codes.BitsOf(className)) != 0);

    [Theory]
    [InlineData("J", "2024-08-19")]
    [InlineData("H", "2024-08-19")]
    [InlineData("Y", "2024-08-19")]
    [InlineData("J1", "2024-08-18")]
    [InlineData("K", "2024-08-18")]
    [InlineData("C1", "2024-08-18")]
    [InlineData("Y1", "2024-08-18")]
    [InlineData("F", "2013-09-02")]
    [InlineData("?", "2024-09-03")]
    public void A_code_outside_its_time_is_no_code(string code, string date) =>
        Assert.Null(Codes.ClassesOf(code, DateOnly.Parse(date, null)));

    [Fact]
    public void Every_code_in_force_today_is_in_the_table()
    {
        string[] expected =
        [
            "#", "-", "/", "B", "C", "C1", "C2", "D", "E", "G", "I", "J1", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W",
                "X",
            "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z", "\\",
        ];
        var today = new DateOnly(2026, 11, 20);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Codes.Codes.Keys.Where(c => Codes.ClassesOf(c, today) is not null)
            .Order(StringComparer.Ordinal));
    }
}
