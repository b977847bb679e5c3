using System.Text;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Insight;

/// <summary>Sentences in lines for a terminal.</summary>
internal static class WrappedText
{
    private const int Width = 80;

    /// <summary>Adds a sentence. Its further lines are set in, so that each sentence begins on the left.</summary>
    public static void Line(StringBuilder text, int depth, string sentence)
    {
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
