using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>Lines for standard output.</summary>
internal static class Output
{
    public static string Day(DateOnly date) => IsoDate.Text(date);

    /// <summary>Packs with their versions.</summary>
    public static IEnumerable<string> Packs(IEnumerable<PackVersion> packs) => packs.Select(p => $"{p.Id} {p.Version}");

    /// <summary>A document in the format that was asked for; text where it is none of the others.</summary>
    public static void Page(string format, string title, Func<string> text, Func<string> markdown, Func<string> json) =>
        Console.Write(format switch
        {
            "json" => json(),
            "markdown" => markdown(),
            "html" => HtmlPage.Of(title, markdown()),
            _ => text(),
        });

    public static void Lines(Stream output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
