using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Tests.Formats;

/// <summary>Ids and texts of records and packs break no row, steer no terminal and become no markup.</summary>
public sealed class UntrustedTextTests
{
    [Theory]
    [InlineData("P\r1", "\"P\r1\"")]
    [InlineData("P\n1", "\"P\n1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=cmd|x", "'=cmd|x")]
    [InlineData("\t=cmd", "'\t=cmd")]
    [InlineData("@x", "'@x")]
    [InlineData("P1", "P1")]
    public void A_cell_of_csv_is_one_cell(string id, string cell) =>
        Assert.Contains($"\npupil,{cell},", FormatTests.Written(MadeAdvice.Of(id, "S1", "text"), AdviceFormat.Csv),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("\u001b[31mred", "·[31mred")]
    [InlineData("P\r1", "P·1")]
    [InlineData("P\n\n# H", "P··# H")]
    [InlineData("a\u202eb", "a·b")]
    public void A_line_of_the_table_is_one_line(string id, string shown) =>
        Assert.Contains($"{shown}  atRiskGroup", FormatTests.Written(MadeAdvice.Of(id, "S1", "text"), AdviceFormat.Table).Split('\n'));

    [Theory]
    [InlineData("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))")]
    [InlineData("![i](http://evil/x.png)", "!\\[i\\](http\\://evil/x.png)")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("a\\|b", "a\\\\\\|b")]
    [InlineData("P\n\n# H", "P  # H")]
    [InlineData("# H", "\\# H")]
    [InlineData("- x", "\\- x")]
    [InlineData("*x* _y_ `z` ~q~", "\\*x\\* \\_y\\_ \\`z\\` \\~q\\~")]
    [InlineData("www.evil.example", "www\\.evil.example")]
    [InlineData("&lt;b>", "&amp;lt;b>")]
    [InlineData("R & D", "R & D")]
    [InlineData("9/90, at least 10 %", "9/90, at least 10 %")]
    public void Text_in_markdown_is_text(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Of(text));

    [Theory]
    [InlineData("absence >= 10 %", "`absence >= 10 %`")]
    [InlineData("a | b", "`a \\| b`")]
    [InlineData("a`<b>", "a\\`&lt;b>")]
    public void Code_in_markdown_stays_code(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Code(text));

    [Fact]
    public void Ids_in_a_document_are_escaped_wherever_they_stand()
    {
        var text = FormatTests.Written(MadeAdvice.Of("[p](x)", "[s](x)", "[t](x)"), AdviceFormat.Markdown);
        Assert.DoesNotContain("[p](x)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[s](x)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[t](x)", text, StringComparison.Ordinal);
        Assert.Contains("\\[p\\](x)", text, StringComparison.Ordinal);
        Assert.Contains("\\[s\\](x)", text, StringComparison.Ordinal);
        Assert.Contains("\\[t\\](x)", text, StringComparison.Ordinal);
    }
}
