using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Registers;

/// <summary>
/// Splits a string of marks into one mark a session: <c>/\/\N</c> with one or two characters a mark, or a list with commas.
/// </summary>
internal static class MarkString
{
    /// <summary>
    /// The marks in their order; a blank is a session without a mark. Null where it cannot be seen where one mark ends: then all after it
    /// would move.
    /// </summary>
    /// <param name="text">The string.</param>
    /// <param name="isWritten">Whether a text is a mark at the place with this number, counted from 0.</param>
    /// <param name="fault">Why there is no answer.</param>
    public static IReadOnlyList<string>? Split(string text, Func<string, int, bool> isWritten, out string? fault)
    {
        fault = null;
        if (text.Contains(',', StringComparison.Ordinal))
        {
            return text.Split(',', StringSplitOptions.TrimEntries);
        }

        // Most strings have no mark of two characters.
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return new SignMarks(text);
        }

        var marks = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 == text.Length || !char.IsAsciiLetter(text[i]) || !char.IsAsciiDigit(text[i + 1]))
            {
                marks.Add(SignMarks.Of(text[i]));
                continue;
            }

            var (pair, digit) = (text[i..(i + 2)], text[(i + 1)..(i + 2)]);
            var (isPair, isTwoMarks) = (isWritten(pair, marks.Count), isWritten(digit, marks.Count + 1));
            if (isPair == isTwoMarks)
            {
                fault = Reason.OneMarkOrTwo(pair);
                return null;
            }

            marks.Add(isPair ? pair : SignMarks.Of(text[i]));
            i += isPair ? 1 : 0;
        }

        return marks;
    }
}
