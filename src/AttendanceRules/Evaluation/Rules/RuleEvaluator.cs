using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>When and since when a rule calls for its lines.</summary>
internal sealed class RuleEvaluator(Book book, SubjectFile file, DateOnly asOf, VerdictLog? log, PlannedDay? planned)
{
    private readonly RuleTruth truths = new(book, file, planned);
    private EventDays days = null!;

    // Most pupils have no rule that calls.
    private RuleEnd End => field ??= new RuleEnd(book, file);

    /// <summary>The gates of rules; null where nobody asks why.</summary>
    public RuleVerdicts? Verdicts => log is null ? null : field ??= new RuleVerdicts(log, book, file, truths);

    /// <summary>What a rule rests on, by the records that are asked here.</summary>
    public RuleTrace Again(RuleTrace before, EvaluationContext at) => before.Of(truths, at);

    /// <summary>Whether there is an event, or may be one, for which the rule may call.</summary>
    // Of an event a condition sees the entry alone. Where the event is a day, a condition that is false is false for each such day.
    public bool MayHaveEvents(RuleDeclaration rule, EventDeclaration on, EvaluationContext at) =>
        (on.Action is not null || log is not null || truths.Of(rule, at, null) != Truth.False)
        && (Events.Any(on, at) || Events.MayBe(on, at));

    /// <summary>Adds what the rule calls for each time: once for each event.</summary>
    public void OfEvents(RuleDeclaration rule, EventDeclaration on, EvaluationContext at, AdviceBuilder lines)
    {
        if (Events.Any(on, at))
        {
            OfKnownEvents(rule, on, at, lines);
        }

        if (Events.MayBe(on, at))
        {
            OfUnknownEvent(rule, on, at, lines);
        }
    }

    /// <summary>A rule without an event calls once while its condition is true.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">Where it is asked.</param>
    /// <param name="call">The call.</param>
    /// <returns>Whether it calls.</returns>
    // What is undecided may have begun on the first day it was not false; what is true, between that day and the first day it was true
    // (S13).
    public bool WithoutEvent(RuleDeclaration rule, EvaluationContext at, out Activation call)
    {
        // Most rules call for nothing: why is worked out only for those that do, or where somebody asks.
        var trail = Verdicts?.Begin(rule, at);
        var truth = truths.Of(rule, at, null);
        if (truth != Truth.False)
        {
            return Called(rule, at, truth, trail, out call);
        }

        call = default;
        return false;
    }

    private bool Called(RuleDeclaration rule, EvaluationContext at, Truth truth, GateTrail? trail, out Activation call)
    {
        var now = rule.Cycle?.On(at);
        var cycle = Events.DaysOf(now, at, null);

        // Where somebody could say when the cycle began, only an entry of the date itself is certainly in it.
        var isCycleOpen = now?.State == ValueState.Unknown && rule.Cycle!.Missing(at).Count > 0;
        call = new Activation(rule, at, asOf, isCycleOpen ? DateOnly.MinValue : cycle.From, truth, null!)
        {
            CycleCertainFrom = isCycleOpen ? asOf : DateOnly.MinValue,
        };

        if (log is null && IsDone(rule, call))
        {
            return false;
        }

        var trace = new RuleTrace(truths, rule, at, cycle.From);

        // What began on the date itself is the first to be moot.
        var mayEnd = rule.Lapses is not null || rule.EndedBy.Count > 0 || Departure.IsMootAfterLeaving(book, file, rule, at.Date);
        if (truth == Truth.True && !mayEnd && log is null && file.Pupil is not null && !RuleEditions.CountFromStart(book, rule))
        {
            call = call with { Trace = trace, SinceWhen = trace };
            return true;
        }

        var from = cycle.From > rule.From ? cycle.From : rule.From;
        var (since, begun) = truth == Truth.True ? truths.Since(rule, at, cycle.From) : (asOf, null);
        var earliest = begun is null && (mayEnd || (truth != Truth.True && rule.HasDue)) ? truths.EarliestOf(rule, at, from) : since;
        var (isOver, gate) = End.Of(rule, at, since, earliest, trace);
        if (isOver == Truth.True)
        {
            trail?.Stop(gate);
            return false;
        }

        if (isOver == Truth.Undecided && truth == Truth.True && earliest < since)
        {
            // It depends on the last day for which it is not known whether it was true.
            var day = file.Time[file.Time.LastOnOrBefore(since.AddDays(-1))];
            truths.Of(rule, at.At(day), trace);
        }

        truth = isOver == Truth.Undecided ? Truth.Undecided : truth;
        call = call with
        {
            Since = truth == Truth.True ? since : earliest, Truth = truth, Trace = trace, Begun = begun,
            Trail = isOver == Truth.Undecided ? trail?.Then(gate, isOver, [.. trace.Missing]) : trail,
        };
        return true;
    }

