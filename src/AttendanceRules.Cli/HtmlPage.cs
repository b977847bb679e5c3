using AttendanceRules.Cli.Pages;
using Markdig;

namespace AttendanceRules.Cli;

/// <summary>A Markdown document as a page. HTML inside the document is shown as text.</summary>
internal static class HtmlPage
{
    /// <summary>The page.</summary>
    /// <param name="title">Its title, which is the command's own and not read from a file.</param>
    /// <param name="markdown">The document.</param>
    public static string Of(string title, string markdown) =>
        PageFrame.Of(title, Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build()));
}
