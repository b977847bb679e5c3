using System.Text.RegularExpressions;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding;

/// <summary>Finds the phrases of a declaration, those of its lines, watches and ways included, and the names they use.</summary>
internal static partial class Phrases
{
    public static IEnumerable<(JsonItem At, EmbeddedSyntax Phrasing)> In(JsonItem item, ObjectSchema concept)
    {
        foreach (var member in concept.Members)
        {
            var values = item[member.Name] is { Kind: JsonItemKind.Map } map
                && (member.Phrasing != EmbeddedSyntax.None || (Nesting.Of(concept, member) is { } named && Nesting.IsByName(named)))
                ? [.. map.Members.Select(m => m.Value)] : item.List(member.Name);
            if (member.Phrasing != EmbeddedSyntax.None)
            {
                foreach (var at in values.Where(i => i.Kind == JsonItemKind.Text))
                {
                    yield return (at, member.Phrasing);
                }
            }
            else if (concept != ObjectSchema.File && Nesting.Of(concept, member) is { } inner)
            {
                foreach (var found in values.Where(i => i.Kind == JsonItemKind.Map).SelectMany(i => In(i, inner)))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>Words that may be names, with their offset in the phrase; a name's <c>school.</c> or <c>.start</c> is cut off.</summary>
    public static IEnumerable<(string Name, int Offset)> Names(string phrase, EmbeddedSyntax phrasing)
    {
        // In a condition a hyphen is a minus; elsewhere it belongs to the name of an action.
        foreach (Match match in (phrasing == EmbeddedSyntax.Condition ? ConditionWord() : Word()).Matches(phrase))
        {
            var words = match.Value.Split('.');
            var first = words[0] is "school" or "anyParent" && words.Length > 1 ? 1 : 0;
            if (match.Value[0] != '\'')
            {
                yield return (words[first], match.Index + (first == 0 ? 0 : words[0].Length + 1));
            }
        }
    }

    [GeneratedRegex("'[^']*'|[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*", RegexOptions.None, 1000)]
    private static partial Regex ConditionWord();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_]+)*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
