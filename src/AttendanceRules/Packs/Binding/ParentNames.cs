using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// What is asked of each parent has no one answer where no parent is at hand: there a pack has to say which parent it means.
/// </summary>
internal static class ParentNames
{
    /// <summary>A rule, or a stage of a pathway; <paramref name="isOfParent"/>: it is evaluated for each parent.</summary>
    public static void Refuse(DutyDeclaration rule, JsonItem item, bool isOfParent, ProblemList problems)
    {
        if (isOfParent)
        {
            return;
        }

        Refuse(rule.When, item["when"], problems);
        Refuse(rule.Needs, item["needs"], problems);
        Lines(rule.Do.Concat(rule.OneOf), item.List("do").Concat(item.List("oneOf")), problems);
        Watch((rule as StageDeclaration)?.Watch, item["watch"], rule.Do, problems);
        foreach (var line in rule.OneOf.Where(l => l.Watch is not null))
        {
            Watch(line.Watch, item.List("oneOf").FirstOrDefault(i => i.String("action") == line.Action)?["watch"], [line], problems);
        }

        foreach (var (way, at) in rule.FirstOf.Zip(item.List("firstOf")))
        {
            Refuse(way.When, at["when"], problems);
            Refuse(way.Needs, at["needs"], problems);
            Lines(way.Do, at.List("do"), problems);
            Watch(way.Watch, at["watch"], way.Do, problems);
        }
    }

    /// <summary>What holds of a pupil or school: a group, or when a question about one is asked.</summary>
    public static void Refuse(Expression condition, JsonItem? at, ProblemList problems) =>
        Refuse(condition.OwnNames.FirstOrDefault(n => n.IsPerParent), at, problems);

    private static void Refuse(IEnumerable<Symbol> needs, JsonItem? at, ProblemList problems) =>
        Refuse(needs.FirstOrDefault(n => n.IsPerParent), at, problems);

    // With a line for each parent, each parent has a watch too (S25).
    private static void Watch(WatchDeclaration? watch, JsonItem? at, IReadOnlyList<LineDeclaration> lines, ProblemList problems)
    {
        if (watch is not null && at is not null && !lines.Any(l => l.IsEachParent))
        {
            Refuse(watch.Improved ?? Expression.Always, at["improved"], problems);
            Refuse(watch.Early ?? Expression.Always, at["early"], problems);
            Lines(watch.Do, at.List("do"), problems);
        }
    }

    private static void Lines(IEnumerable<LineDeclaration> lines, IEnumerable<JsonItem> items, ProblemList problems)
    {
        var written = items.Where(i => i.Kind is JsonItemKind.Map or JsonItemKind.Text);
        foreach (var (line, at) in lines.Zip(written).Where(l => l.Second.Kind == JsonItemKind.Map && !l.First.IsEachParent))
        {
            Refuse(line.When, at["when"], problems);
        }
    }

    private static void Refuse(Symbol? name, JsonItem? at, ProblemList problems)
    {
        if (name is null)
        {
            return;
        }

        var (text, offset) = (at is { Kind: JsonItemKind.List } ? at.Items : [at ?? JsonItem.Nowhere])
            .SelectMany(i => Phrases.Names(i.Text, EmbeddedSyntax.Condition).Where(n => n.Name == name.Name).Select(n => (i, n.Offset + 1)))
            .FirstOrDefault((at ?? JsonItem.Nowhere, 0));
        problems.Add("which-parent", text, $"'{name.Name}' has an answer for each parent, but this is about the pupil or the school.",
            $"Write anyParent.{name.Name}, or make the rule or pathway \"of\": \"parent\", or give the line \"each\": \"parent\".", offset);
    }
}
