using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Editing;

/// <summary>What an editor shows about a name, as Markdown: title, unit, value in force, what it is made of, what it rests on.</summary>
internal static class HoverText
{
    private static readonly string[] NotShown = ["title", "from", "to", "sources", "replaces", "reason", "clauses", "stages", "checked"];

    /// <param name="declared">Where the name is declared.</param>
    /// <param name="names">The names of all packs.</param>
    /// <param name="asOf">The day whose value is shown.</param>
    public static string Of(WrittenName declared, NameIndex names, DateOnly asOf)
    {
        var items = names.WrittenUnder(declared);
        string? Last(string member) => items.Select(i => i.String(member)).LastOrDefault(t => t is not null);
        var lines = new List<string> { $"**{declared.Name}** ({Word(declared)})" };
        if ((Last("title") ?? Last("ask")) is { } title)
        {
            lines[0] += ": " + title;
        }

        if (declared.Kinds == NameKinds.Clause)
        {
            lines.Add(names.ClauseText(declared.Name) ?? "");
        }
        else if (declared.Kinds == NameKinds.Threshold)
        {
            lines.AddRange(Values(items, Last("unit") ?? "", names, asOf));
        }
        else if (items.LastOrDefault(i => i.Kind == JsonItemKind.Map && !i.Has("replaces")) is { } item)
        {
            lines.AddRange(Unit(item) is { } unit ? ["Unit: " + unit] : []);
            lines.Add(string.Join("  \n", item.Members.Where(m => !NotShown.Contains(m.Name, StringComparer.Ordinal))
                .Select(m => $"{m.Name}: `{Text(m.Value)}`")));
        }

        lines.AddRange(items.SelectMany(i => i.Strings("sources")).Distinct(StringComparer.Ordinal).Select(s => Source(s, names)));
        lines.Add($"{declared.File}, line {declared.Line}");
        return string.Join("\n\n", lines.Where(l => l.Length > 0));
    }

    private static IEnumerable<string> Values(IReadOnlyList<JsonItem> items, string unit, NameIndex names, DateOnly asOf)
    {
        var values = items.SelectMany(i => i.List("values")).Where(v => v.Date("from") is not null).OrderBy(v => v.Date("from")).ToList();
        if (values.LastOrDefault(v => v.Date("from") <= asOf) is { } now)
        {
            yield return $"{now["value"]?.Text} {unit} since {now.String("from")}";
            if (now.String("source") is { } source)
            {
                yield return Source(source, names);
            }
        }

        foreach (var later in values.Where(v => v.Date("from") > asOf))
        {
            yield return $"{later["value"]?.Text} {unit} from {later.String("from")}";
        }

        yield return "A pack laid over it may " + (items[0].String("permits") switch
        {
            "free" => "change it.",
            "tighten" => $"only make it stricter, which is {items[0].String("stricter") ?? "lower"}.",
            _ => "not change it.",
        });
    }

    private static string Source(string citation, NameIndex names) =>
        $"[{citation}] {names.ClauseText(citation)}".TrimEnd();

    private static string Word(WrittenName declared) => declared.Kinds switch
    {
        NameKinds.Class => "class, flag or code",
        NameKinds.Stage => "stage of " + declared.Pathway,
        _ => declared.Kinds.ToString().ToLowerInvariant(),
    };

    private static string? Unit(JsonItem fact) =>
        fact.String("count") ?? fact.String("elapsed") ?? fact.String("run") ?? (fact.Has("rate") ? "percent"
            : fact.Has("sum") ? "minutes" : fact.String("casework") == "days" ? "school days" : null);

    private static string Text(JsonItem item) => item.Kind switch
    {
        JsonItemKind.List => string.Join(", ", item.Items.Select(Text)),
        JsonItemKind.Map => string.Join(", ", item.Members.Select(m => $"{m.Name} {Text(m.Value)}")),
        _ => item.Text,
    };
}
