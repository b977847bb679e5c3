using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>A school that was read and written as a folder is the same when it is read again.</summary>
public sealed class WrittenFolderTests
{
    private static readonly ImportVocabulary England = ImportVocabulary.Of(RuleBook.England);

    // Rows that were rejected whole are gone; a mark that could not be read is still one.
    [Theory]
    [InlineData("seeds/school", null)]
    [InlineData("seeds/self-evaluation", null)]
    [InlineData("seeds/formats/good/ctf-24.xml", null)]
    [InlineData("seeds/formats/good/long.xlsx", null)]
    [InlineData("seeds/formats/bad/weeks.csv", null)]
    [InlineData("seeds/formats/bad/scholarpack.csv", "scholarpack")]
    public void Nothing_is_lost_on_the_way(string path, string? system)
    {
        var school = SchoolFile.Read(RepositoryFolder.Of(path.Split('/')), England, new ImportOptions { From = system }).School;
        using var target = new Target();
        SchoolFolder.Write(school, target.Path, England.YearGroups);
        var again = SchoolFolder.Read(target.Path, England);
        Assert.Equal(WithoutNotices(school), WithoutNotices(again));
        Assert.Equal(school.Pupils.Sum(p => p.Marks.Count(m => m.Code.Length == 0)), again.Rejected.Count);
    }

    [Fact]
    public void Periods_of_the_calendar_come_back()
    {
        var term = new Term(new(2026, 9, 2), new(2026, 12, 18), []);
        var census = new CalendarPeriod("census", new DateSpan(new(2026, 10, 1), new(2026, 10, 9)));
        using var target = new Target();
        SchoolFolder.Write(new SchoolRecord("S", new SchoolCalendar([term], periods: [census]), []), target.Path, England.YearGroups);
        Assert.Equal([census], SchoolFolder.Read(target.Path, England).Calendar.Periods);
    }

    [Fact]
    public void A_file_that_is_there_stays_and_nothing_is_written()
    {
        using var files = new SchoolFiles();
        files.Without("school.json").Without("calendar.json").Without("pupils.csv");
        var before = File.ReadAllText(Path.Combine(files.Path, "register.csv"));
        var school = SchoolFile.Read(RepositoryFolder.Of("seeds", "formats", "good", "ctf-24.xml"), England).School;
        Assert.Contains("There is a register.csv", Assert.Throws<ImportException>(() => SchoolFolder.Write(school, files.Path)).Message,
            StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(files.Path, "register.csv")));
        Assert.False(File.Exists(Path.Combine(files.Path, "pupils.csv")));
    }

    // The files get their names when all are whole: what cannot be written leaves none of them.
    [Fact]
    public void A_school_that_cannot_be_written_whole_leaves_nothing()
    {
        using var target = new Target();
        var school = SchoolFile.Read(RepositoryFolder.Of("seeds", "formats", "good", "ctf-24.xml"), England).School;
        // In the place of one of the files is a folder.
        Directory.CreateDirectory(Path.Combine(target.Path, "register.csv"));
        Assert.ThrowsAny<IOException>(() => SchoolFolder.Write(school, target.Path, England.YearGroups));
        Assert.Equal(["register.csv"], Directory.EnumerateFileSystemEntries(target.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Ids_with_delimiters_quotation_marks_and_blanks_come_back()
    {
        using var files = new SchoolFiles();
        var school = files.Write("pupils.csv", "pupil", "\"a,b\"", "\"say \"\"x\"\"\"", "'=1+1")
            .Write("register.csv", "pupil,date,session,code", "\"a,b\",2026-09-02,AM,N").Read();
        using var target = new Target();
        SchoolFolder.Write(school, target.Path);
        Assert.Equal(Summary.Of(school), Summary.Of(SchoolFolder.Read(target.Path, SchoolFiles.Vocabulary)));
    }

    [Theory]
    [InlineData("mapping.json")]
    [InlineData("register.xlsx")]
    [InlineData("register.xml")]
    [InlineData("register.json")]
    public void A_file_that_would_be_read_beside_those_written_stays_and_nothing_is_written(string name)
    {
        using var files = new SchoolFiles();
        var school = files.Read();
        using var target = new Target();
        Directory.CreateDirectory(target.Path);
        File.WriteAllText(Path.Combine(target.Path, name), "own");
        Assert.StartsWith($"There is a {name} in that folder already",
            Assert.Throws<ImportException>(() => SchoolFolder.Write(school, target.Path)).Message, StringComparison.Ordinal);
        Assert.Equal([name], Directory.EnumerateFiles(target.Path).Select(Path.GetFileName));
    }

    // What was done for pupils would be lost, and a file of casework says of all whom it does not name that nothing was done.
    [Theory]
    [InlineData(true, true, true, "")]
    [InlineData(false, false, false, "")]
    [InlineData(false, true, true, "the school")]
    [InlineData(true, true, false, "1 of 2 pupils")]
    [InlineData(true, false, false, "2 of 2 pupils")]
    [InlineData(false, true, false, "the school and 1 of 2 pupils")]
    public void Casework_is_written_where_it_is_known_of_all_and_refused_where_it_is_known_of_some(
        bool ofSchool, bool ofFirst, bool ofSecond, string unknown)
    {
        var calendar = SchoolCalendar.Infer([new DateOnly(2026, 9, 2)]);
        var school = new SchoolRecord("S1", calendar, [Pupil("p1", ofFirst), Pupil("p2", ofSecond)], ofSchool ? [] : null);
        using var target = new Target();
        if (unknown.Length == 0)
        {
            SchoolFolder.Write(school, target.Path);
            Assert.Equal(Summary.Of(school), Summary.Of(SchoolFolder.Read(target.Path, SchoolFiles.Vocabulary)));
            Assert.Equal(ofSchool, File.Exists(Path.Combine(target.Path, "casework.csv")));
            return;
        }

        Assert.Contains($"is not known of {unknown}, and",
            Assert.Throws<ImportException>(() => SchoolFolder.Write(school, target.Path)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target.Path));

        PupilRecord Pupil(string id, bool isKnown)
        {
            var builder = PupilRecord.Build(id, calendar).Mark(new DateOnly(2026, 9, 2), HalfDay.Morning, "N");
            return (isKnown ? builder.Did(new DateOnly(2026, 9, 2), "call") : builder.WithoutCasework()).Create();
        }
    }

    private static string WithoutNotices(SchoolRecord school) =>
        string.Join('\n', Summary.Of(school, withNotices: false).Split('\n')
            .Where(l => l.Length == 0 || !l.TrimEnd('\r').All(char.IsAsciiDigit)));

    private sealed class Target : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("written-");

        public string Path => System.IO.Path.Combine(folder.FullName, "school");

        public void Dispose() => folder.Delete(recursive: true);
    }
}
