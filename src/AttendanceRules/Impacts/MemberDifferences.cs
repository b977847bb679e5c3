using System.Globalization;
using System.Text;
using AttendanceRules.Json;

namespace AttendanceRules.Impacts;

/// <summary>The members in which two declarations of one name differ, as sentences without a full stop.</summary>
internal static class MemberDifferences
{
    /// <summary>What says how a declaration came to be, not what it means.</summary>
    public static readonly IReadOnlySet<string> OfLayers =
        new HashSet<string>(StringComparer.Ordinal) { "replaces", "reason", "checked" };

    /// <summary>The same, and what the days of the difference say.</summary>
    public static readonly IReadOnlySet<string> OfEditions = new HashSet<string>(OfLayers, StringComparer.Ordinal) { "from", "to" };

    /// <summary>The same, and the values, which have dates of their own.</summary>
    public static readonly IReadOnlySet<string> OfThresholds = new HashSet<string>(OfLayers, StringComparer.Ordinal) { "values" };

    // A list of more than so many is not written out twice.
    private const int LongList = 3;

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "when", "improved", "early" };

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["when"] = "condition", ["do"] = "actions", ["oneOf"] = "actions to choose from", ["firstOf"] = "way", ["due"] = "deadline",
        ["from"] = "first day", ["to"] = "last day", ["on"] = "event", ["ask"] = "wording", ["because"] = "why it is withheld",
        ["withhold"] = "action withheld", ["each"] = "for each", ["of"] = "of", ["by"] = "by", ["stages"] = "stage",
        ["sections"] = "section", ["permits"] = "what layers may do",
    };

    public static IEnumerable<MemberDifference> Of(string label, JsonItem was, JsonItem now, IReadOnlySet<string> skipped) =>
        IsWrittenAlike(was, now) ? [] : Members(label, null, was, now, skipped);

    /// <summary>The name of a member in words.</summary>
    public static string Words(string member)
    {
        if (Known.TryGetValue(member, out var known))
        {
            return known;
        }

        var words = new StringBuilder();
        foreach (var c in member)
        {
            words.Append(char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString());
        }

        return words.ToString();
    }

    // Most declarations of two books are the same in every word, and no words need be found for them.
    private static bool IsWrittenAlike(JsonItem was, JsonItem now)
    {
        if (was.Kind != now.Kind || was.Text != now.Text || was.Items.Count != now.Items.Count || was.Members.Count != now.Members.Count)
        {
            return false;
        }

        for (var i = 0; i < was.Items.Count; i++)
        {
            if (!IsWrittenAlike(was.Items[i], now.Items[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < was.Members.Count; i++)
        {
            if (was.Members[i].Name != now.Members[i].Name || !IsWrittenAlike(was.Members[i].Value, now.Members[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<MemberDifference> Members(
        string label, string? stage, JsonItem was, JsonItem now, IReadOnlySet<string> skipped)
    {
        if (was.Kind != JsonItemKind.Map || now.Kind != JsonItemKind.Map)
        {
            return Text(was, false) == Text(now, false) ? [] : [new(stage, "", Changed(label, Text(was, false), Text(now, false)))];
        }

        return was.Members.Concat(now.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal).Where(n => !skipped.Contains(n))
            .SelectMany(n => Member(label, stage, n, was[n], now[n]));
    }

    private static IEnumerable<MemberDifference> Member(string label, string? stage, string name, JsonItem? was, JsonItem? now)
    {
        var about = $"{label}, {Words(name)}";
        if (IsOfParts(was) || IsOfParts(now))
        {
            return Parts(label, stage, name, Keyed(was), Keyed(now));
        }

        if (was is { Kind: JsonItemKind.Map } && now is { Kind: JsonItemKind.Map })
        {
            return Members(about, stage, was, now, OfLayers);
        }

        var isCondition = Conditions.Contains(name);
        var (before, after) = (Text(was, isCondition), Text(now, isCondition));
        return before == after ? []
            : !isCondition && was is { Kind: JsonItemKind.List } && now is { Kind: JsonItemKind.List }
                && Math.Max(was.Items.Count, now.Items.Count) > LongList
                ? [new(stage, name, about + Exchanged(was.Items, now.Items))]
            : [new(stage, name, Changed(about, before, after))];
    }

    private static IEnumerable<MemberDifference> Parts(string label, string? stage, string member,
        Dictionary<string, JsonItem> was, Dictionary<string, JsonItem> now)
    {
        foreach (var key in was.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var at = member == "stages" ? key : stage;
            var part = member == "stages" ? $"Stage {key} of {char.ToLowerInvariant(label[0])}{label[1..]}"
                : member is "do" or "oneOf" ? $"{label}, action {key}" : $"{label}, {Words(member)} {key}";
            if (!was.TryGetValue(key, out var old))
            {
                yield return new(at, "", part + " is added");
            }
            else if (!now.TryGetValue(key, out var current))
            {
                yield return new(at, "", part + " is removed");
            }
            else if (old.Kind == JsonItemKind.Map || current.Kind == JsonItemKind.Map)
            {
                foreach (var difference in Members(part, at, AsMap(old), AsMap(current), Naming))
                {
                    yield return difference;
                }
            }
        }

        var both = was.Keys.Where(now.ContainsKey).ToList();
        var order = now.Keys.Where(was.ContainsKey).ToList();
        if (!both.SequenceEqual(order, StringComparer.Ordinal))
        {
            yield return new(stage, "", $"{label}, order of {Words(member)}: {string.Join(", ", both)} → {string.Join(", ", order)}");
        }
    }

    // What names a part of a list is how the two are found, so it cannot differ.
    private static readonly IReadOnlySet<string> Naming = new HashSet<string>(OfLayers, StringComparer.Ordinal) { "id", "action", "name" };

    private static bool IsOfParts(JsonItem? item) =>
        item is { Kind: JsonItemKind.List } && item.Items.Exists(i => i.Kind == JsonItemKind.Map);

    // What has no name is known by its place.
    private static Dictionary<string, JsonItem> Keyed(JsonItem? list)
    {
        var found = new Dictionary<string, JsonItem>(StringComparer.Ordinal);
        List<JsonItem> items = list is null ? [] : list.Kind == JsonItemKind.List ? list.Items : [list];
        for (var i = 0; i < items.Count; i++)
        {
            var name = items[i].Kind == JsonItemKind.Text ? items[i].Text
                : items[i].String("id") ?? items[i].String("action") ?? items[i].String("name") ?? items[i].String("from")
                ?? Number(i + 1);
            var key = name;
            for (var n = 2; !found.TryAdd(key, items[i]); n++)
            {
                key = $"{name} ({Number(n)})";
            }
        }

        return found;
    }

    private static JsonItem AsMap(JsonItem item) => item.Kind == JsonItemKind.Map ? item
        : new JsonItem(JsonItemKind.Map, item.File, item.Line, item.Column, item.Path);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Changed(string about, string? was, string? now) => $"{about}: {Quoted(was)} → {Quoted(now)}";

    private static string Quoted(string? text) => text is null ? "none" : $"'{text}'";

    private static string Exchanged(List<JsonItem> was, List<JsonItem> now)
    {
        var (before, after) = (was.ConvertAll(i => Text(i, false)), now.ConvertAll(i => Text(i, false)));
        var (more, less) = (after.Except(before).Select(Quoted).ToList(), before.Except(after).Select(Quoted).ToList());
        return more.Count + less.Count == 0 ? ": in another order"
            : ": " + string.Join(", ", new[]
            {
                more.Count > 0 ? "adds " + string.Join(", ", more) : "", less.Count > 0 ? "drops " + string.Join(", ", less) : "",
            }.Where(t => t.Length > 0));
    }

    private static string? Text(JsonItem? item, bool isCondition) => item?.Kind switch
    {
        null or JsonItemKind.Null => null,
        JsonItemKind.List => string.Join(isCondition ? " and " : ", ", item.Items.Select(i => Text(i, isCondition))),
        JsonItemKind.Map => string.Join(", ", item.Members.Select(m => $"{Words(m.Name)} {Text(m.Value, isCondition)}")),
        _ => item.Text,
    };
}
