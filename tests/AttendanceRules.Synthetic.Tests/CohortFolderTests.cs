using AttendanceRules.Import;
using AttendanceRules.Records;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>A cohort as school folders: they are read with the rules of England, every row is used, and advice can be asked.</summary>
public sealed class CohortFolderTests : IDisposable
{
    private const int Size = 300;
    private static readonly RuleBook Book = RuleBook.England;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cohort-");

    private string Out => Path.Combine(folder.FullName, "out");

    [Theory]
    [InlineData("2026-07-20")]
    [InlineData("2026-11-20")]
    public void Every_row_is_used_by_the_book_of_England_and_every_pupil_is_advised_on(string until)
    {
        var day = DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = Size, Seed = 3, Until = day });
        CohortFolder.Write(cohort, Out);
        var schools = Schools().ToList();
        Assert.Equal(Size, schools.Sum(s => s.Pupils.Count));
        Assert.Equal(["primary-00001", "secondary-00001", "special-00001"], schools.Select(s => s.Id));
        Assert.All(schools, s => Assert.Empty(s.Rejected));

        var advice = Book.Advise(schools[1], day);
        Assert.Equal(schools[1].Pupils.Count, advice.Pupils.Count);
        Assert.Contains(advice.Pupils, p => p.Groups.Contains("severelyAbsent", StringComparer.Ordinal));
        Assert.Contains(advice.Pupils, p => p.Groups.Contains("persistentlyAbsent", StringComparer.Ordinal));
        Assert.Contains(advice.Pupils, p => p.Questions.Count > 0);
    }

    [Fact]
    public void Marks_casework_and_answers_are_those_of_the_cohort()
    {
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 60, Seed = 5 });
        CohortFolder.Write(cohort, Out);
        var read = Schools().SelectMany(s => s.Pupils).ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var pupil in cohort.MakeSchools().SelectMany(s => s.MakePupils()))
        {
            var count = new PupilCount(pupil);
            Assert.Equal(count.Sessions, read[pupil.Id].Marks.Count);
            Assert.Equal(count.Missed, read[pupil.Id].Marks.Count(m => PupilCount.IsAbsence(m.Code)));
            Assert.Equal(pupil.Steps.Select(s => (s.Date, s.Action, s.Parent, s.Outcome, s.For?.From, s.For?.To)).Order(),
                read[pupil.Id].Casework!.Select(s => (s.Date, s.Action, s.Parent, s.Outcome, s.For?.From, s.For?.To)).Order());
            Assert.Equal(pupil.Answers.Select(a => (a.Question, a.Value, a.Parent, a.Date)).Order(),
                read[pupil.Id].Answers.Select(a => (a.Question, a.Value, a.Parent, a.Date)).Order());
            Assert.Equal((pupil.DateOfBirth, pupil.Admitted, pupil.Left),
                (read[pupil.Id].DateOfBirth!.Value, read[pupil.Id].Admitted, read[pupil.Id].Left));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_one_other_pupils()
    {
        var (first, again, other) = (Path.Combine(Out, "1"), Path.Combine(Out, "2"), Path.Combine(Out, "3"));
        CohortFolder.Write(Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 700, Seed = 9 }), first);
        CohortFolder.Write(Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 700, Seed = 9 }), again);
        CohortFolder.Write(Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 700, Seed = 10 }), other);
        Assert.Equal(Texts(first), Texts(again));
        Assert.Equal(Texts(first).Keys, Texts(other).Keys);
        Assert.NotEqual(Texts(first)["primary-00001/register.csv"], Texts(other)["primary-00001/register.csv"]);
    }

    [Fact]
    public void A_folder_with_something_in_it_stays_as_it_is()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "mine.txt"), "mine");
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 3 });
        Assert.Contains("Name another folder", Assert.Throws<IOException>(() => CohortFolder.Write(cohort, Out)).Message,
            StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(Out).Select(f => Path.GetFileName(f)!));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private IEnumerable<SchoolRecord> Schools() => Directory.EnumerateDirectories(Out).Order(StringComparer.Ordinal)
        .Select(f => SchoolFolder.Read(f, ImportVocabulary.Of(Book)));

    private static SortedDictionary<string, string> Texts(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
}
