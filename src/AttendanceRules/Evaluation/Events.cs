using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Finds the occurrences of an event up to the date.</summary>
internal static class Events
{
    /// <summary>The latest day of the event up to the date; null: there is none.</summary>
    public static DateOnly? Latest(EventDeclaration declared, EvaluationContext context)
    {
        var certain = new List<EventDay>();
        Find(declared, context, certain, []);
        return certain.Count > 0 ? certain[^1].Date : null;
    }

    /// <summary>Finds the days of the event, by date, and those that may be one, as they are on record.</summary>
    /// <param name="declared">The event.</param>
    /// <param name="context">Whose it is, and up to which date.</param>
    /// <param name="certain">Where its days go.</param>
    /// <param name="possible">
    /// Where those go that may be one: of sessions those with one that cannot be classed (S6), of legal steps those on record that may be
    /// about the parent or about another (S27).
    /// </param>
    public static void Find(EventDeclaration declared, EvaluationContext context, List<EventDay> certain, List<EventDay> possible)
    {
        if (declared.Sessions is { } filter)
        {
            AddDays(context.File.Register.CountsOf(filter), context, certain, possible);
        }
        else if (declared.Action is { } action)
        {
            var entries = context.File.Casework.Of(action);
            for (var i = 0; i < entries.Count; i++)
            {
                var isOf = entries[i].Concerns(context.Parent, declared.IsLegal);
                if (isOf != Truth.False && DateOf(declared, entries[i], context) is { } on)
                {
                    Insert(isOf == Truth.True ? certain : possible, new EventDay(on, entries[i]), isOf == Truth.True);
                }
            }
        }
        else if (declared.Start?.On(context) is { State: ValueState.Known } start && start.Date <= context.Date)
        {
            certain.Add(new EventDay(start.Date, null));
        }
    }

    private static void AddDays(SessionCounts sessions, EvaluationContext context, List<EventDay> certain, List<EventDay> possible)
    {
        var (time, week) = (context.File.Time, context.File.Time.Week);
        var end = time.SessionsUpTo(context.Date);
        for (var session = sessions.NextFrom(0); session < end;)
        {
            var day = week.DayOf(session);
            var next = week.EndSessionOf(day);
            (sessions.Sure(week.FirstSessionOf(day), next) > 0 ? certain : possible).Add(new EventDay(time[day], null));
            session = sessions.NextFrom(next);
        }
    }

    // Those of one day stay in the order in which they are on record.
    private static void Insert(List<EventDay> days, EventDay day, bool isByDate)
    {
        var at = days.Count;
        while (isByDate && at > 0 && days[at - 1].Date > day.Date)
        {
            at--;
        }

        days.Insert(at, day);
    }

    /// <summary>The earliest of the days that is after a day; the last day there is where none is.</summary>
    public static DateOnly NextAfter(DateOnly day, List<EventDay> events)
    {
        var next = DateOnly.MaxValue;
        for (var i = 0; i < events.Count; i++)
        {
            next = events[i].Date > day && events[i].Date < next ? events[i].Date : next;
        }

        return next;
    }

    /// <summary>The same of days that are in their order.</summary>
    public static DateOnly NextInOrder(DateOnly day, List<EventDay> events)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = events[middle].Date > day ? (low, middle) : (middle + 1, high);
        }

        return low < events.Count ? events[low].Date : DateOnly.MaxValue;
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
    /// Whether the rule may call because of the event, for whoever asks what it calls for and not why: false where there is none by the
    /// date, or it is one on a day that the rule is not in force on or that has lapsed.
    /// </summary>
    public static bool MayCall(RuleDeclaration rule, EventDeclaration on, EvaluationContext context)
    {
        if (on.Sessions is not null || on.Action is not null)
        {
            return Any(on, context) || MayBe(on, context);
        }

        return on.Start?.On(context) is { } start && (start.State == ValueState.Known
            ? start.Date <= context.Date && rule.IsInForce(start.Date) && !RuleEnd.HasLapsed(rule, context, start.Date)
            : start.IsUncertain);
    }

    /// <summary>
    /// Whether the event belongs to the rule's present cycle: what it calls for ends with the cycle (S23). A rule without a cycle lives on.
    /// </summary>
    public static Truth IsInCycle(RuleDeclaration rule, EvaluationContext context, DateOnly on, Trace? trace)
    {
        switch (rule.Cycle?.On(context))
        {
            case null:
                return Truth.True;
            case { State: ValueState.Known } now:
                // An event on the day from which a cycle counts ("since X") began it.
                var isIn = on >= now.Days.From && on <= now.Days.To;
                return isIn || (rule.Cycle!.On(context.At(on)) is { State: ValueState.Known } then
                    && then.Days.From == now.Days.From) ? Truth.True : Truth.False;
            case { State: ValueState.NotApplicable }:
                // A cycle "since X" is unbounded until X exists; another does not exist before (S3).
                return rule.Cycle!.IsSince ? Truth.True : Truth.False;
            default:
                var missing = rule.Cycle!.Missing(context);
                if (missing.Count == 0)
                {
                    return context.File.Time.SchoolYear(context.Date).Contains(on) ? Truth.True : Truth.False;
                }

                trace?.Add(Finding.Open(rule.Cycle.Text, missing));
                return Truth.Undecided;
        }
    }

    public static DateSpan CycleOf(RuleDeclaration rule, EvaluationContext context, EventOccurrence? occurrence) =>
        DaysOf(rule.Cycle?.On(context), context, occurrence);

    /// <summary>The days of a cycle as its window gives them; null: the rule has no cycle.</summary>
    public static DateSpan DaysOf(WindowRange? window, EvaluationContext context, EventOccurrence? occurrence) =>
        window is { State: ValueState.Known } cycle ? cycle.Days
        : occurrence is null ? context.File.Time.SchoolYear(context.Date)
        : new DateSpan(occurrence.Date, context.Date);
}
