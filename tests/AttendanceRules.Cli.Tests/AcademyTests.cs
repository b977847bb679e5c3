using System.Text.RegularExpressions;

namespace AttendanceRules.Cli.Tests;

/// <summary>The made-up academy of 1,050 pupils on the command line: its morning list is as short as that of a small school.</summary>
[Trait("Category", "Slow")]
public sealed partial class AcademyTests
{
    private const int Rows = 45;
    private const int Width = 100;

    [Fact]
    public void Its_morning_list_fits_on_one_screen()
    {
        var outcome = CommandLine.RunHere("today", "seeds/academy", "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 20, Rows);
        Assert.All(lines, l => Assert.InRange(l.Length, 1, Width));
        Assert.Equal(["Call now", "Overdue", "Due this week", "Meetings and reviews", "Answers wanted", "New since"],
            Starts(lines, "Call now", "Overdue", "Due this week", "Meetings and reviews", "Answers wanted", "New since"));
        Assert.DoesNotContain("not used", outcome.Output, StringComparison.Ordinal);
        Assert.All(lines.Where(l => l.StartsWith("  A", StringComparison.Ordinal)), l => Assert.Matches(Columns(), l));
        Assert.Contains(lines, l => l.StartsWith("  A0003 A0028 A0248 +3 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_report_to_governors_names_its_groups()
    {
        var outcome = CommandLine.RunHere("report", "seeds/academy", "--as-of", "2026-11-20", "--kind", "governors");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.InRange(outcome.Output.Split('\n').Length, 60, 1000);
        Assert.Contains("Severely absent", outcome.Output, StringComparison.Ordinal);
    }

    // Of a thousand pupils the authority reads what is to be done and for how many, and names those for whom it is due first.
    [Theory]
    [InlineData("governors")]
    [InlineData("authority")]
    public void Its_reports_are_short_enough_to_be_read(string kind)
    {
        var page = CommandLine.RunHere("report", "seeds/academy", "--as-of", "2026-11-20", "--kind", kind, "--format", "html");
        Assert.Equal((0, ""), (page.ExitCode, page.Error));
        Assert.InRange(page.Output.Length, 10_000, 150_000);
        Assert.InRange(page.Output.Split("<tr>").Length, 30, 400);
        Assert.Equal(kind == "authority", Id().IsMatch(page.Output));
    }

    private static IEnumerable<string> Starts(IEnumerable<string> lines, params string[] starts) =>
        lines.Select(l => Array.Find(starts, s => l.StartsWith(s, StringComparison.Ordinal))).OfType<string>();

    [GeneratedRegex("\\bA[0-9]{4}\\b")]
    private static partial Regex Id();

    // Ids, a day or none, and the text, each in its column.
    [GeneratedRegex("^  [A0-9 +]{24} ([A-Z].{9}| {10}) [A-Z]")]
    private static partial Regex Columns();
}
