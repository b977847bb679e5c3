using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>
/// Whether a rule of events may call for something: a look at the records alone, which comes before what each event is worth.
/// </summary>
internal static class RuleOccasion
{
    /// <summary>False: there is certainly no event, certain or possible, for which the rule still lives.</summary>
    public static bool MayBe(RuleDeclaration rule, EventDeclaration on, EvaluationContext at) =>
        Events.MayBe(on, at) || (on.Sessions is { } filter ? AnyDay(rule, at.File.Register.CountsOf(filter), at)
            : on.Action is { } action ? AnyEntry(rule, on, at.File.Casework.Of(action), at)
            : on.Start?.On(at) is { State: ValueState.Known } start && start.Date <= at.Date && IsAlive(rule, start.Date, at));

    private static bool AnyDay(RuleDeclaration rule, SessionCounts sessions, EvaluationContext at)
    {
        var (time, week) = (at.File.Time, at.File.Time.Week);
        var end = time.SessionsUpTo(at.Date);
        for (var session = sessions.NextFrom(0); session < end;)
        {
            var day = week.DayOf(session);
            if (IsAlive(rule, time[day], at))
            {
                return true;
            }

            session = sessions.NextFrom(week.EndSessionOf(day));
        }

        return false;
    }

    private static bool AnyEntry(RuleDeclaration rule, EventDeclaration on, IReadOnlyList<Entry> entries, EvaluationContext at)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Concerns(at.Parent, on.IsLegal) != Truth.False && Events.DateOf(on, entries[i], at) is { } day
                && IsAlive(rule, day, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the rule still lives for an event of the day; whatever else ends it is looked at later.</summary>
    public static bool IsAlive(RuleDeclaration rule, DateOnly day, EvaluationContext at) =>
        rule.IsInForce(day) && !RuleEnd.HasLapsed(rule, at, day);
}
