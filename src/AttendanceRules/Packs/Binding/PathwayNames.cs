using AttendanceRules.Json;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// What depends on a pathway's cycle or watch means nothing outside its stages, where it would never exist: that is a problem.
/// </summary>
internal static class PathwayNames
{
    public static void Refuse(Expression condition, JsonItem? at, ProblemList problems) =>
        Refuse(condition.Names.FirstOrDefault(n => n.NeedsPathway)?.Name, at, problems);

    public static void Refuse(Anchor? anchor, JsonItem? at, ProblemList problems) =>
        Refuse(anchor is { NeedsPathway: true } ? anchor.Named!.Name : null, at, problems);

    public static void Refuse(Window? window, JsonItem? at, ProblemList problems) =>
        Refuse(window is { NeedsPathway: true } ? window.Text : null, at, problems);

    /// <summary>A rule that is not a stage.</summary>
    public static void Refuse(RuleDeclaration rule, JsonItem item, ProblemList problems)
    {
        Refuse(rule.When, item["when"], problems);
        Refuse(rule.On?.Start, item["on"], problems);
        Refuse(rule.Cycle, item["cycle"], problems);
        Refuse(rule.EndedBy.FirstOrDefault(e => e.NeedsPathway), item["endedBy"], problems);
        Needs(rule.Needs, item, problems);
        Lines(rule.Do.Concat(rule.OneOf), item.List("do").Concat(item.List("oneOf")), problems);
        foreach (var (way, at) in rule.FirstOf.Zip(item.List("firstOf")))
        {
            Refuse(way.When, at["when"], problems);
            Needs(way.Needs, at, problems);
            Lines(way.Do, at.List("do"), problems);
        }
    }

    private static void Needs(IReadOnlyList<Symbol> needs, JsonItem item, ProblemList problems) =>
        Refuse(needs.FirstOrDefault(n => n.NeedsPathway)?.Name, item["needs"], problems);

    private static void Lines(IEnumerable<LineDeclaration> lines, IEnumerable<JsonItem> items, ProblemList problems)
    {
        foreach (var (line, at) in lines.Zip(items.Where(i => i.Kind == JsonItemKind.Map || i.Kind == JsonItemKind.Text))
            .Where(l => l.Second.Kind == JsonItemKind.Map))
        {
            Refuse(line.When, at["when"], problems);
            Refuse(line.Due?.Anchor, at["due"], problems);
            Refuse(line.NotBefore?.Anchor, at["notBefore"], problems);
            Refuse(line.Values.FirstOrDefault(v => v.Amount.NeedsPathway)?.Amount.Name, at["values"], problems);
        }
    }

    private static void Refuse(string? name, JsonItem? at, ProblemList problems)
    {
        if (name is not null)
        {
            problems.Add("needs-pathway", at ?? JsonItem.Nowhere,
                $"'{name}' uses a pathway's cycle or watch, so only stages of that pathway can use it.",
                "Make this a stage of the pathway, or use a fact with a window of its own, such as since ACTION.");
        }
    }
}
