using System.Text;

namespace AttendanceRules.Insight;

/// <summary>An explanation for a terminal.</summary>
internal static class ExplanationText
{
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        Line(text, 0, ExplanationParts.Title(explanation));
        foreach (var action in explanation.Actions)
        {
            text.Append('\n');
            Line(text, 0, action.Heading);
            Lines(text, action.Lines);
        }

        foreach (var (title, obstacles) in ExplanationParts.Sections(explanation))
        {
            text.Append('\n');
            Line(text, 0, title);
            foreach (var (names, lines) in ExplanationParts.Together(obstacles))
            {
                text.Append('\n');
                Line(text, 0, names);
                Lines(text, lines);
            }
        }

        if (explanation.Actions.Count + explanation.Obstacles.Count == 0)
        {
            Line(text, 0, ExplanationParts.Nothing);
        }

        return text.ToString();
    }

    private static void Lines(StringBuilder text, IEnumerable<ExplainedLine> lines)
    {
        foreach (var line in lines)
        {
            Line(text, line.Depth + 1, line.Text);
        }
    }

    private static void Line(StringBuilder text, int depth, string sentence) => WrappedText.Line(text, depth, sentence);
}
