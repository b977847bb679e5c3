using AttendanceRules.Advice.Formats;
using AttendanceRules.Import;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>Reads a school named on the command line.</summary>
internal static class SchoolInput
{
    public const string Description =
        "A school folder, its one-file JSON form, or a register as CSV, Excel workbook, CTF, SIMS XML or mapped JSON.";

    public static readonly string FromDescription =
        $"The system whose shipped mapping file applies: {string.Join(", ", SchoolFile.Systems)}.";

    private const int MostFiles = 8;

    /// <summary>The school; files of its folder that nobody reads are named on standard error.</summary>
    public static SchoolRecord Read(string path, RuleBook book, string? mapping = null, string? from = null) =>
        Read(path, ImportVocabulary.Of(book), new ImportOptions { MappingFile = mapping, From = from });

    /// <summary>The same with another vocabulary.</summary>
    public static SchoolRecord Read(string path, ImportVocabulary vocabulary, ImportOptions options)
    {
        var read = SchoolFile.Read(path, vocabulary, options);
        foreach (var file in read.Summary.FilesNotRead.Take(MostFiles))
        {
            Console.Error.WriteLine(PlainText.Of("not read: " + file));
        }

        if (read.Summary.FilesNotRead.Count > MostFiles)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant($"not read: {read.Summary.FilesNotRead.Count - MostFiles} more files; `import` lists them."));
        }

        return read.School;
    }

    /// <summary>The pupil with the id.</summary>
    /// <exception cref="UsageException">The school has none.</exception>
    public static PupilRecord Pupil(SchoolRecord school, string id) => Pupil([school], id);

    /// <summary>The first pupil with the id.</summary>
    /// <exception cref="UsageException">No school has one.</exception>
    public static PupilRecord Pupil(IReadOnlyList<SchoolRecord> schools, string id) =>
        schools.SelectMany(s => s.Pupils).FirstOrDefault(p => p.Id == id) ?? throw new UsageException((
            (schools.Count == 1 ? $"The school has no pupil '{id}'." : $"None of the schools has a pupil '{id}'.")
                + $" {Nearest.Suggest(id, schools.SelectMany(s => s.Pupils).Select(p => p.Id))}").TrimEnd());
}
