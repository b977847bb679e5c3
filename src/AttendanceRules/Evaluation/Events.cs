using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>Finds the occurrences of an event up to the date.</summary>
internal static class Events
{
    public static IEnumerable<EventOccurrence> Of(EventDeclaration declared, Scope scope)
    {
        if (declared.Sessions is { } filter)
        {
            var plane = scope.File.Register.Plane(filter);
            for (var day = 0; day <= scope.File.Time.LastOnOrBefore(scope.Date); day++)
            {
                if (plane.In[2 * day] || plane.In[(2 * day) + 1])
                {
                    yield return new EventOccurrence(declared.Text, scope.File.Time[day]);
                }
            }
        }
        else if (declared.Action is { } action)
        {
            foreach (var entry in scope.File.Casework.Of(action).Where(e => scope.Parent is not { Length: > 0 } parent || e.Parent is null || e.Parent == parent))
            {
                var date = declared.Outcome is null ? (entry.Stands(scope.Date) ? entry.Counts(scope.Date) : null)
                    : entry.OutcomeOn(scope.Date) == declared.Outcome ? entry.OutcomeDate : null;
                if (date is { } on)
                {
                    yield return new EventOccurrence(declared.Text, on, entry);
                }
            }
        }
        else if (declared.Start?.On(scope) is { State: ValueState.Known } start && start.Date <= scope.Date)
        {
            yield return new EventOccurrence(declared.Text, start.Date);
        }
    }

    /// <summary>Whether a session that cannot be classed could be such an event.</summary>
    public static bool MayBe(EventDeclaration declared, Scope scope)
    {
        if (declared.Sessions is { } filter)
        {
            return scope.File.Register.Plane(filter).Unsure(0, 2 * (scope.File.Time.LastOnOrBefore(scope.Date) + 1)) > 0;
        }

        return declared.Action is null ? declared.Start?.On(scope).IsUnsettled ?? false : !scope.File.Casework.IsSupplied;
    }

    public static DateSpan CycleOf(RuleDeclaration rule, Scope scope, EventOccurrence? occurrence) =>
        rule.Cycle?.On(scope) is { State: ValueState.Known } cycle ? cycle.Days
        : occurrence is null ? scope.File.Time.SchoolYear(scope.Date)
        : new DateSpan(occurrence.Date, scope.Date);
}
