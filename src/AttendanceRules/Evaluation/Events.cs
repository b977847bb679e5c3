using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Finds the occurrences of an event up to the date.</summary>
internal static class Events
{
    public static IEnumerable<EventOccurrence> Of(EventDeclaration declared, EvaluationContext context)
    {
        if (declared.Sessions is { } filter)
        {
            var (plane, week) = (context.File.Register.CountsOf(filter), context.File.Time.Week);
            for (var day = 0; day <= context.File.Time.LastOnOrBefore(context.Date); day++)
            {
                if (plane.Sure(week.FirstSessionOf(day), week.EndSessionOf(day)) > 0)
                {
                    yield return new EventOccurrence(declared.Text, context.File.Time[day]);
                }
            }
        }
        else if (declared.Action is { } action)
        {
            foreach (var entry in context.File.Casework.Of(action).Where(e => e.Concerns(context.Parent, declared.IsLegal) == Truth.True))
            {
                if (DateOf(declared, entry, context) is { } on)
                {
                    yield return new EventOccurrence(declared.Text, on, entry);
                }
            }
        }
        else if (declared.Start?.On(context) is { State: ValueState.Known } start && start.Date <= context.Date)
        {
            yield return new EventOccurrence(declared.Text, start.Date);
        }
    }

    /// <summary>
    /// Days that may be such an event: of sessions those with one that cannot be classed (S6), of legal steps those on record that may be
    /// about the parent or about another (S27).
    /// </summary>
    public static IEnumerable<EventOccurrence> Possible(EventDeclaration declared, EvaluationContext context)
    {
        if (declared.Sessions is { } filter)
        {
            var (plane, week) = (context.File.Register.CountsOf(filter), context.File.Time.Week);
            for (var day = 0; day <= context.File.Time.LastOnOrBefore(context.Date); day++)
            {
                var (first, end) = (week.FirstSessionOf(day), week.EndSessionOf(day));
                if (plane.Sure(first, end) == 0 && plane.Unsure(first, end) > 0)
                {
                    yield return new EventOccurrence(declared.Text, context.File.Time[day]);
                }
            }
        }
        else if (declared.Action is { } action)
        {
            foreach (var entry in context.File.Casework.Of(action)
                .Where(e => e.Concerns(context.Parent, declared.IsLegal) == Truth.Undecided))
            {
                if (DateOf(declared, entry, context) is { } on)
                {
                    yield return new EventOccurrence(declared.Text, on, entry);
                }
            }
        }
    }

    /// <summary>Whether there may be an occurrence, certain or possible: without one nothing is looked for.</summary>
    public static bool Any(EventDeclaration declared, EvaluationContext context)
    {
        if (declared.Sessions is { } filter)
        {
            var (plane, end) = (context.File.Register.CountsOf(filter), context.File.Time.SessionsUpTo(context.Date));
            return plane.Sure(0, end) + plane.Unsure(0, end) > 0;
        }

        return declared.Action is { } action ? context.File.Casework.Of(action).Count > 0
            : declared.Start?.On(context).State == ValueState.Known;
    }

    /// <summary>The day of the event that an entry is; null: it is none by the date.</summary>
    public static DateOnly? DateOf(EventDeclaration declared, Entry entry, EvaluationContext context) =>
        declared.Outcome is null ? (entry.IsEffective(context.Date) ? entry.EffectiveDate(context.Date) : null)
            : entry.OutcomeOn(context.Date) == declared.Outcome ? entry.OutcomeDate : null;

    /// <summary>Whether there may be such an event of which the day is not known.</summary>
    public static bool MayBe(EventDeclaration declared, EvaluationContext context) =>
        declared.Sessions is null && (declared.Action is null ? declared.Start?.On(context).IsUncertain ?? false
            : !context.File.Casework.IsSupplied);

    /// <summary>
    /// Whether the event belongs to the rule's present cycle: what it calls for ends with the cycle (S23). A rule without a cycle lives on.
    /// </summary>
    public static Truth IsInCycle(RuleDeclaration rule, EvaluationContext context, EventOccurrence occurrence, Trace trace)
    {
        switch (rule.Cycle?.On(context))
        {
            case null:
                return Truth.True;
            case { State: ValueState.Known } now:
                // An event on the day from which a cycle counts ("since X") began it.
                var isIn = occurrence.Date >= now.Days.From && occurrence.Date <= now.Days.To;
                return isIn || (rule.Cycle!.On(context.At(occurrence.Date)) is { State: ValueState.Known } then
                    && then.Days.From == now.Days.From) ? Truth.True : Truth.False;
            case { State: ValueState.NotApplicable }:
                // A cycle "since X" is unbounded until X exists; another does not exist before (S3).
                return rule.Cycle!.IsSince ? Truth.True : Truth.False;
            default:
                var missing = rule.Cycle!.Missing(context);
                if (missing.Count == 0)
                {
                    return context.File.Time.SchoolYear(context.Date).Contains(occurrence.Date) ? Truth.True : Truth.False;
                }

                trace.Add(new Finding(rule.Cycle.Text, "", Value.Unknown(ValueKind.Date), rule.Cycle.Text, Truth.Undecided, missing));
                return Truth.Undecided;
        }
    }

    public static DateSpan CycleOf(RuleDeclaration rule, EvaluationContext context, EventOccurrence? occurrence) =>
        rule.Cycle?.On(context) is { State: ValueState.Known } cycle ? cycle.Days
        : occurrence is null ? context.File.Time.SchoolYear(context.Date)
        : new DateSpan(occurrence.Date, context.Date);
}
