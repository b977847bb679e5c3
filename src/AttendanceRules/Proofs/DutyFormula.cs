using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>When a rule or stage calls, as a formula: its group, its condition, its needs and the conditions of its lines.</summary>
internal static class DutyFormula
{
    /// <summary>Its group and its condition.</summary>
    public static Formula Condition(Book book, DutyDeclaration duty, FormulaReader reader) =>
        duty is RuleDeclaration { Group: { } group } rule ? reader.Of(book.GateOf(group, rule.Cell).When) & reader.Of(duty.When)
            : reader.Of(duty.When);

    /// <summary>That it calls for one of its lines.</summary>
    /// <param name="book">The book.</param>
    /// <param name="duty">The rule or stage.</param>
    /// <param name="reader">Reads its conditions on the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="lines">Which lines; null: any.</param>
    public static Formula Calls(Book book, DutyDeclaration duty, FormulaReader reader, DateOnly day,
        Func<LineDeclaration, bool>? lines = null)
    {
        Formula Any(IEnumerable<LineDeclaration> of) =>
            new AnyFormula([.. of.Where(l => l.IsInForce(day) && lines?.Invoke(l) != false).Select(l => reader.Of(l.When))]);

        var called = Any(duty.Do.Concat(duty.OneOf));
        foreach (var way in duty.FirstOf.Where(w => w.IsInForce(day)))
        {
            called |= reader.Of(way.When) & Met(way.Needs, reader) & Any(way.Do);
        }

        return duty is RuleDeclaration { Withhold: not null } ? Condition(book, duty, reader)
            : Condition(book, duty, reader) & Met(duty.Needs, reader) & called;
    }

    /// <summary>That a stage is due once its turn has come: it calls, and no watch of what it follows holds it back.</summary>
    public static Formula IsDue(Book book, PathwayDeclaration pathway, int stage, FormulaReader reader, DateOnly day)
    {
        var due = Calls(book, pathway.Stages[stage], reader, day);
        foreach (var watch in pathway.BeforeAny(stage).Where(g => g.Count == 1).Select(g => pathway.Index(g[0])).Where(i => i >= 0)
            .SelectMany(i => pathway.Stages[i].Watches)
            .Where(w => w.Gates))
        {
            var notImproved = !reader.Of(watch.Improved!);
            due &= watch.Early is { } early ? notImproved | reader.Of(early) : notImproved;
        }

        return due;
    }

    private static AllFormula Met(IReadOnlyList<Symbol> needs, FormulaReader reader) =>
        new([.. needs.Where(n => n.Kind == ValueKind.Truth).Select(reader.Of)]);
}
