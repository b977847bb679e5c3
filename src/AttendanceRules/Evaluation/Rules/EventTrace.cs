using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>What a rule rests on for one event, found when somebody asks: the event, the condition, the cycle, and what ends it.</summary>
/// <param name="rule">The rule.</param>
/// <param name="inside">Where it is asked, inside the event.</param>
/// <param name="truths">Whether rules are true.</param>
/// <param name="isCertain">Whether the event is certain.</param>
internal sealed class EventTrace(RuleDeclaration rule, EvaluationContext inside, RuleTruth truths, bool isCertain) : LineTrace(inside)
{
    protected override Book Book => truths.Book;

    /// <summary>That it is open whether, or when, an event was.</summary>
    public static Finding Open(EventDeclaration on, string missing) =>
        new(on.Text, "", Value.Unknown(ValueKind.Date), on.Text, Truth.Undecided, [missing]);

    protected override void Find()
    {
        var (on, inside, day) = (rule.On!, Place, Place.Event!);
        Add(isCertain ? new Finding(on.Text, rule.Title, Value.Of(day.Date), "on " + on.Text, Truth.True, [])
            : Open(on, day.Entry is null ? on.Text : "parent of " + on.Action));
        truths.Of(rule, inside, this);
        Events.IsInCycle(rule, inside with { Event = null }, day.Date, this);
        RuleEnd.Ended(rule, inside, day.Date, this);
    }
}
