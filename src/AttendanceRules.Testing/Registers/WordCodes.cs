using System.Globalization;

namespace AttendanceRules.Testing.Registers;

/// <summary>Splits a word of a register into codes.</summary>
internal static class WordCodes
{
    /// <summary>The codes of the word, with minutes late and the subject where they are written.</summary>
    /// <exception cref="FormatException">Minutes cannot be read.</exception>
    public static IReadOnlyList<(string Code, int? Minutes, string? Subject)> Split(string word) =>
        word.AsSpan().ContainsAny(',', ':') ? [.. word.Split(',').Select(part => Whole(part, word))] : Each(word);

    private static List<(string Code, int? Minutes, string? Subject)> Each(string word)
    {
        var codes = new List<(string, int?, string?)>();
        for (var start = 0; start < word.Length;)
        {
            var end = start + 1;
            while (end < word.Length && char.IsAsciiDigit(word[end]))
            {
                end++;
            }

            if (end < word.Length && word[end] == '(')
            {
                end = word.IndexOf(')', end) is >= 0 and var closed ? closed + 1 : word.Length;
            }

            codes.Add(Whole(word[start..end], word));
            start = end;
        }

        return codes;
    }

    private static (string Code, int? Minutes, string? Subject) Whole(string written, string word)
    {
        var (part, subject) = written.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? (written[..colon], written[(colon + 1)..]) : (written, null);
        var open = part.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0)
        {
            return (part, null, subject);
        }

        return part.EndsWith(')') && int.TryParse(part[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? (part[..open], minutes, subject)
            : throw new FormatException($"The minutes in '{part}' of the word '{word}' cannot be read. Write them as L(12).");
    }
}
