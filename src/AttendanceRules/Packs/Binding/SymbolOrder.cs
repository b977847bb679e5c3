using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// An order in which each declaration comes after those that its phrases name, so that names are resolved one by one and not one inside
/// the other.
/// </summary>
internal static class SymbolOrder
{
    /// <summary>Every name once. In a circle, which is a problem of its own, the order is any.</summary>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, SymbolDeclaration> declared)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in declared.Keys)
        {
            var left = new Stack<(string Name, bool IsAfterItsParts)>([(first, false)]);
            while (left.TryPop(out var next))
            {
                if (next.IsAfterItsParts)
                {
                    yield return next.Name;
                }
                else if (seen.Add(next.Name))
                {
                    left.Push((next.Name, true));
                    foreach (var used in Uses(declared[next.Name]))
                    {
                        if (declared.ContainsKey(used) && !seen.Contains(used))
                        {
                            left.Push((used, false));
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Uses(SymbolDeclaration declared)
    {
        foreach (var edition in declared.Editions.Where(e => e.Kind == JsonItemKind.Map))
        {
            foreach (var (at, phrasing) in Phrases.In(edition, declared.Section.Concept))
            {
                if (at.Text.Length > Limits.PhraseLength)
                {
                    continue;
                }

                foreach (var (name, _) in Phrases.Names(at.Text, phrasing))
                {
                    yield return name;
                }
            }
        }
    }
}
