using AttendanceRules.Advice;
using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>Applies a book to one pupil on one date.</summary>
internal sealed class Advisor(Book book, SubjectFile file, DateOnly asOf, IReadOnlyList<Named>? facts = null)
{
    private readonly Draft draft = new();
    private readonly Scope scope = new(file, asOf);

    private Lines Lines => field ??= new Lines(book, file, asOf, draft);

    public PupilAdvice Advise()
    {
        Apply();
        foreach (var editions in book.Pathways.GroupBy(p => p.Id, StringComparer.Ordinal).Select(g => g.ToList()))
        {
            foreach (var parent in editions.Find(p => p.IsInForce(asOf)) is not { } pathway ? [] : pathway.IsPerParent ? file.Parents : [null!])
            {
                Contained.Run(draft.Notices, editions[0].Id, () => new Ladder(book, editions, editions.Find(p => p.IsInForce(asOf))!, parent is null ? scope : scope with { Parent = parent }, Lines, draft).Climb());
            }
        }

        Finish();
        new RecordNotices(book, file, asOf, draft).Tell();
        return new PupilAdvice
        {
            Pupil = file.Id,
            Groups = [.. book.Groups.Where(g => g.When.When.Names.Any() && GroupOf(g.Item, g.PackId) && IsIn(g.Name, g.When)).Select(g => g.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            AsOf = asOf, Actions = Merge.Of(draft.Actions, book.Stakeholders), Pathways = [.. draft.Pathways], Undecided = Merge.Of(draft.Undecided, book.Stakeholders),
            Blocked = Merge.Of(draft.Blocked), Withheld = Merge.Of(draft.Withheld), Notices = [.. draft.Notices.Distinct()], Facts = FactValues.Of(facts ?? [], scope),
        };
    }

    /// <summary>Advice on the school itself, whose pupils' advice is given.</summary>
    public SchoolAdvice Advise(IReadOnlyList<PupilAdvice> pupils)
    {
        Apply();
        Finish();
        return new SchoolAdvice
        {
            School = file.Id, Pupils = pupils,
            AsOf = asOf, Actions = Merge.Of(draft.Actions, book.Stakeholders), Pathways = [.. draft.Pathways], Undecided = Merge.Of(draft.Undecided, book.Stakeholders),
            Blocked = Merge.Of(draft.Blocked), Withheld = Merge.Of(draft.Withheld), Notices = [.. draft.Notices.Distinct()], Facts = FactValues.Of(facts ?? [], scope),
        };
    }

    private void Apply()
    {
        // What an entry began goes on under the edition of its day (S17).
        foreach (var rule in book.Rules.Where(r => (r.Of == "school") == file.Pupil is null && r.Withhold is null
            && (r.IsInForce(asOf) || Editions.IsSucceeded(book, r, asOf) || (r.On?.Action is not null && r.From <= asOf))))
        {
            foreach (var parent in rule.Of == "parent" ? file.Parents : [null!])
            {
                Contained.Run(draft.Notices, rule.Id, () =>
                {
                    foreach (var call in Calls(rule, parent is null ? scope : scope with { Parent = parent }))
                    {
                        Lines.Give(call);
                    }
                });
            }
        }
    }

    // What was arranged for a day that is past waits for its outcome (S28).
    private void AskOutcomes()
    {
        foreach (var entry in file.Casework.Entries.Where(e => e.IsArranged(asOf) && e.Due < asOf))
        {
            var action = book.Actions[entry.Action];
            var rules = book.Rules.Concat(book.Pathways.SelectMany(p => p.Stages)).Where(r => r.IsInForce(entry.Date) && r.Lines.Any(l => l.Action == entry.Action)).ToList();
            draft.Actions.AddRange(action.By.Select(by => new RecommendedAction
            {
                Stakeholder = by, Role = action.Role, Parent = entry.Parent, Action = "record-outcome", Title = "Record the outcome: " + action.Title, Basis = "local", Force = "should",
                Status = AdviceStatus.Overdue, Since = entry.Due!.Value, Due = entry.Due, Event = FormattableString.Invariant($"{entry.Action} {entry.Date:yyyy-MM-dd}"),
                Rules = [.. rules.Select(r => r.Id).Distinct(StringComparer.Ordinal)], Sources = [.. action.Sources.Concat(rules.SelectMany(r => r.Sources)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Reasons = [new Reason(entry.Action, action.Title, FormattableString.Invariant($"{entry.Due:yyyy-MM-dd}"), "", "", "", "arranged, no outcome yet", [])],
            }));
        }
    }

    private void Finish()
    {
        AskOutcomes();
        new Withholding(book, scope, draft).Apply();

        // What is certain by one rule is not a question by another.
        draft.Undecided.RemoveAll(u => draft.Actions.Exists(a => a.Stakeholder == u.Stakeholder && a.Role == u.Role && a.Parent == u.Parent && a.Action == u.Action && a.Event is null));
    }

    private bool IsIn(string group, Facts.ConditionName condition)
    {
        var isIn = false;
        Contained.Run(draft.Notices, group, () => isIn = condition.When.Evaluate(scope) == Truth.True);
        return isIn;
    }

    private bool GroupOf(Problems.JsonItem item, string packId) =>
        (item.Date("from") ?? book.Packs.First(p => p.Pack!.Id == packId).Pack!.From) <= asOf && !(asOf > item.Date("to"));

    private IEnumerable<Call> Calls(RuleDeclaration rule, Scope at)
    {
        if (rule.On is null)
        {
            var trace = new Trace();
            var truth = TruthOf(rule, at, trace);
            if (truth != Truth.False)
            {
                var cycle = Events.CycleOf(rule, at, null);
                var from = cycle.From > rule.From ? cycle.From : rule.From;
                var since = truth == Truth.True ? Onset.Of(at, s => TruthOf(rule, s, null), from) : asOf;
                var begun = truth == Truth.True ? Editions.Begun(book, rule, at, cycle.From, (r, s) => TruthOf(r, s, null)) : null;
                if (!IsEnded(rule, at, begun?.Since ?? since) && !Leaving.Ends(book, file, rule, rule.Lines, begun?.Since ?? since))
                {
                    yield return new Call(rule, at, since, cycle.From, truth, trace) { Begun = begun };
                }
            }

            yield break;
        }

        var occurrences = Events.Of(rule.On, at).ToList();
        var own = occurrences.Where(o => o.Date >= rule.From && !(o.Date > rule.To)).OrderBy(o => o.Date).Select(o => at with { Event = o }).ToList();
        var overlap = rule.Cycle is null && own.Count > 1 ? new Overlap(own, (e, on) => TruthOf(rule, e.At(on), null) != Truth.False && !IsEnded(rule, e.At(on), e.Event!.Date)) : null;
        foreach (var inside in own)
        {
            var occurrence = inside.Event!;
            var trace = new Trace();
            trace.Add(new Finding(rule.On.Text, rule.Title, Value.Of(occurrence.Date), "", "", "", "on " + rule.On.Text, Truth.True, []));
            var truth = TruthOf(rule, inside, trace);
            if (truth != Truth.False && !IsEnded(rule, inside, occurrence.Date) && !Leaving.Ends(book, file, rule, rule.Lines, occurrence.Date))
            {
                var next = rule.Cycle is null ? occurrences.Where(o => o.Date > occurrence.Date).Min(o => (DateOnly?)o.Date) : null;
                yield return new Call(rule, inside, occurrence.Date, Events.CycleOf(rule, inside, occurrence).From, truth, trace) { NextEvent = next ?? DateOnly.MaxValue, Overlap = overlap };
            }
        }

        var isUnnamed = Events.IsUnnamed(rule.On, at, rule.IsInForce);
        if (isUnnamed || Events.MayBe(rule.On, at))
        {
            var trace = new Trace();
            if (TruthOf(rule, at, trace) != Truth.False)
            {
                var missing = isUnnamed ? "parent of " + rule.On.Action : rule.On.Action is null ? rule.On.Text : "casework";
                trace.Add(new Finding(rule.On.Text, "", Value.Unknown(ValueKind.Date), "", "", "", rule.On.Text, Truth.Undecided, [missing]));
                yield return new Call(rule, at, asOf, DateOnly.MinValue, Truth.Undecided, trace);
            }
        }
    }

    private Truth TruthOf(RuleDeclaration rule, Scope at, Trace? trace)
    {
        if (rule.Group is not { } group)
        {
            return rule.When.Evaluate(at, trace);
        }

        var condition = GroupCondition(group, rule.Cell);
        if (file.Pupil is not null || condition.Names.All(n => n.IsOfSchool))
        {
            if (!condition.Names.Any())
            {
                trace?.Add(new Finding(group, book.Names.Find(group)!.Title, Value.Of(true), "", "", "", group, Truth.True, []));
            }

            return new AllOf([condition, rule.When]).Evaluate(at, trace);
        }

        // For a school, a group holds while at least one pupil is in it; only the trace needs to know how many are.
        var (some, members, when) = (Truth.False, 0, rule.When.Evaluate(at, trace));
        for (var i = 0; i < file.Pupils.Count && when != Truth.False && (trace is not null || some != Truth.True); i++)
        {
            var one = condition.Evaluate(new Scope(file.Pupils[i], at.Date));
            some = one > some ? one : some;
            members += one == Truth.True ? 1 : 0;
        }

        trace?.Add(new Finding(group, book.Names.Find(group)!.Title, Value.Exact(members), "pupils", "", "", group, some, some == Truth.Undecided ? [group] : []));
        return some < when ? some : when;
    }

    // A group's rules are also those of the groups that include it for the cell's stakeholder.
    private AnyOf GroupCondition(string group, string? cell)
    {
        var holders = new List<string> { group };
        for (var i = 0; i < holders.Count; i++)
        {
            holders.AddRange(book.Includes.Where(g => g.Value.Any(x => x.Group == holders[i] && x.Stakeholders.Contains(cell, StringComparer.Ordinal))).Select(g => g.Key).Where(g => !holders.Contains(g)));
        }

        return new AnyOf([.. holders.Select(h => ((Facts.ConditionName)book.Names.Find(h)!).When)]);
    }

    private bool IsEnded(RuleDeclaration rule, Scope at, DateOnly since)
    {
        if (rule.Lapses?.Invoke(since) is { } length && file.Time.After(since, length) is { } last && at.Date > last)
        {
            return true;
        }

        // An action on the event's own date ends it too: the order within a day is not modelled. An outcome of the event's own entry is that entry's.
        return rule.EndedBy.Any(e => e.On(at) is { State: ValueState.Known } ended && ended.Date >= since);
    }
}
