namespace AttendanceRules.Packs.Binding;

/// <summary>
/// What can come before a name: whose it is (<c>school.</c>, <c>anyParent.</c>) and the pack that has it (<c>PACK:</c>). Read by hand: a
/// process that has just started would spend longer on the machinery of patterns than on all phrases.
/// </summary>
internal static class PackPrefix
{
    /// <summary>How long <c>school.</c> or <c>anyParent.</c> is at the beginning of a text; 0: neither is there.</summary>
    public static int OfSubject(ReadOnlySpan<char> text) =>
        text.StartsWith("school.") ? "school.".Length : text.StartsWith("anyParent.") ? "anyParent.".Length : 0;

    /// <summary>
    /// How long <c>PACK:</c> is at the beginning of a text, the colon included; 0: it is not there, or no name follows. Ids of packs have
    /// small letters, digits and hyphens.
    /// </summary>
    public static int OfPack(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length
            && (char.IsAsciiLetterLower(text[end]) || (end > 0 && (char.IsAsciiDigit(text[end]) || text[end] == '-'))))
        {
            end++;
        }

        return end > 0 && end + 1 < text.Length && text[end] == ':' && char.IsAsciiLetter(text[end + 1]) ? end + 1 : 0;
    }
}
