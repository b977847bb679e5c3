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

    public static SchoolRecord Read(string path, RuleBook book, string? mapping = null, string? from = null) =>
        SchoolFile.Read(path, ImportVocabulary.Of(book), new ImportOptions { MappingFile = mapping, From = from }).School;

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
