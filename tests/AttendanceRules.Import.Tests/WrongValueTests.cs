using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>
/// Answers and characteristics of the wrong type, and rows about the wrong subject: each is rejected with its reason and, where it can be,
/// is known to be unknown.
/// </summary>
public sealed class WrongValueTests
{
    private static readonly ImportVocabulary England = ImportVocabulary.Of(RuleBook.England);

    [Theory]
    [InlineData("p1,safeguardingConcern,9999-12-31", "answer", "Write yes, no or unknown.")]
    [InlineData("p1,safeguardingConcern,yess", "answer", "Write yes, no or unknown.")]
    [InlineData("p1,supportOutcome,9999-12-31", "answer", "Write one of working, notWorking, notEngagedWith, notAppropriate, or unknown.")]
    [InlineData(",firstYearGroup,R", "answer", "Write a number, or unknown.")]
    [InlineData("p1,leaveEnded,soon", "answer", "Write a date as yyyy-MM-dd, or unknown.")]
    [InlineData("p1,leaveEnded,9999-12-31", "answer", "Write a date as yyyy-MM-dd, or unknown.")]
    [InlineData("p1,policyPublished,yes", "pupil", "This question is asked about the school; leave the pupil empty.")]
    [InlineData(",supportAppropriate,yes", "pupil", "This question is asked about a pupil; name the pupil.")]
    [InlineData("p1,lookedAfter,yes", "question", "The packs know no question of this name.")]
    public void An_answer_that_cannot_count_is_rejected(string row, string column, string reason)
    {
        using var files = new SchoolFiles();
        files.Write("answers.csv", "pupil,question,answer", row);
        var rejected = Assert.Single(SchoolFolder.Read(files.Path, England).Rejected);
        Assert.Equal(("answers.csv", 2, column, reason), (rejected.File, rejected.Row, rejected.Column, rejected.Reason));
    }

    [Theory]
    [InlineData("p1,safeguardingConcern,YES")]
    [InlineData("p1,safeguardingConcern,Unknown")]
    [InlineData("p1,supportOutcome,working")]
    [InlineData(",firstYearGroup,7")]
    [InlineData("p1,leaveEnded,2026-09-09")]
    [InlineData(",authorityCode,9999-12-31")]
    public void An_answer_of_its_type_is_taken(string row)
    {
        using var files = new SchoolFiles();
        files.Write("answers.csv", "pupil,question,answer", row);
        var school = SchoolFolder.Read(files.Path, England);
        Assert.Empty(school.Rejected);
        Assert.Single(school.Answers.Concat(school.Pupils.SelectMany(p => p.Answers)));
    }

    [Fact]
    public void A_later_answer_of_the_wrong_type_takes_an_earlier_one_back()
    {
        using var files = new SchoolFiles();
        files.Write("answers.csv", "pupil,question,answer,date", "p1,safeguardingConcern,no,2026-09-03",
            "p1,safeguardingConcern,nope,2026-09-04");
        var pupil = SchoolFolder.Read(files.Path, England).Pupils[0];
        Assert.Equal([(new DateOnly(2026, 9, 3), "no"), (new DateOnly(2026, 9, 4), "unknown")],
            pupil.Answers.Select(a => (a.Date!.Value, a.Value)));
        Assert.Contains("Row 3 of answers.csv was rejected", Assert.Single(pupil.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_characteristic_of_the_wrong_type_is_rejected_and_unknown_not_absent()
    {
        using var files = new SchoolFiles();
        files.Write("characteristics.csv", "pupil,name,value,from", "p2,hasSocialWorker,yess,", "p2,sen,Q,2026-09-03",
            "p1,hasSocialWorker,yes,", "p1,sen,support,soon");
        var school = SchoolFolder.Read(files.Path, England);
        Assert.Equal(
            [(2, "value", "Write yes, no or unknown."), (3, "value", "Write one of none, support, ehcp, or unknown."),
                (5, "from", "'soon' is not a possible date; write yyyy-MM-dd.")],
            school.Rejected.Select(r => (r.Row, r.Column, r.Reason)));
        Assert.Equal([new Characteristic("hasSocialWorker", "unknown"), new Characteristic("sen", "unknown", new DateOnly(2026, 9, 3))],
            school.Pupils[1].Characteristics);
        Assert.Equal([new Characteristic("hasSocialWorker", "yes"), new Characteristic("sen", "unknown")],
            school.Pupils[0].Characteristics);
        Assert.All(school.Pupils, p => Assert.Equal(["hasSocialWorker"], p.SuppliedCharacteristics));
    }

    [Fact]
    public void So_is_one_in_a_column_of_the_pupils()
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil,yearGroup,sen", "p1,7,Q", "p2,8,ehcp");
        var school = SchoolFolder.Read(files.Path, England);
        Assert.Equal((2, "sen"), (Assert.Single(school.Rejected).Row, school.Rejected[0].Column));
        Assert.Equal(["unknown", "ehcp"], school.Pupils.Select(p => Assert.Single(p.Characteristics).Value));
        Assert.Equal(7, school.Pupils[0].YearGroup);
    }

    [Fact]
    public void A_step_for_a_pupil_that_names_none_is_rejected()
    {
        using var files = new SchoolFiles();
        files.Write("casework.csv", "pupil,date,action", ",2026-10-02,penalty-notice", ",2026-10-02,publish-policy");
        var school = SchoolFolder.Read(files.Path, England);
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal((2, "pupil", "This action is done for a pupil; name the pupil."), (rejected.Row, rejected.Column, rejected.Reason));
        Assert.Equal("publish-policy", Assert.Single(school.Casework!).Action);
    }
}
