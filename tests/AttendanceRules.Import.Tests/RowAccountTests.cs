using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Rows used plus rows rejected are the rows read: nothing falls between.</summary>
public sealed class RowAccountTests
{
    private static readonly ImportVocabulary England = ImportVocabulary.Of(RuleBook.England);

    public static TheoryData<string, string, string[], int, int> Samples => new()
    {
        { "a mark that is not closed", "register.csv", ["pupil,date,session,code", "p1,2026-09-02,AM,/", "p1,2026-09-02,\"PM,O",
            "p1,2026-09-03,AM,O", "p2,2026-09-02,AM,O", "p2,2026-09-02,PM,O"], 4, 1 },
        { "two marks that pair up", "register.csv", ["pupil,date,session,code", "p1,2026-09-02,\"AM,O", "p2,2026-09-02,AM,O",
            "p2,2026-09-02,PM\",O"], 1, 2 },
        { "a cell over three lines", "register.csv", ["pupil,date,session,code,comment", "p1,2026-09-02,AM,O,\"one", "two", "three\"",
            "p1,2026-09-02,PM,O,"], 2, 0 },
        { "dates for answers", "answers.csv", ["pupil,question,answer", "p1,engages,9999-12-31", "p1,phase,9999-12-31",
            "p1,leaveEnded,9999-12-31", "p2,leaveEnded,2026-09-09"], 1, 3 },
        { "questions of the other subject", "answers.csv", ["pupil,question,answer", ",supportAppropriate,yes", "p2,policyPublished,yes",
            ",policyPublished,yes"], 1, 2 },
        { "misspelt values", "characteristics.csv", ["pupil,name,value", "p2,hasSocialWorker,yess", "p2,sen,Q", "p1,sen,ehcp",
            "p3,sen,ehcp"], 1, 3 },
        { "a step without its pupil", "casework.csv", ["pupil,date,action", ",2026-10-02,penalty-notice", "p1,2026-10-02,penalty-notice",
            ",2026-10-02,publish-policy"], 2, 1 },
        { "parents of nobody, and one without an id", "parents.csv", ["pupil,parent,residesWith", "p1,a,yes", "p9,b,yes", "p2,,yes",
            "p2,c,no"], 2, 2 },
        { "markup for ids", "pupils.csv", ["pupil,yearGroup", "[x](javascript:alert(1)),8", "<img src=x>,8", "a|b,8",
            "![i](http://h/x.png),8", "\"P", "", "# H\",8", "=cmd|x,8", "\u001b[31mred,8", "\"P\r1\",8"], 8, 0 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_a_damaged_file(string what, string file, string[] lines, int used, int rejected)
    {
        using var files = new SchoolFiles();
        var school = SchoolFolder.Read(files.Write(file, lines).Path, England);
        Assert.Equal((what, used, rejected), (what, Used(school, file), Rejected(school, file)));
    }

    // By hand from the school's README: a pupil whose row is rejected stays; of two marks that differ one row is rejected and one
    // session remains; an answer says that nobody knows.
    [Theory]
    [InlineData("pupils.csv", -1)]
    [InlineData("register.csv", 1)]
    [InlineData("casework.csv", 0)]
    [InlineData("parents.csv", 0)]
    [InlineData("answers.csv", 1)]
    public void Of_the_sample_school(string file, int more)
    {
        var school = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), England);
        var read = File.ReadLines(RepositoryFolder.Of("seeds", "school", file)).Skip(1).Count(l => l.Trim(',').Length > 0);
        Assert.Equal(read, Used(school, file) + more + Rejected(school, file));
    }

    private static int Used(SchoolRecord school, string file) => file switch
    {
        "pupils.csv" => school.Pupils.Count,
        "register.csv" => school.Pupils.Sum(p => p.Marks.Count(m => m.Code.Length > 0)),
        "characteristics.csv" => school.Pupils.Sum(p => p.Characteristics.Count(c => c.Value != "unknown")),
        "casework.csv" => (school.Casework?.Count ?? 0) + school.Pupils.Sum(p => p.Casework?.Count ?? 0),
        "parents.csv" => school.Pupils.Sum(p => p.Parents?.Count ?? 0),
        _ => school.Answers.Concat(school.Pupils.SelectMany(p => p.Answers)).Count(a => a.Value != "unknown"),
    };

    private static int Rejected(SchoolRecord school, string file) => school.Rejected.Where(r => r.File == file && r.Row > 1)
        .Select(r => r.Row).Distinct().Count();
}
