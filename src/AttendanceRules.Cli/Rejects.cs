using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>Rows of input that could not be used, by file, column and reason, on standard error.</summary>
internal static class Rejects
{
    public static void Tell(IReadOnlyList<RejectedRow> rows)
    {
        foreach (var group in RejectedGroup.Of(rows))
        {
            Console.Error.WriteLine("not used: " + group);
        }
    }
}
