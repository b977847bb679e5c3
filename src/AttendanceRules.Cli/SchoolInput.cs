using AttendanceRules.Import;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>Reads a school named on the command line.</summary>
internal static class SchoolInput
{
    public static SchoolRecord Read(string path, RuleBook book, string? mapping = null) => Directory.Exists(path)
        ? SchoolFolder.Read(path, ImportVocabulary.Of(book), mapping)
        : SchoolJson.ReadFile(path, ImportVocabulary.Of(book));
}