    private void OfKnownEvents(RuleDeclaration rule, EventDeclaration on, EvaluationContext at, AdviceBuilder lines)
    {
        days = EventDays.Lend();
        var (certain, possible) = (days.Certain, days.Possible);
        Events.Find(on, at, certain, possible);
        OverlappingEvents? overlap = null;
        for (var i = 0; i < certain.Count + possible.Count; i++)
        {
            var isCertain = i < certain.Count;
            var day = isCertain ? certain[i] : possible[i - certain.Count];

            // What has lapsed says nothing more.
            if (rule.IsInForce(day.Date) && (log is not null || !RuleEnd.HasLapsed(rule, at, day.Date))
                && Called(rule, on, at, day, isCertain, ref overlap, out var call))
            {
                lines.AddActions(call);
            }
        }

        days.GiveBack();
    }

    private bool Called(RuleDeclaration rule, EventDeclaration on, EvaluationContext at, EventDay day, bool isCertain,
        ref OverlappingEvents? overlap, out Activation call)
    {
        call = default;
        var inside = at.Inside(on.Text, day.Date, day.Entry);
        var when = truths.Of(rule, inside, null);
        if (when == Truth.False && log is null)
        {
            return false;
        }

        var lives = Events.IsInCycle(rule, at, day.Date, null);
        var truth = lives.And(when);
        var ended = truth == Truth.False && log is null ? Truth.True : RuleEnd.Ended(rule, inside, day.Date, null);
        var isOver = truth == Truth.False || ended == Truth.True || Departure.IsMootAfterLeaving(book, file, rule, day.Date);
        if (isOver && log is null)
        {
            return false;
        }

        overlap ??= isCertain && !isOver ? Overlapping(rule, on, at) : null;
        call = new Activation(rule, inside, day.Date, Events.CycleOf(rule, inside, inside.Event).From, isCertain
            && ended == Truth.False ? truth : Truth.Undecided, null!)
        {
            NextEvent = Next(rule, days.Certain, day.Date, isSorted: true),
            NextPossible = Next(rule, days.Possible, day.Date, isSorted: false),
            Overlap = isCertain ? overlap : null, OpenEvent = days.Possible.Count > 0 ? on.Text : null,
        };
        if (log is null && IsDone(rule, call))
        {
            return false;
        }

        var trace = new EventTrace(rule, inside, truths, isCertain);
        var trail = lives == Truth.False ? null : Verdicts?.Begin(rule, inside, isCertain ? lives : Truth.Undecided, [.. trace.Missing]);
        if (isOver)
        {
            Stop(rule, inside, lives, when, ended, trail);
            return false;
        }

        call = call with
        {
            Trace = trace, Trail = ended == Truth.Undecided ? trail?.Then(Gate.Ended, ended, [.. trace.Missing]) : trail,
        };
        return true;
    }

    // What is done needs no findings, and no day from which it counts.
    private bool IsDone(RuleDeclaration rule, in Activation call) =>
        !rule.HasWays && Fulfilment.IsOfAll(file, asOf, call, rule.Do);

    // Null: there is one alone, its cycle keeps them apart, or each line may be done at once, or has no entries.
    private OverlappingEvents? Overlapping(RuleDeclaration rule, EventDeclaration on, EvaluationContext at) =>
        days.Certain.Count < 2 || rule.Cycle is not null || !HasLater(rule.Lines) ? null : Overlap(rule, on, at);

    private static bool HasLater(IReadOnlyList<LineDeclaration> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].NotBefore is not null && lines[i].Declared.IsRecorded)
            {
                return true;
            }
        }

        return false;
    }

    // A method of its own: what a lambda holds is else made for each event.
    private OverlappingEvents Overlap(RuleDeclaration rule, EventDeclaration on, EvaluationContext at) => new(
            [.. days.Certain.Where(c => rule.IsInForce(c.Date)).Select(c => at.Inside(on.Text, c.Date, c.Entry))],
            (e, day) => truths.Of(rule, e.At(day), null) != Truth.False
                && RuleEnd.Ended(rule, e.At(day), e.Event!.Date, null) != Truth.True);

    // A cycle keeps its events apart.
    private static DateOnly Next(RuleDeclaration rule, List<EventDay> events, DateOnly day, bool isSorted) =>
        rule.Cycle is not null ? DateOnly.MaxValue : isSorted ? Events.NextInOrder(day, events) : Events.NextAfter(day, events);

    // Only an entry of the date itself is certainly no older than an event of an unknown day.
    private void OfUnknownEvent(RuleDeclaration rule, EventDeclaration on, EvaluationContext at, AdviceBuilder lines)
    {
        var trace = new Trace();
        if (truths.Of(rule, at, trace) != Truth.False)
        {
            var missing = on.Action is null ? on.Text : "casework";
            trace.Add(EventTrace.Open(on, missing));
            var trail = Verdicts?.Begin(rule, at, Truth.Undecided, [missing]);
            lines.AddActions(new Activation(rule, at, asOf, asOf, Truth.Undecided, trace) { OpenEvent = on.Text, Trail = trail });
        }
    }

    private void Stop(RuleDeclaration rule, EvaluationContext inside, Truth lives, Truth when, Truth ended, GateTrail? trail)
    {
        if (lives == Truth.False)
        {
            Verdicts?.WithoutEvent(rule, inside, rule.Cycle!.Text);
        }
        else if (when != Truth.False)
        {
            trail?.Stop(ended == Truth.True ? Gate.Ended : Gate.Left);
        }
    }
}
