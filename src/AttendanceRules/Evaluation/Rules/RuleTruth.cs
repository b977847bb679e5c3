using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>Whether a rule's condition is true in its group.</summary>
internal sealed class RuleTruth(Book book, SubjectFile file, PlannedDay? planned = null)
{
    private SubjectFile file = file;

    public Book Book => book;

    /// <summary>Goes on with another subject of the same kind; not where a planned day is known.</summary>
    public void TurnTo(SubjectFile other) => file = other;

    /// <summary>Since when it has been true in its cycle, and the earlier edition in which that began; null: it was this one.</summary>
    public (DateOnly Day, (RuleDeclaration Rule, DateOnly Since)? Begun) Since(
        RuleDeclaration rule, EvaluationContext at, DateOnly cycleFrom)
    {
        var begun = RuleEditions.Begun(book, rule, at, cycleFrom, this);
        return (begun?.Since ?? TrueSince(rule, at, cycleFrom > rule.From ? cycleFrom : rule.From), begun);
    }

    // The first school day of the present stretch on each of which it was true.
    private DateOnly TrueSince(RuleDeclaration rule, EvaluationContext at, DateOnly notBefore) => IsOfWhole(rule)
        ? Onset.TrueSince(at, AsWhole(rule), notBefore, rule)
        : Onset.TrueSince(at, book.ConditionOf(rule), notBefore, rule);

    /// <summary>The earliest day it may have been true since.</summary>
    public DateOnly EarliestOf(RuleDeclaration rule, EvaluationContext at, DateOnly notBefore) => IsOfWhole(rule)
        ? Onset.EarliestOf(at, AsWhole(rule), notBefore, rule)
        : Onset.EarliestOf(at, book.ConditionOf(rule), notBefore, rule);

    // A method of its own: what a lambda holds is else made at each rule.
    private Func<EvaluationContext, Truth> AsWhole(RuleDeclaration rule) => at => Of(rule, at, null);

    /// <summary>Whether it is asked as a whole: of a school it is asked whether one of its pupils is in the group.</summary>
    public bool IsOfWhole(RuleDeclaration rule) =>
        file.Pupil is null && rule.Group is { } group && !book.GateOf(group, rule.Cell).IsOfSchool;

    public Truth Of(RuleDeclaration rule, EvaluationContext at, Trace? trace)
    {
        if (trace is null && planned?.Of(rule, at) is { } known)
        {
            return known;
        }

        if (rule.Group is not { } group)
        {
            return rule.When.Evaluate(at, trace);
        }

        var gate = book.GateOf(group, rule.Cell);
        if (file.Pupil is not null || gate.IsOfSchool)
        {
            if (trace is null)
            {
                var isIn = InAny(gate.Holders, at);
                var own = isIn == Truth.False ? isIn : rule.When.Evaluate(at);
                return own < isIn ? own : isIn;
            }

            if (gate.IsOfEverybody)
            {
                trace.Add(new Finding(group, gate.Title, Value.Of(true), group, Truth.True, []));
            }

            return new AllOf([gate.When, rule.When]).Evaluate(at, trace);
        }

        // For a school, a group holds while at least one pupil is in it; only the trace needs to know how many are.
        var (some, members, when) = (Truth.False, 0, rule.When.Evaluate(at, trace));
        for (var i = 0; i < file.Pupils.Count && when != Truth.False && (trace is not null || some != Truth.True); i++)
        {
            var one = gate.When.Evaluate(new EvaluationContext(file.Pupils[i], at.Date));
            some = some.Or(one);
            members += one == Truth.True ? 1 : 0;
        }

        trace?.Add(new Finding(group, gate.Title, Value.Exact(members), group, some, some == Truth.Undecided ? [group] : [])
        {
            Unit = Unit.Pupils,
        });
        return some < when ? some : when;
    }

    /// <summary>Whether the subject is in the rule's group.</summary>
    // Which group somebody is in is asked by each of its rules.
    public static Truth InAny(IReadOnlyList<ConditionFact> groups, EvaluationContext at)
    {
        var most = Truth.False;
        for (var i = 0; i < groups.Count && most != Truth.True; i++)
        {
            var own = groups[i].HoldsOnce(at, null);
            most = own > most ? own : most;
        }

        return most;
    }

    public Truth InGroup(RuleDeclaration rule, EvaluationContext at) => Of(rule with { When = Expression.Always }, at, null);
}
