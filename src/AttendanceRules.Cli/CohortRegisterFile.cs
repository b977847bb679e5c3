using AttendanceRules.Bulk;
using AttendanceRules.Import;
using AttendanceRules.Records;
using AttendanceRules.Synthetic;

namespace AttendanceRules.Cli;

/// <summary>Writes a cohort as one register file: each school as it would be read from its line of JSON, several at a time.</summary>
internal static class CohortRegisterFile
{
    public static void Write(Cohort cohort, string path, int threads, IProgress<long>? progress)
    {
        var book = RuleBook.England;
        var vocabulary = ImportVocabulary.Of(book);
        RegisterFileOutput.Write(path, book.Catalogue.SchoolWeek, (writer, token) =>
        {
            var written = 0L;
            using var work = new OrderedWork<CohortSchool, SchoolRecord>(
                cohort.MakeSchools(), (school, _) => Read(cohort, school, vocabulary), threads, token);
            while (work.TryNext(out var next))
            {
                var school = next.GetAwaiter().GetResult();
                writer.Add(school);
                progress?.Report(written += school.Pupils.Count);
            }
        });
    }

    private static SchoolRecord Read(Cohort cohort, CohortSchool school, ImportVocabulary vocabulary)
    {
        using var line = new MemoryStream();
        CohortLines.Write(cohort, school, line);
        line.Position = 0;
        var read = SchoolJson.Read(line, vocabulary, school.Id);
        return read.Rejected.Count == 0 ? read : throw new InvalidOperationException(
            $"School {school.Id} has rows that cannot be read: {read.Rejected[0].Reason}");
    }
}
