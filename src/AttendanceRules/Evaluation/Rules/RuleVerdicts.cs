using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>The gates that a rule comes through, for whoever asks why.</summary>
internal sealed class RuleVerdicts(VerdictLog log, Book book, SubjectFile file, RuleTruth truths)
{
    /// <summary>Group and condition from the start; null where one of them stopped the rule, or nobody asks about it.</summary>
    public GateTrail? Begin(RuleDeclaration rule, EvaluationContext at) =>
        Asked(rule, at) is { } trail ? Conditions(rule, at, trail) : null;

    /// <summary>Event, group and condition; null where one of them stopped the rule, or nobody asks about it.</summary>
    public GateTrail? Begin(RuleDeclaration rule, EvaluationContext inside, Truth isCertain, IReadOnlyList<string> missing) =>
        Asked(rule, inside)?.Then(Gate.Event, isCertain, missing, rule.On!.Text) is { } trail ? Conditions(rule, inside, trail) : null;

    /// <summary>No event, or none that counts, is on record.</summary>
    public void WithoutEvent(RuleDeclaration rule, EvaluationContext at, string detail) =>
        Asked(rule, at)?.Stop(Gate.Event, detail: detail);

    /// <summary>A rule that is not in force on the date.</summary>
    public void NotInForce(RuleDeclaration rule, EvaluationContext at) => Asked(rule, at)?.NotInForce();

    private GateTrail? Asked(RuleDeclaration rule, EvaluationContext at) => log.IsAsked(rule) ? log.Begin(rule, at) : null;

    // The gates of group and condition; a rule that is not true ends here.
    private GateTrail? Conditions(RuleDeclaration rule, EvaluationContext at, GateTrail trail)
    {
        if (rule.Group is { } group)
        {
            var isIn = truths.InGroup(rule, at);
            trail = book.GateOf(group, rule.Cell) is var gate && (file.Pupil is not null || gate.IsOfSchool)
                ? trail.Then(Gate.Group, isIn, gate.When, at) : trail.Then(Gate.Group, isIn, isIn == Truth.Undecided ? [group] : [], group);
            if (isIn == Truth.False)
            {
                trail.End(null, null);
                return null;
            }
        }

        var when = rule.When.Evaluate(at);
        trail = trail.Then(Gate.Condition, when, rule.When, at);
        if (when == Truth.False)
        {
            trail.End(null, null);
            return null;
        }

        return trail;
    }
}
