using AttendanceRules.Import;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Synthetic;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>Pupils of a generated cohort, each school as it is read from its line of JSON.</summary>
internal static class CohortFile
{
    private const ulong Seed = 7;

    /// <summary>The day after which there are no marks.</summary>
    public static DateOnly Until => CohortModel.Shipped().Until;

    /// <summary>The schools of so many pupils.</summary>
    public static IEnumerable<SchoolRecord> Schools(RuleBook book, long pupils)
    {
        var vocabulary = ImportVocabulary.Of(book);
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = pupils, Seed = Seed });
        foreach (var school in cohort.MakeSchools())
        {
            using var line = new MemoryStream();
            CohortLines.Write(cohort, school, line);
            line.Position = 0;
            yield return SchoolJson.Read(line, vocabulary, school.Id);
        }
    }

    /// <summary>Writes them as a register file.</summary>
    public static void Write(RuleBook book, IEnumerable<SchoolRecord> schools, string path)
    {
        using var stream = File.Create(path, 1 << 20);
        var writer = new RegisterFileWriter(stream, book.Catalogue.SchoolWeek);
        foreach (var school in schools)
        {
            writer.Add(school);
        }

        writer.Complete();
    }
}
