namespace AttendanceRules.Packs.Binding;

/// <summary>A phrase such as <c>5 school days after ANCHOR</c> or <c>2 weeks from ANCHOR</c>, cut at its first such word.</summary>
/// <param name="Length">What comes before the word.</param>
/// <param name="IsFrom">Whether the word is <c>from</c>; otherwise it is <c>after</c>.</param>
/// <param name="Rest">What comes after it.</param>
/// <param name="Offset">Where that begins in the phrase.</param>
internal sealed record SpacedPhrase(string Length, bool IsFrom, string Rest, int Offset)
{
    private const string After = " after ";
    private const string From = " from ";

    /// <summary>The phrase cut in two; null where it has no such word between two texts, or goes on in another line.</summary>
    public static SpacedPhrase? Of(string phrase)
    {
        var text = OneLine(phrase);
        if (text.Length == 0 || text.Contains('\n'))
        {
            return null;
        }

        var (after, from) = (Place(text, After), Place(text, From));
        var isFrom = from > 0 && (after < 0 || from < after);
        var cut = isFrom ? from : after;
        var rest = cut + (isFrom ? From : After).Length;
        return cut < 0 || rest >= text.Length ? null
            : new SpacedPhrase(text[..cut].ToString(), isFrom, text[rest..].ToString(), rest);
    }

    /// <summary>The text without a line break at its end.</summary>
    public static ReadOnlySpan<char> OneLine(string text) => text.EndsWith('\n') ? text.AsSpan(0, text.Length - 1) : text;

    // Something comes before the word.
    private static int Place(ReadOnlySpan<char> text, string word) =>
        text[1..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;
}
