using System.Text.RegularExpressions;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding;

/// <summary>Finds the phrases of a declaration, those of its lines, watches and ways included, and the names they use.</summary>
internal static partial class Phrases
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
        foreach (var match in (phrasing == EmbeddedSyntax.Condition ? ConditionWord() : Word()).EnumerateMatches(phrase))
        {
            var text = phrase.AsSpan(match.Index, match.Length);
            if (text[0] == '\'')
            {
                continue;
            }

            var at = text.StartsWith("school.") ? "school.".Length : text.StartsWith("anyParent.") ? "anyParent.".Length : 0;
            var dot = text[at..].IndexOf('.');
            names.Add(((dot < 0 ? text[at..] : text.Slice(at, dot)).ToString(), match.Index + at));
            if (phrasing != EmbeddedSyntax.Condition && text.IndexOf(':') is > 0 and var colon)
            {
                names.Add((text[..colon].ToString(), match.Index));
            }
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

    [GeneratedRegex("'[^']*'|((school|anyParent)\\.)?([a-z][a-z0-9-]*:)?[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*", RegexOptions.None,
        10_000)]
    private static partial Regex ConditionWord();

    [GeneratedRegex("([a-z][a-z0-9-]*:)?[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_]+)*", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
