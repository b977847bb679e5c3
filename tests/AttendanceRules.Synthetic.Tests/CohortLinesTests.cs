using System.Security.Cryptography;
using System.Text;
using AttendanceRules.Import;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>A cohort as one stream: each line is a school, and nothing waits for what comes after it.</summary>
public sealed class CohortLinesTests
{
    private static readonly ImportVocabulary Vocabulary = ImportVocabulary.Of(RuleBook.England);

    [Fact]
    public void Each_line_is_a_school_in_the_one_file_form_of_which_every_row_is_used()
    {
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 1000, Seed = 2 });
        var lines = Text(cohort).TrimEnd('\n').Split('\n');
        Assert.Equal(cohort.SchoolCount, lines.Length);
        foreach (var (line, school) in lines.Zip(cohort.MakeSchools()))
        {
            var read = SchoolJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(line)), Vocabulary);
            Assert.Empty(read.Rejected);
            Assert.Equal((school.Id, school.PupilCount), (read.Id, read.Pupils.Count));
            foreach (var (pupil, record) in school.MakePupils().Zip(read.Pupils))
            {
                var count = new PupilCount(pupil);
                var missed = record.Marks.Count(m => PupilCount.IsAbsence(m.Code));
                Assert.Equal((pupil.Id, count.Sessions, count.Missed, pupil.Steps.Count, pupil.Answers.Count),
                    (record.Id, record.Marks.Count, missed, record.Casework!.Count, record.Answers.Count));
            }
        }
    }

    // Written down once: another runtime, machine or order of schools gives the same bytes.
    [Fact]
    public void A_seed_gives_these_bytes_and_no_others()
    {
        var text = Text(Cohort.Create(CohortModel.Shipped("england-2024-25"), new CohortOptions { Pupils = 100, Seed = 1 }));
        Assert.Equal("55D688C0BC56B532", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
    }

    [Fact]
    public void A_school_of_a_nation_is_made_without_the_schools_before_it_and_alike_each_time()
    {
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 9_000_000, Seed = 4 });
        var school = cohort.MakeSchools().ElementAt(20_000);
        var (last, again) = (school.MakePupils().Last(), school.MakePupils().Last());
        Assert.Equal(last.Register, again.Register);
        Assert.Equal(last.Steps, again.Steps);
        var (pupils, ids) = (0L, new HashSet<string>(StringComparer.Ordinal));
        foreach (var each in cohort.MakeSchools())
        {
            pupils += each.PupilCount;
            ids.Add(each.Id);
        }

        Assert.Equal((9_000_000L, cohort.SchoolCount), (pupils, (long)ids.Count));
    }

    // A nation has about 8,000 MB as lines.
    [Fact]
    public void Lines_are_written_as_schools_are_made_and_nothing_is_kept()
    {
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 9_000_000 });
        var output = new ShortStream(3_000_000);
        Assert.Throws<IOException>(() => CohortLines.Write(cohort, output));
        Assert.InRange(output.Length, 1, 3_000_000);
    }

    private static string Text(Cohort cohort)
    {
        using var stream = new MemoryStream();
        CohortLines.Write(cohort, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
