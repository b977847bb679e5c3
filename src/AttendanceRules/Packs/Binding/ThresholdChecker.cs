using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// A rule must not be in force on a day on which a threshold that it uses, itself or through facts, questions and groups, has no value.
/// </summary>
internal sealed class ThresholdChecker
{
    private static readonly PackSection[] Named = [PackSection.Facts, PackSection.Questions, PackSection.Groups];

    private readonly Dictionary<string, DateOnly> firstValues = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, DateOnly From, DateOnly To), string?> lacking = [];
    private readonly ILookup<string, (IReadOnlyList<string> Names, DateOnly From, DateOnly To)> declared;

    private ThresholdChecker(IReadOnlyList<PackFiles> packs)
    {
        foreach (var (name, item) in packs.SelectMany(p => p.Each(PackSection.Thresholds)))
        {
            firstValues.TryAdd(name, item.List("values").Select(v => v.Date("from")).Min() ?? DateOnly.MaxValue);
        }

        declared = packs.SelectMany(p => Named.SelectMany(n => p.Each(n).Select(d => (d.Name, Use: Use(d.Item, n.Concept, p.Pack!)))))
            .ToLookup(d => d.Name, d => (Names(d.Use.Item, d.Use.Concept), d.Use.From, d.Use.To), StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Names(JsonItem item, ObjectSchema concept) =>
        [.. Phrases.In(item, concept).SelectMany(p => Phrases.Names(p.At.Text, p.Phrasing)).Select(n => n.Name)
            .Distinct(StringComparer.Ordinal)];

    public static void Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var checker = new ThresholdChecker(packs);
        foreach (var pack in packs)
        {
            foreach (var (_, item) in pack.Each(PackSection.Rules))
            {
                checker.Check(Use(item, ObjectSchema.Rule, pack.Pack!), problems);
            }

            foreach (var (_, item) in pack.Each(PackSection.Pathways))
            {
                var pathway = Use(item, ObjectSchema.Pathway, pack.Pack!);
                foreach (var stage in item.List("stages"))
                {
                    checker.Check((stage, ObjectSchema.Rule, stage.Date("from") ?? pathway.From, stage.Date("to") ?? pathway.To), problems);
                }
            }
        }
    }

    private static (JsonItem Item, ObjectSchema Concept, DateOnly From, DateOnly To) Use(JsonItem item, ObjectSchema concept,
        PackDeclaration pack) =>
        (item, concept, item.Date("from") ?? pack.From, item.Date("to") ?? pack.To ?? DateOnly.MaxValue);

    private void Check((JsonItem Item, ObjectSchema Concept, DateOnly From, DateOnly To) rule, ProblemList problems)
    {
        foreach (var (at, phrasing) in Phrases.In(rule.Item, rule.Concept))
        {
            foreach (var (name, offset) in Phrases.Names(at.Text, phrasing))
            {
                var use = (name, rule.From, rule.To);
                if (!lacking.TryGetValue(use, out var threshold))
                {
                    lacking[use] = threshold = Lacking(name, rule.From, rule.To);
                }

                if (threshold is not null)
                {
                    var begins = firstValues[threshold] == DateOnly.MaxValue ? "has no value at all"
                        : $"has no value before {IsoDate.Text(firstValues[threshold])}";
                    problems.Add("threshold-without-value", at,
                        $"This is in force from {IsoDate.Text(rule.From)}, but '{threshold}' {begins}.",
                        "Let it begin later, or give the threshold an earlier value.", offset + 1);
                }
            }
        }
    }

    // The threshold without a value that the name leads to; a fact is asked only on days on which it is in force itself.
    private string? Lacking(string name, DateOnly from, DateOnly to)
    {
        var seen = new HashSet<(string, DateOnly)>();
        var left = new Stack<(string Name, DateOnly From, DateOnly To)>([(name, from, to)]);
        while (left.TryPop(out var at))
        {
            if (firstValues.TryGetValue(at.Name, out var first))
            {
                if (at.From < first && at.From <= at.To)
                {
                    return at.Name;
                }
            }
            else if (seen.Add((at.Name, at.From)))
            {
                var uses = declared[at.Name].Select(d =>
                    (d.Names, Start: d.From > at.From ? d.From : at.From, End: d.To < at.To ? d.To : at.To))
                    .Where(d => d.Start <= d.End).SelectMany(d => d.Names.Select(n => (n, d.Start, d.End)));
                foreach (var use in uses.Reverse())
                {
                    left.Push(use);
                }
            }
        }

        return null;
    }
}
