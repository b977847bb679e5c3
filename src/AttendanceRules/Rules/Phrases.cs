using System.Text.RegularExpressions;
using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Finds the phrases of a declaration, those of its lines, watches and ways included, and the names they use.</summary>
internal static partial class Phrases
{
    public static IEnumerable<(JsonItem At, Phrasing Phrasing)> In(JsonItem item, Concept concept)
    {
        foreach (var member in concept.Members)
        {
            var values = item[member.Name] is { Kind: JsonItemKind.Map } map && (member.Note.Phrasing != Phrasing.None || (Contents.Of(concept, member) is { } named && Contents.IsByName(named)))
                ? [.. map.Members.Select(m => m.Value)] : item.List(member.Name);
            if (member.Note.Phrasing != Phrasing.None)
            {
                foreach (var at in values.Where(i => i.Kind == JsonItemKind.Text))
                {
                    yield return (at, member.Note.Phrasing);
                }
            }
            else if (concept != Concept.File && Contents.Of(concept, member) is { } inner)
            {
                foreach (var found in values.Where(i => i.Kind == JsonItemKind.Map).SelectMany(i => In(i, inner)))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>Words that may be names, with their offset in the phrase; a name's <c>school.</c> or <c>.start</c> is cut off.</summary>
    public static IEnumerable<(string Name, int Offset)> Names(string phrase, Phrasing phrasing)
    {
        // In a condition a hyphen is a minus; elsewhere it belongs to the name of an action.
        foreach (Match match in (phrasing == Phrasing.Condition ? ConditionWord() : Word()).Matches(phrase))
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
