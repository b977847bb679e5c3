using System.Text;
using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Formats;

/// <summary>Rows of a table without a figure: a line for people sums them up; what machines read keeps each.</summary>
public sealed class SilentRowTests
{
    private static readonly FigureRow Number = Row(["Year 8", "yes"], 33, new Figure { Name = "n", Text = "93.75", Least = 93.75m });
    private static readonly FigureRow Seven = Row(["Year 7", "yes"], 3, Word("too few"));
    private static readonly FigureRow Nine = Row(["Year 9", "no"], 4, Word("too few"));
    private static readonly FigureRow None = Row(["Year 10", "no"], 9, Word("none"));

    [Theory]
    [InlineData(AdviceFormat.Table, "  ")]
    [InlineData(AdviceFormat.Markdown, "")]
    public void People_read_them_in_a_line_for_each_word(AdviceFormat format, string indent)
    {
        var lines = Written(format, Number, Seven, Nine, None);
        Assert.Contains(indent + "Without figures (too few): Year 7 and yes, Year 9 and no.", lines);
        Assert.Contains(indent + "Without figures (none): Year 10 and no.", lines);
        Assert.Single(lines, l => l.Contains("93.75", StringComparison.Ordinal));
        Assert.Single(lines, l => l.Contains("Present share", StringComparison.Ordinal));
        Assert.Single(lines, l => l.Contains("Year 7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AdviceFormat.Table)]
    [InlineData(AdviceFormat.Markdown)]
    public void A_table_of_nothing_else_has_no_header(AdviceFormat format)
    {
        var lines = Written(format, Seven);
        Assert.Single(lines, l => l.Contains("Without figures (too few): Year 7 and yes.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("Present share", StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing.", lines[Array.FindIndex(lines, l => l.Contains("Attendance by year", StringComparison.Ordinal))..]
            .Take(4));
    }

    [Theory]
    [InlineData(AdviceFormat.Table)]
    [InlineData(AdviceFormat.Markdown)]
    public void Where_every_row_has_a_figure_nothing_is_added(AdviceFormat format) =>
        Assert.DoesNotContain(Written(format, Number), l => l.Contains("Without figures", StringComparison.Ordinal));

    [Theory]
    [InlineData(AdviceFormat.Csv, 2)]
    [InlineData(AdviceFormat.JsonLines, 1)]
    [InlineData(AdviceFormat.Json, 2)]
    public void Machines_read_every_row(AdviceFormat format, int lines)
    {
        var written = Written(format, Number, Seven, Nine);
        Assert.Equal(lines, written.Count(l => l.Contains("too few", StringComparison.Ordinal)));
        Assert.Equal(3, string.Concat(written).Split("too few").Length);
    }

    private static string[] Written(AdviceFormat format, params FigureRow[] rows)
    {
        var made = MadeAdvice.Document;
        var table = made.Advice.Tables[0] with { By = ["Year group", "Meals"], Rows = rows };
        using var stream = new MemoryStream();
        (made with { Advice = made.Advice with { Tables = [table] } }).Write(stream, format);
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
    }

    private static FigureRow Row(string[] keys, int pupils, Figure figure) => new() { Keys = keys, Pupils = pupils, Figures = [figure] };

    private static Figure Word(string word) => new() { Name = "n", Text = word };
}
