using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests.Academy;

/// <summary>
/// The made-up academy on 20 November 2026: groups and figures as a count over its files alone gives them, and reports with something in
/// them.
/// </summary>
[Trait("Category", "Slow")]
public sealed class AcademyAdviceTests
{
    private const int PupilsOfYear = 210;
    private const string Absent = "IMCEOGNU";
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook Book = RuleBook.England;
    private static readonly SchoolRecord School = SchoolFolder.Read(RepositoryFolder.Of("seeds", "academy"), ImportVocabulary.Of(Book));
    private static readonly SchoolAdvice Advice = Book.Advise(School, Day);

    [Fact]
    public void All_its_rows_are_used()
    {
        Assert.Empty(School.Rejected);
        Assert.Equal([(7, PupilsOfYear), (8, PupilsOfYear), (9, PupilsOfYear), (10, PupilsOfYear), (11, PupilsOfYear)],
            School.Pupils.GroupBy(p => p.YearGroup!.Value).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
    }

    // Counted from the files with a script that knows nothing of rules.
    [Theory]
    [InlineData("persistentlyAbsent", 220)]
    [InlineData("severelyAbsent", 34)]
    [InlineData("atRisk", 201)]
    [InlineData("medicalOrSend", 123)]
    [InlineData("withSocialWorker", 33)]
    public void Its_groups_are_those_that_the_files_give(string group, int pupils) =>
        Assert.Equal(pupils, Advice.Pupils.Count(p => p.Groups.Contains(group, StringComparer.Ordinal)));

    // Secondary schools in 2025/26: 8.5 per cent of sessions, 23.8 per cent of pupils persistently absent; severely about 3.4.
    [Fact]
    public void Its_absence_is_near_what_is_published_of_secondary_schools()
    {
        var rates = School.Pupils
            .Select(p => p.Marks.Where(m => m.Date >= new DateOnly(2026, 9, 1)).Select(m => m.Code[0]).ToList()).Where(m => m.Count > 0)
            .Select(m => (Missed: m.Count(c => Absent.Contains(c, StringComparison.Ordinal)), Of: m.Count)).ToList();
        Assert.InRange(100.0 * rates.Sum(r => r.Missed) / rates.Sum(r => r.Of), 7.5, 9.5);
        Assert.InRange(100.0 * rates.Count(r => r.Missed * 10 >= r.Of) / rates.Count, 22, 26);
        Assert.InRange(100.0 * rates.Count(r => r.Missed * 2 >= r.Of) / rates.Count, 2.4, 4.4);
    }

    [Theory]
    [InlineData("governors")]
    [InlineData("authority")]
    [InlineData("yearly-checklist")]
    public void Its_reports_say_something(string report) =>
        Assert.InRange(Book.Report(report, Advice).Split('\n').Count(l => l.Length > 0), 15, 5_000);
}
