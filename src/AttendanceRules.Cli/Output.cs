using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>Lines for standard output.</summary>
internal static class Output
{
    public static string Day(DateOnly date) => IsoDate.Text(date);

    public static void Lines(Stream output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
