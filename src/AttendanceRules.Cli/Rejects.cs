using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>Rows of input that could not be used, by file, column and reason, on standard error.</summary>
internal static class Rejects
{
    /// <summary>The rows of all schools; with several, the school's id is before the file name.</summary>
    public static IReadOnlyList<RejectedRow> Of(IReadOnlyList<SchoolRecord> schools) => schools is [var alone] ? alone.Rejected
        : [.. schools.SelectMany(s => s.Rejected.Select(r => r with { File = $"{s.Id}/{r.File}" }))];

    public static void Tell(IReadOnlyList<RejectedRow> rows)
    {
        foreach (var group in RejectedGroup.Of(rows))
        {
            Console.Error.WriteLine(PlainText.Of("not used: " + group));
        }
    }
}
