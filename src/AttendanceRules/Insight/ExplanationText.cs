using System.Text;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Insight;

/// <summary>An explanation for a terminal.</summary>
internal static class ExplanationText
{
    private const int Width = 80;

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

    private static void Line(StringBuilder text, int depth, string sentence)
    {
        // Further lines of a sentence are set in, so that each sentence begins on the left.
        var indent = new string(' ', 2 * depth);
        var length = 0;
        foreach (var word in PlainText.Of(sentence).Split(' '))
        {
            var between = length == 0 ? indent : " ";
            if (length > 0 && length + 1 + word.Length > Width)
            {
                between = "\n" + indent + "  ";
                length = -1;
            }

            text.Append(between).Append(word);
            length += between.Length + word.Length;
        }

        text.Append('\n');
    }
}
