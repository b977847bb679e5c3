using System.Text;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Insight;

/// <summary>An explanation as a Markdown document.</summary>
internal static class ExplanationMarkdown
{
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        Heading(text, "#", ExplanationParts.Title(explanation));
        if (explanation.Actions.Count > 0)
        {
            Heading(text, "##", "Why");
        }

        foreach (var action in explanation.Actions)
        {
            Heading(text, "###", action.Heading);
            Lines(text, action.Lines);
        }

        foreach (var (title, obstacles) in ExplanationParts.Sections(explanation))
        {
            Heading(text, "##", title);
            foreach (var (names, lines) in ExplanationParts.Together(obstacles))
            {
                Heading(text, "###", names);
                Lines(text, lines);
            }
        }

        if (explanation.Actions.Count + explanation.Obstacles.Count == 0)
        {
            text.Append(ExplanationParts.Nothing).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Heading(StringBuilder text, string level, string title) =>
        text.Append(level).Append(' ').Append(MarkdownText.Of(title)).Append("\n\n");

    private static void Lines(StringBuilder text, IEnumerable<ExplainedLine> lines)
    {
        foreach (var line in lines)
        {
            text.Append(' ', 2 * line.Depth).Append("- ").Append(MarkdownText.Of(line.Text)).Append('\n');
        }

        text.Append('\n');
    }
}
