using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Applies a book to one pupil on one date.</summary>
internal sealed class Advisor(Book book, SubjectFile file, DateOnly asOf, IReadOnlyList<Symbol>? facts = null, VerdictLog? log = null)
{
    private readonly AdviceDraft draft = new() { Log = log };
    private readonly EvaluationContext scope = new(file, asOf);
    private readonly InForce inForce = book.On(asOf);

    // What a rule is applied to: each parent, or the subject itself.
    private EvaluationContext[] OfParents => field ??= [.. file.Parents.Select(p => scope with { Parent = p })];

    private EvaluationContext[] OfItself => field ??= [scope];

    private AdviceBuilder Lines => field ??= new AdviceBuilder(book, file, asOf, draft);

    public PupilAdvice Advise()
    {
        Apply();
        foreach (var (editions, now) in inForce.Pathways)
        {
            foreach (var at in now.IsPerParent ? OfParents : OfItself)
            {
                Contained.Run(draft.Notices, editions[0].Id, () => new PathwayEvaluator(book, editions, now, at, Lines, draft).Climb());
            }
        }

        Finish();
        new RecordNotices(book, file, asOf, draft).Tell();
        return new PupilAdvice
        {
            Pupil = file.Id, School = file.School?.Id,
            Groups = Groups(),
            AsOf = asOf, Actions = Ordered(), Pathways = [.. draft.Pathways], Undecided = Consolidation.Consolidate(draft.Undecided, book.Stakeholders),
            Blocked = Consolidation.Consolidate(draft.Blocked), Withheld = Consolidation.Consolidate(draft.Withheld), Notices = [.. draft.Notices.Distinct()], Facts = FactValues.Of(facts ?? [], scope),
        };
    }

    /// <summary>Rules and stages that were not looked at for the advice: those not in force, and those that withhold.</summary>
    public void LogOthers()
    {
        var own = book.Rules.Where(r => (r.Of == SubjectKind.School) == (file.Pupil is null)).ToList();
        foreach (var rule in own.Where(r => r.Withhold is null && !inForce.OfPupils.Contains(r) && !inForce.OfSchool.Contains(r)))
        {
            log!.Begin(rule, scope).Stop(Gate.InForce);
        }

        foreach (var rule in own.Where(r => r.Withhold is not null))
        {
            if (!inForce.Withholding.Contains(rule))
            {
                log!.Begin(rule, scope).Stop(Gate.InForce);
            }
            else
            {
                Conditions(rule, scope, log!.Begin(rule, scope))?.Then(Gate.Withheld, Truth.True, detail: rule.Withhold!).End(null, null);
            }
        }

        var pathways = inForce.Pathways.Select(p => p.Now).ToList();
        foreach (var pathway in file.Pupil is null ? [] : book.Pathways.Where(p => !pathways.Contains(p)))
        {
            foreach (var stage in pathway.Stages)
            {
                log!.Begin(stage, scope, pathway.Id).Stop(Gate.InForce);
            }
        }
    }

    /// <summary>Advice on the school itself, whose pupils' advice is given.</summary>
    public SchoolAdvice Advise(IReadOnlyList<PupilAdvice> pupils)
    {
        Apply();
        Finish();
        return new SchoolAdvice
        {
            School = file.Id, Pupils = pupils,
            AsOf = asOf, Actions = Ordered(), Pathways = [.. draft.Pathways], Undecided = Consolidation.Consolidate(draft.Undecided, book.Stakeholders),
            Blocked = Consolidation.Consolidate(draft.Blocked), Withheld = Consolidation.Consolidate(draft.Withheld), Notices = [.. draft.Notices.Distinct()], Facts = FactValues.Of(facts ?? [], scope),
        };
    }

    private void Apply()
    {
        foreach (var rule in file.Pupil is null ? inForce.OfSchool : inForce.OfPupils)
        {
            foreach (var at in rule.Of == SubjectKind.Parent ? OfParents : OfItself)
            {
                Contained.Run(draft.Notices, rule.Id, (Advisor: this, Rule: rule, At: at), static r => r.Advisor.Apply(r.Rule, r.At));
            }
        }
    }

    private void Apply(RuleDeclaration rule, EvaluationContext at)
    {
        if (rule.On is { } on)
        {
            var before = draft.Log?.Verdicts.Count;
            foreach (var call in OfEvents(rule, on, at))
            {
                Lines.AddActions(call);
            }

            if (draft.Log is { } log && log.Verdicts.Count == before)
            {
                log.Begin(rule, at).Stop(Gate.Event, detail: on.Text);
            }
        }
        else if (WithoutEvent(rule, at) is { } call)
        {
            Lines.AddActions(call);
        }
    }

