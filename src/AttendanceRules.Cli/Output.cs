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

    /// <summary>A sheet as CSV, or as a workbook of Excel, which is bytes and not text.</summary>
    public static void Sheet(string format, Action<TextWriter> csv, Action<Stream> workbook)
    {
        using var output = new BufferedStream(StandardStreams.OpenOutput());
        if (format == "xlsx")
        {
            using var bytes = new MemoryStream();
            workbook(bytes);
            output.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return;
        }

        using var writer = new StreamWriter(output);
        csv(writer);
    }

    public static void Lines(Stream output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
