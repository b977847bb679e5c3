using AttendanceRules.Impacts;
using AttendanceRules.Json;

namespace AttendanceRules.Documents;

/// <summary>How a fact is made, member by member, with numbers and titles in the place of names.</summary>
internal static class FactText
{
    private static readonly string[] Said = ["title", "from", "to", "sources", "replaces", "reason"];

    public static string Of(JsonItem fact, NamedText names) => string.Join("; ", fact.Members
        .Where(m => !Said.Contains(m.Name, StringComparer.Ordinal))
        .Select(m => $"{MemberDifferences.Words(m.Name)} {Text(m.Value, names)}")) + ".";

    private static string Text(JsonItem item, NamedText names) => item.Kind switch
    {
        JsonItemKind.List => string.Join(", ", item.Items.Select(i => Text(i, names))),
        JsonItemKind.Map => string.Join(", ", item.Members.Select(m => $"{m.Name} {Text(m.Value, names)}")),
        _ => names.Of(item.Text),
    };
}
