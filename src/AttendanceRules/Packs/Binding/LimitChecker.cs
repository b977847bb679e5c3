using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>How many rules and names a pack has, how large its conditions are with all that they name, and how long its lengths.</summary>
internal sealed partial class LimitChecker
{
    private static readonly PackSection[] Named =
        [PackSection.Facts, PackSection.Thresholds, PackSection.Questions, PackSection.Groups, PackSection.Characteristics];

    // Names that are followed for the rules of all packs: more means that thousands of rules name thousands of names.
    private const int MostFollowed = 5_000_000;

    private readonly ProblemList problems;
    private int followed;
    private readonly ILookup<string, (int Nodes, IReadOnlyList<string> Names)> declared;

    private LimitChecker(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        this.problems = problems;
        declared = packs.SelectMany(p => Named.SelectMany(s => p.Each(s).Select(d => (d.Name, Of: Size(d.Item, s.Concept)))))
            .ToLookup(d => d.Name, d => d.Of, StringComparer.Ordinal);
    }

    /// <summary>Whether the packs are within their limits.</summary>
    public static bool Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var (checker, before) = (new LimitChecker(packs, problems), problems.ErrorCount);
        foreach (var pack in packs)
        {
            checker.Check(pack, pack.Limits);
        }

        return problems.ErrorCount == before;
    }

    private void Check(PackFiles pack, PackLimits limits)
    {
        List<JsonItem> names = [.. Named.SelectMany(pack.Each).Select(d => d.Item)];
        Many("too-many-facts", names, limits.Facts, "facts, thresholds, questions, groups and characteristics", nameof(PackLimits.Facts));
        List<JsonItem> rules = [.. pack.Each(PackSection.Rules).Select(r => r.Item),
            .. pack.Each(PackSection.Pathways).SelectMany(p => p.Item.List("stages"))];
        Many("too-many-rules", rules, limits.Rules, "rules and stages", nameof(PackLimits.Rules));
        foreach (var rule in rules.Where(r => r.Kind == JsonItemKind.Map))
        {
            Condition(rule, limits.ConditionNodes);
        }

        if (limits.Years < PackLimits.MostYears)
        {
            Lengths(pack, limits.Years);
        }
    }

    private void Many(string code, List<JsonItem> items, int most, string what, string limit)
    {
        if (items.Count > most)
        {
            problems.Add(code, items[most], $"The pack has {items.Count} {what}; at most {most} are allowed here.",
                $"Divide the pack, or raise {nameof(PackLimits)}.{limit}.");
        }
    }

    // What several parts name is worked out once, and counts once.
    private void Condition(JsonItem rule, int most)
    {
        var (nodes, names) = Size(rule, ObjectSchema.Rule);
        var (seen, left) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(names));
        while (nodes <= most && left.TryDequeue(out var name))
        {
            nodes = ++followed > MostFollowed ? most + 1 : nodes;
            foreach (var (inside, further) in seen.Add(name) ? declared[name] : [])
            {
                nodes += inside;
                foreach (var next in further)
                {
                    left.Enqueue(next);
                }
            }
        }

        if (nodes > most)
        {
            problems.Add("condition-too-large", rule,
                $"The conditions of this rule, with all that they name, have more than {most} parts.",
                $"Make it simpler, or raise {nameof(PackLimits)}.{nameof(PackLimits.ConditionNodes)}.");
        }
    }

    private void Lengths(PackFiles pack, int years)
    {
        foreach (var (_, item) in pack.Each(PackSection.Thresholds).Where(d => d.Item.Has("values")))
        {
            foreach (var value in item.List("values").Select(v => v["value"]).OfType<JsonItem>())
            {
                Length(value, value.Text, item.String("unit") ?? "", years);
            }
        }

        foreach (var section in new[] { PackSection.Facts, PackSection.Questions, PackSection.Rules, PackSection.Pathways })
        {
            foreach (var (at, _) in pack.Each(section).Where(d => d.Item.Kind == JsonItemKind.Map)
                .SelectMany(d => Phrases.In(d.Item, section.Concept)).Where(p => p.At.Text.Length <= Limits.PhraseLength))
            {
                foreach (Match match in Written().Matches(at.Text))
                {
                    Length(at, match.Groups["count"].Value, match.Groups["unit"].Value, years);
                }
            }
        }
    }

    private void Length(JsonItem at, string count, string unit, int years)
    {
        if (UnitWords.TryParse(unit, out var known) && UnitWords.IsTime(known)
            && decimal.TryParse(count, CultureInfo.InvariantCulture, out var number)
            && number <= int.MaxValue && new Length((int)number, known).IsLongerThan(years))
        {
            problems.Add("length-too-long", at, $"'{count} {unit}' are more than {years} years, which is the most that is allowed here.",
                $"Write a shorter length, or raise {nameof(PackLimits)}.{nameof(PackLimits.Years)}.");
        }
    }

    private static (int Nodes, IReadOnlyList<string> Names) Size(JsonItem item, ObjectSchema concept)
    {
        if (item.Kind != JsonItemKind.Map)
        {
            return (0, []);
        }

        var phrases = Phrases.In(item, concept).Where(p => p.At.Text.Length <= Limits.PhraseLength).ToList();
        List<string> names = [.. phrases.SelectMany(p => Phrases.Names(p.At.Text, p.Phrasing)).Select(n => n.Name)];
        return (names.Count + phrases.Sum(p => Signs().Count(p.At.Text)), [.. names.Distinct(StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.-])(?<count>\d+) (?<unit>(?:school |calendar |working )?(?:sessions?|days?|weeks?|months?|years?))\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\d+(\.\d+)?|[<>=!]=?|[-+*]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signs();
}
