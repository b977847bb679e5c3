using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>Whether what a rule called for is over: it lapsed, something on record ended it, or the pupil has left.</summary>
internal sealed class RuleEnd(Book book, SubjectFile file)
{
    /// <summary>Whether what began on one of these days is over. The earlier it began the sooner it is.</summary>
    public (Truth IsOver, Gate Gate) Of(RuleDeclaration rule, EvaluationContext at, DateOnly latest, DateOnly earliest, Trace trace)
    {
        var ended = Ended(rule, at, latest, trace);
        if (ended == Truth.True || Departure.IsMootAfterLeaving(book, file, rule, earliest))
        {
            return (Truth.True, ended == Truth.True ? Gate.Ended : Gate.Left);
        }

        var mayHaveEnded = ended == Truth.Undecided || (earliest < latest && Ended(rule, at, earliest, null) == Truth.True);
        var isOpen = mayHaveEnded || Departure.IsMootAfterLeaving(book, file, rule, latest);
        return (isOpen ? Truth.Undecided : Truth.False, mayHaveEnded ? Gate.Ended : Gate.Left);
    }

    /// <summary>Whether it lapsed or ended. An outcome of the event's own entry is that entry's.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">Where it is asked.</param>
    /// <param name="since">The day it began. An action on that day ends it too: the order within a day is not modelled.</param>
    /// <param name="trace">Where findings go; null: nowhere.</param>
    public static Truth Ended(RuleDeclaration rule, EvaluationContext at, DateOnly since, Trace? trace)
    {
        if (HasLapsed(rule, at, since))
        {
            return Truth.True;
        }

        var ended = Truth.False;
        for (var i = 0; i < rule.EndedBy.Count; i++)
        {
            var on = rule.EndedBy[i].On(at);
            if (on.State == ValueState.Known && on.Date >= since)
            {
                return Truth.True;
            }

            ended = on.IsUncertain ? Truth.Undecided : ended;
        }

        if (ended == Truth.Undecided && trace is not null)
        {
            AddOpen(rule, at, trace);
        }

        return ended;
    }

    /// <summary>Whether what began on the day has lapsed.</summary>
    public static bool HasLapsed(RuleDeclaration rule, EvaluationContext at, DateOnly since) =>
        rule.Lapses?.On(since) is { } length && at.File.Time.After(since, length) is { } last && at.Date > last;

    private static void AddOpen(RuleDeclaration rule, EvaluationContext at, Trace trace)
    {
        foreach (var end in rule.EndedBy.Where(e => e.On(at).IsUncertain))
        {
            trace.Add(new Finding(end.Text, "", Value.Unknown(ValueKind.Date), "ended by " + end.Text, Truth.Undecided,
                end.Missing(at) is { Count: > 0 } missing ? missing : ["casework"]));
        }
    }
}
