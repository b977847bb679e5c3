using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding;

/// <summary>Finds the phrases of a declaration, those of its lines, watches and ways included, and the names they use.</summary>
internal static class Phrases
{
    public static IReadOnlyList<(JsonItem At, EmbeddedSyntax Phrasing)> In(JsonItem item, ObjectSchema concept)
    {
        var found = new List<(JsonItem, EmbeddedSyntax)>();
        Collect(item, concept, found);
        return found;
    }

    /// <summary>
    /// Words that may be names, with their offset in the phrase; a name's <c>school.</c> or <c>.start</c> is cut off. PACK:NAME is one
    /// word; since it may also be an action and its outcome, the action is a word too.
    /// </summary>
    public static IReadOnlyList<(string Name, int Offset)> Names(string phrase, EmbeddedSyntax phrasing)
    {
        var names = new List<(string, int)>();

        // In a condition a hyphen is a minus; elsewhere it belongs to the name of an action.
        var isCondition = phrasing == EmbeddedSyntax.Condition;
        for (var start = 0; start < phrase.Length;)
        {
            var left = phrase.AsSpan(start);
            var length = isCondition ? OfCondition(left) : Word(left, mayHaveHyphen: true);
            if (length > 0 && left[0] != '\'')
            {
                var text = left[..length];
                var at = PackPrefix.OfSubject(text);
                var dot = text[at..].IndexOf('.');
                names.Add(((dot < 0 ? text[at..] : text.Slice(at, dot)).ToString(), start + at));
                if (!isCondition && text.IndexOf(':') is > 0 and var colon)
                {
                    names.Add((text[..colon].ToString(), start));
                }
            }

            start += Math.Max(length, 1);
        }

        return names;
    }

    private static void Collect(JsonItem item, ObjectSchema concept, List<(JsonItem At, EmbeddedSyntax Phrasing)> found)
    {
        foreach (var (member, inside) in concept.Parts)
        {
            var hasPhrases = member.Phrasing != EmbeddedSyntax.None;
            if ((!hasPhrases && (inside is null || concept == ObjectSchema.File)) || item[member.Name] is not { } value)
            {
                continue;
            }

            var isByName = value.Kind == JsonItemKind.Map && (hasPhrases || Nesting.IsByName(inside!));
            var count = isByName ? value.Members.Count : value.Kind == JsonItemKind.List ? value.Items.Count : 1;
            for (var i = 0; i < count; i++)
            {
                var at = isByName ? value.Members[i].Value : value.Kind == JsonItemKind.List ? value.Items[i] : value;
                if (hasPhrases && at.Kind == JsonItemKind.Text)
                {
                    found.Add((at, member.Phrasing));
                }
                else if (!hasPhrases && at.Kind == JsonItemKind.Map)
                {
                    Collect(at, inside!, found);
                }
            }
        }
    }

    // How long a word or a quoted text is with which the rest of a condition begins; 0: it begins with another sign.
    private static int OfCondition(ReadOnlySpan<char> left)
    {
        if (left[0] == '\'')
        {
            return left[1..].IndexOf('\'') is >= 0 and var end ? end + 2 : 0;
        }

        var subject = PackPrefix.OfSubject(left);
        return subject > 0 && Word(left[subject..], mayHaveHyphen: false) is > 0 and var word ? subject + word
            : Word(left, mayHaveHyphen: false);
    }

    private static int Word(ReadOnlySpan<char> left, bool mayHaveHyphen)
    {
        var end = PackPrefix.OfPack(left);
        if (end >= left.Length || !char.IsAsciiLetter(left[end]))
        {
            return 0;
        }

        while (end < left.Length && (IsOfName(left[end]) || (mayHaveHyphen && left[end] == '-')))
        {
            end++;
        }

        while (end + 1 < left.Length && left[end] == '.' && IsOfName(left[end + 1]))
        {
            end += 2;
            while (end < left.Length && IsOfName(left[end]))
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsOfName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign == '_';
}
