using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// For which events a rule calls for its lines, of one pupil: as advice finds it, without the findings. Used again for the next rule.
/// </summary>
/// <param name="plan">What is screened.</param>
internal sealed class PlainEvents(ScreenPlan plan)
{
    private readonly List<EventDay> certain = [];
    private readonly List<EventDay> possible = [];
    private readonly List<CallingEvent> calling = [];
    private RuleTruth? truths;
    private EventRoom room = null!;

    /// <summary>The events for which it calls, certainly or perhaps, once <see cref="TryFind"/> has found them.</summary>
    public List<CallingEvent> Calling => calling;

    /// <summary>Forgets the pupil.</summary>
    public void Forget()
    {
        truths = null;
        certain.Clear();
        possible.Clear();
        calling.Clear();
    }

    /// <summary>
    /// Finds them; false where it takes advice to say which they are: an event is not certain, or what supplies a need that is not met.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="on">What its events are.</param>
    /// <param name="at">Where it is asked.</param>
    /// <param name="events">Where events and the places inside them are.</param>
    public bool TryFind(ScreenedRule rule, EventDeclaration on, EvaluationContext at, EventRoom events)
    {
        room = events;
        calling.Clear();
        if (!rule.IsPlainOfEvents || Events.MayBe(on, at) || !TryGather(on, at))
        {
            return false;
        }

        truths ??= new RuleTruth(plan.Book, at.File);
        truths.TurnTo(at.File);
        var own = 0;
        for (var i = 0; i < certain.Count; i++)
        {
            own += rule.Rule.IsInForce(certain[i].Date) ? 1 : 0;
        }

        // Entries may have to be shared out among events that overlap.
        if (rule.HasLater && rule.Rule.Cycle is null && own > 1 && HasEntries(rule, at.File))
        {
            return false;
        }

        for (var i = 0; i < certain.Count; i++)
        {
            var date = certain[i].Date;
            if (rule.Rule.IsInForce(date) && !RuleEnd.HasLapsed(rule.Rule, at, date)
                && !(rule.IsUntilLeaving && date > at.File.Pupil!.Left) && !TryAdd(rule.Rule, on, i, at))
            {
                return false;
            }
        }

        return true;
    }

    // False: an event is possible, and not certain.
    private bool TryGather(EventDeclaration on, EvaluationContext at)
    {
        certain.Clear();
        possible.Clear();
        Events.Find(on, at, certain, possible);
        return possible.Count == 0;
    }

    // False: a need is not certainly met, and what supplies it is not known.
    private bool TryAdd(RuleDeclaration rule, EventDeclaration on, int number, EvaluationContext at)
    {
        var occurrence = room.Event(on.Text, certain[number].Date, certain[number].Entry);
        var lives = rule.Cycle is null ? Truth.True : Events.IsInCycle(rule, at, occurrence.Date, null);
        if (lives == Truth.False)
        {
            return true;
        }

        var inside = room.Inside(at, occurrence);
        var when = truths!.Of(rule, inside, null);
        var ended = when == Truth.False ? Truth.False : RuleEnd.Ended(rule, inside, occurrence.Date, null);
        if (when == Truth.False || ended == Truth.True)
        {
            return true;
        }

        if (!PlainRules.AreSuppliersKnown(rule, inside))
        {
            return false;
        }

        var truth = ended == Truth.False ? lives < when ? lives : when : Truth.Undecided;
        calling.Add(new CallingEvent(inside, truth, Events.CycleOf(rule, inside, occurrence).From,
            rule.Cycle is null ? Events.NextAfter(occurrence.Date, certain) : DateOnly.MaxValue));
        return true;
    }

    private static bool HasEntries(ScreenedRule rule, SubjectFile file)
    {
        foreach (var line in rule.Choice.Length > 0 ? rule.Choice : rule.Lines)
        {
            if (line.Action.IsRecorded && file.Casework.Of(line.Action.Id).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
