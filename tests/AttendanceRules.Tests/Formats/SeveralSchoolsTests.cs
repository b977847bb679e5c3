using System.Text;
using System.Text.Json;
using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Formats;

/// <summary>Advice on several schools one after the other: each line or row says its school; on one school nothing is added.</summary>
public sealed class SeveralSchoolsTests
{
    private static readonly AdviceDocument First = Of("S1");
    private static readonly AdviceDocument Second = Of("S,2");

    // A line each for the pupil, the school and the rows not used.
    [Fact]
    public void Each_line_of_json_says_its_school()
    {
        var lines = Written(AdviceFormat.JsonLines).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["pupil S1", "school S1", "rejectedGroups S1", "pupil S,2", "school S,2", "rejectedGroups S,2"],
            lines.Select(l => (l.EnumerateObject().Select(m => m.Name).FirstOrDefault(n => n is "pupil" or "rejectedGroups") ?? "school")
                + " " + l.GetProperty("school").GetString()));
    }

    [Fact]
    public void Csv_is_one_table_with_a_column_for_the_school()
    {
        var lines = Written(AdviceFormat.Csv).TrimEnd('\n').Split('\n');
        Assert.EndsWith(",reviewBy,else,school", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, l => l.StartsWith("kind,", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), l => Assert.True(l.EndsWith(",S1", StringComparison.Ordinal)
            || l.EndsWith(",\"S,2\"", StringComparison.Ordinal), l));
    }

    [Fact]
    public void The_table_begins_each_school_with_its_name()
    {
        var lines = Written(AdviceFormat.Table).Split('\n');
        Assert.Equal(["S1", "=="], lines[..2]);
        var at = Array.IndexOf(lines, "S,2");
        Assert.Equal(["", "S,2", "==="], lines[(at - 1)..(at + 2)]);
    }

    [Fact]
    public void Markdown_and_json_are_a_document_each_that_names_the_school()
    {
        var markdown = Written(AdviceFormat.Markdown).Split('\n');
        Assert.Equal(2, markdown.Count(l => l.StartsWith("# Recommended actions", StringComparison.Ordinal)));
        Assert.Equal(["S1", "S,2"], markdown.Where(l => l.StartsWith('S') && l.Contains(", pack-one 7.1", StringComparison.Ordinal))
            .Select(l => l[..l.IndexOf(", as it", StringComparison.Ordinal)]));
        var json = Written(AdviceFormat.Json);
        Assert.Contains("\"id\": \"S1\"", json, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"S,2\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AdviceFormat.JsonLines)]
    [InlineData(AdviceFormat.Csv)]
    [InlineData(AdviceFormat.Table)]
    [InlineData(AdviceFormat.Markdown)]
    [InlineData(AdviceFormat.Json)]
    public void On_one_school_alone_nothing_is_added(AdviceFormat format)
    {
        using var stream = new MemoryStream();
        First.Write(stream, format);
        var alone = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain("==\n", alone, StringComparison.Ordinal);
        Assert.DoesNotContain(",else,school", alone, StringComparison.Ordinal);
        if (format == AdviceFormat.JsonLines)
        {
            Assert.Equal(["True", "True", "False"], alone.TrimEnd('\n').Split('\n').Select(l =>
                JsonDocument.Parse(l).RootElement.TryGetProperty("school", out _).ToString()));
        }
    }

    private static AdviceDocument Of(string school) =>
        MadeAdvice.Document with { Advice = MadeAdvice.Document.Advice with { School = school } };

    private static string Written(AdviceFormat format)
    {
        using var stream = new MemoryStream();
        AdviceDocument.WriteAll([First, Second], stream, format);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