    // What was arranged for a day that is past waits for its outcome (S28).
    private void AskOutcomes()
    {
        foreach (var entry in file.Casework.Entries.Where(e => e.IsArranged(asOf) && e.Due < asOf))
        {
            var action = book.Actions[entry.Action];
            var rules = book.Duties.Where(r => r.IsInForce(entry.Date) && r.Lines.Any(l => l.Action == entry.Action)).ToList();
            draft.Actions.AddRange(action.By.Select(by => new RecommendedAction
            {
                Stakeholder = by, Role = action.Role, Parent = entry.Parent, Action = "record-outcome", Title = "Record the outcome: " + action.Title, Kind = ActionKind.Record, Basis = Basis.Local, Force = Force.Should,
                Status = ActionStatus.Overdue, Since = entry.Due!.Value, Due = entry.Due, Event = FormattableString.Invariant($"{entry.Action} {entry.Date:yyyy-MM-dd}"),
                Rules = [.. rules.Select(r => r.Id).Distinct(StringComparer.Ordinal)], Sources = [.. action.Sources.Concat(rules.SelectMany(r => book.Cited(r.Sources, asOf))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Reasons = [new Reason
                {
                    Fact = entry.Action, Title = action.Title, Value = TypedValue.Of(Value.Of(entry.Due!.Value)),
                    Comparator = Comparator.None, Text = "arranged, no outcome yet", Evidence = [],
                }],
            }));
        }
    }

    private void Finish()
    {
        AskOutcomes();
        new Withholding(book, scope, draft).Apply();

        // What is certain by one rule is not a question by another (S29).
        var certain = Consolidation.Consolidate(draft.Actions, book.Stakeholders);
        draft.Undecided.RemoveAll(u => certain.Any(a => Consolidation.Covers(a, u)));
    }

    private IReadOnlyList<RecommendedAction> Ordered() =>
        new Priorities(book, scope).Order(Consolidation.Consolidate(draft.Actions, book.Stakeholders));

    private List<string> Groups()
    {
        var groups = new List<string>();
        foreach (var (name, when) in inForce.Groups)
        {
            Contained.Run(draft.Notices, name, (Groups: groups, Name: name, Holds: when.When, Scope: scope), static g =>
            {
                if (g.Holds.Evaluate(g.Scope) == Truth.True && !g.Groups.Contains(g.Name))
                {
                    g.Groups.Add(g.Name);
                }
            });
        }

        groups.Sort(StringComparer.Ordinal);
        return groups;
    }

    private IEnumerable<Activation> OfEvents(RuleDeclaration rule, EventDeclaration on, EvaluationContext at)
    {
        var calls = Events.Any(on, at) ? OfKnownEvents(rule, on, at) : [];
        return Events.MayBe(on, at) ? calls.Concat(OfUnknownEvent(rule, on, at)) : calls;
    }

    // What is undecided may have begun on the first day it was not false; what is true, between that day and the first day it was true (S13).
    private Activation? WithoutEvent(RuleDeclaration rule, EvaluationContext at)
    {
        // Most rules call for nothing: why is worked out only for those that do, or where somebody asks.
        var trail = Conditions(rule, at, draft.Log?.Begin(rule, at));
        return TruthOf(rule, at, null) == Truth.False ? null : Called(rule, at, trail);
    }

    private Activation? Called(RuleDeclaration rule, EvaluationContext at, GateTrail? trail)
    {
        var trace = new Trace();
        var truth = TruthOf(rule, at, trace);
        var cycle = Events.CycleOf(rule, at, null);
        var from = cycle.From > rule.From ? cycle.From : rule.From;
        Truth On(EvaluationContext s) => TruthOf(rule, s, null);
        var begun = truth == Truth.True ? RuleEditions.Begun(book, rule, at, cycle.From, (r, s) => TruthOf(r, s, null)) : null;
        var since = begun?.Since ?? (truth == Truth.True ? Onset.TrueSince(at, On, from) : asOf);
        var earliest = begun is null && (file.Pupil?.Left is not null || rule.Lapses is not null || rule.EndedBy.Count > 0 || (truth != Truth.True && rule.Lines.Any(l => l.Due is not null)))
            ? Onset.EarliestOf(at, On, from) : since;
        var (isOver, gate) = OverSince(rule, at, since, earliest, trace);
        if (isOver == Truth.True)
        {
            trail?.Stop(gate);
            return null;
        }

        if (isOver == Truth.Undecided && truth == Truth.True && earliest < since)
        {
            // It hangs on the last day of which it is not known whether it was true.
            var day = file.Time[file.Time.LastOnOrBefore(since.AddDays(-1))];
            TruthOf(rule, at.At(day), trace);
        }

        truth = isOver == Truth.Undecided ? Truth.Undecided : truth;
        // Where somebody could say when the cycle began, only an entry of the date itself certainly lies in it.
        var isCycleOpen = rule.Cycle?.On(at).State == ValueState.Unknown && rule.Cycle.Missing(at).Count > 0;
        return new Activation(rule, at, truth == Truth.True ? since : earliest, isCycleOpen ? DateOnly.MinValue : cycle.From, truth, trace) 
        {
            Begun = begun, CycleCertainFrom = isCycleOpen ? asOf : DateOnly.MinValue, Trail = isOver == Truth.Undecided ? trail?.Then(gate, isOver, [.. trace.Missing]) : trail,
        };
    }

    private IEnumerable<Activation> OfKnownEvents(RuleDeclaration rule, EventDeclaration on, EvaluationContext at)
    {
        var (certain, possible) = (Events.Of(on, at).ToList(), Events.Possible(on, at).ToList());
        var own = certain.Where(o => rule.IsInForce(o.Date)).OrderBy(o => o.Date).Select(o => at with { Event = o }).ToList();
        var overlap = rule.Cycle is null && own.Count > 1 ? new OverlappingEvents(own, (e, day) => TruthOf(rule, e.At(day), null) != Truth.False && Ended(rule, e.At(day), e.Event!.Date, null) != Truth.True) : null;
        foreach (var inside in own.Concat(possible.Where(o => rule.IsInForce(o.Date)).Select(o => at with { Event = o })))
        {
            var occurrence = inside.Event!;
            var isCertain = certain.Contains(occurrence);
            var trace = new Trace();
            trace.Add(isCertain ? new Finding(on.Text, rule.Title, Value.Of(occurrence.Date), "on " + on.Text, Truth.True, []) : Open(on, occurrence.Entry is null ? on.Text : "parent of " + on.Action));
            var (when, lives) = (TruthOf(rule, inside, trace), Events.IsInCycle(rule, at, occurrence, trace));
            var truth = lives < when ? lives : when;
            var ended = Ended(rule, inside, occurrence.Date, trace);
            var trail = lives == Truth.False ? null : Conditions(rule, inside, draft.Log?.Begin(rule, inside).Then(Gate.Event, isCertain ? lives : Truth.Undecided, [.. trace.Missing], on.Text));
            if (truth == Truth.False || ended == Truth.True || Departure.IsMootAfterLeaving(book, file, rule, rule.Lines, occurrence.Date))
            {
                Stop(rule, inside, lives, when, ended, trail);
                continue;
            }

            DateOnly Next(IEnumerable<EventOccurrence> of) => rule.Cycle is null ? of.Where(o => o.Date > occurrence.Date).Select(o => o.Date).DefaultIfEmpty(DateOnly.MaxValue).Min() : DateOnly.MaxValue;
            yield return new Activation(rule, inside, occurrence.Date, Events.CycleOf(rule, inside, occurrence).From, isCertain && ended == Truth.False ? truth : Truth.Undecided, trace)
            {
                NextEvent = Next(certain), NextPossible = Next(possible), Overlap = isCertain ? overlap : null, OpenEvent = possible.Count > 0 ? on.Text : null,
                Trail = ended == Truth.Undecided ? trail?.Then(Gate.Ended, ended, [.. trace.Missing]) : trail,
            };
        }
    }

    // Only an entry of the date itself is certainly no older than an event of an unknown day.
    private IEnumerable<Activation> OfUnknownEvent(RuleDeclaration rule, EventDeclaration on, EvaluationContext at)
    {
        var trace = new Trace();
        if (TruthOf(rule, at, trace) != Truth.False)
        {
            var missing = on.Action is null ? on.Text : "casework";
            trace.Add(Open(on, missing));
            var trail = Conditions(rule, at, draft.Log?.Begin(rule, at).Then(Gate.Event, Truth.Undecided, [missing], on.Text));
            yield return new Activation(rule, at, asOf, asOf, Truth.Undecided, trace) { OpenEvent = on.Text, Trail = trail };
        }
    }

    // The gates of group and condition; a rule that does not hold ends here.
    private GateTrail? Conditions(RuleDeclaration rule, EvaluationContext at, GateTrail? trail)
    {
        if (trail is not null && rule.Group is { } group)
        {
            var isIn = InGroup(rule, at);
            trail = book.GateOf(group, rule.Cell) is var gate && (file.Pupil is not null || gate.IsOfSchool)
                ? trail.Then(Gate.Group, isIn, gate.When, at) : trail.Then(Gate.Group, isIn, isIn == Truth.Undecided ? [group] : [], group);
            if (isIn == Truth.False)
            {
                trail.End(null, null);
                return null;
            }
        }

        var when = trail is null ? Truth.True : rule.When.Evaluate(at);
        trail = trail?.Then(Gate.Condition, when, rule.When, at);
        if (when == Truth.False)
        {
            trail!.End(null, null);
            return null;
        }

        return trail;
    }

    private Truth InGroup(RuleDeclaration rule, EvaluationContext at) => TruthOf(
        new RuleDeclaration(rule.Id, rule.PackId, rule.From, rule.To) { Origin = rule.Origin, Group = rule.Group, Cell = rule.Cell }, at, null);

    private void Stop(RuleDeclaration rule, EvaluationContext inside, Truth lives, Truth when, Truth ended, GateTrail? trail)
    {
        if (lives == Truth.False)
        {
            draft.Log?.Begin(rule, inside).Stop(Gate.Event, detail: rule.Cycle!.Text);
        }
        else if (when != Truth.False)
        {
            trail?.Stop(ended == Truth.True ? Gate.Ended : Gate.Left);
        }
    }

    private static Finding Open(EventDeclaration on, string missing) => new(on.Text, "", Value.Unknown(ValueKind.Date), on.Text, Truth.Undecided, [missing]);

    private Truth TruthOf(RuleDeclaration rule, EvaluationContext at, Trace? trace)
    {
        if (rule.Group is not { } group)
        {
            return rule.When.Evaluate(at, trace);
        }

        var gate = book.GateOf(group, rule.Cell);
        if (file.Pupil is not null || gate.IsOfSchool)
        {
            if (trace is null)
            {
                var isIn = gate.When.Evaluate(at);
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
            some = one > some ? one : some;
            members += one == Truth.True ? 1 : 0;
        }

        trace?.Add(new Finding(group, gate.Title, Value.Exact(members), group, some, some == Truth.Undecided ? [group] : [])
        {
            Unit = Unit.Pupils,
        });
        return some < when ? some : when;
    }

    // Whether what began on one of these days is over: ended, or moot because the pupil has left. The earlier it began the sooner it is.
    private (Truth IsOver, Gate Gate) OverSince(RuleDeclaration rule, EvaluationContext at, DateOnly latest, DateOnly earliest, Trace trace)
    {
        var ended = Ended(rule, at, latest, trace);
        if (ended == Truth.True || Departure.IsMootAfterLeaving(book, file, rule, rule.Lines, earliest))
        {
            return (Truth.True, ended == Truth.True ? Gate.Ended : Gate.Left);
        }

        var mayHaveEnded = ended == Truth.Undecided || (earliest < latest && Ended(rule, at, earliest, null) == Truth.True);
        var isOpen = mayHaveEnded || Departure.IsMootAfterLeaving(book, file, rule, rule.Lines, latest);
        return (isOpen ? Truth.Undecided : Truth.False, mayHaveEnded ? Gate.Ended : Gate.Left);
    }

    // An action on the event's own date ends it too: the order within a day is not modelled. An outcome of the event's own entry is that entry's.
    private Truth Ended(RuleDeclaration rule, EvaluationContext at, DateOnly since, Trace? trace)
    {
        if (rule.Lapses?.On(since) is { } length && file.Time.After(since, length) is { } last && at.Date > last)
        {
            return Truth.True;
        }

        var ends = rule.EndedBy.Select(e => (End: e, On: e.On(at))).ToList();
        if (ends.Exists(e => e.On.State == ValueState.Known && e.On.Date >= since))
        {
            return Truth.True;
        }

        var open = ends.Where(e => e.On.IsUncertain).Select(e => e.End).ToList();
        open.ForEach(e => trace?.Add(new Finding(e.Text, "", Value.Unknown(ValueKind.Date), "ended by " + e.Text, Truth.Undecided, e.Missing(at) is { Count: > 0 } missing ? missing : ["casework"])));
        return open.Count > 0 ? Truth.Undecided : Truth.False;
    }
}
