using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records rules and pathways read, over all their editions, so that nothing else changes what they come to.</summary>
internal sealed class DutyReads(Book book, NameReads names)
{
    /// <summary>What a rule reads.</summary>
    public ReadSet Of(RuleDeclaration rule)
    {
        var found = names.New();
        foreach (var edition in book.EditionsOf(rule.Id).Prepend(rule))
        {
            AddDuty(found, edition);
            if (edition.Group is { } group)
            {
                names.Add(found, book.GateOf(group, edition.Cell).Holders);
            }

            AddEvent(found, edition.On);
            names.Add(found, edition.Cycle);
            foreach (var end in edition.EndedBy)
            {
                names.Add(found, end);
            }
        }

        return found;
    }

    /// <summary>
    /// What a rule reads besides its condition in its group on the date; null: its lines rest on more than that the condition is what it
    /// is, and since when.
    /// </summary>
    public ReadSet? Rest(RuleDeclaration rule)
    {
        if (rule is not { On: null, Lapses: null, EndedBy.Count: 0, Needs.Count: 0, FirstOf.Count: 0, OneOf.Count: 0 }
            || !rule.Do.All(l => ReferenceEquals(l.When, Expression.Always)))
        {
            return null;
        }

        // Other editions count for days before the date alone.
        var found = names.New();
        foreach (var edition in book.EditionsOf(rule.Id).Prepend(rule))
        {
            AddLinesOf(found, edition);
            AddEvent(found, edition.On);
            names.Add(found, edition.Cycle);
            foreach (var end in edition.EndedBy)
            {
                names.Add(found, end);
            }
        }

        return found;
    }

    /// <summary>What decides whether the condition of one edition of a rule is true in its group.</summary>
    public ReadSet OfCondition(RuleDeclaration rule)
    {
        var found = names.New();
        names.Add(found, rule.When.Names);
        if (rule.Group is { } group)
        {
            names.Add(found, book.GateOf(group, rule.Cell).Holders);
        }

        return found;
    }

    /// <summary>What a pathway reads.</summary>
    public ReadSet Of(IReadOnlyList<PathwayDeclaration> editions)
    {
        var found = Rest(editions);
        foreach (var stage in editions.SelectMany(e => e.Stages))
        {
            names.Add(found, stage.When.Names);
        }

        return found;
    }

    /// <summary>The same, the conditions of its stages apart.</summary>
    /// <param name="editions">All its editions.</param>
    /// <param name="now">That in force.</param>
    public PathwayReads Of(IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration now) => new(Rest(editions),
        [.. now.Stages.Select(s =>
        {
            var own = names.New();
            names.Add(own, s.When.Names);
            return own;
        })],
        [.. now.Stages.Select((_, i) => StepsOf(editions, now, i))]);

    // A stage has its turn, or is on record, once something of itself or of each that it follows is. Where it is not known where the
    // pathway is, each is asked about.
    private static string[][] StepsOf(IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration now, int stage) =>
        now is not { Cycle: null, On: null } || now.Stages[stage].AnyAfter is not null ? [] :
        [.. now.Before(stage).Select(b => (string[])[.. StepsOf(editions, b), .. StepsOf(editions, now.Stages[stage].Id)])];

    // What began under the name that it had in an earlier edition goes on.
    private static IEnumerable<string> StepsOf(IReadOnlyList<PathwayDeclaration> editions, string name) =>
        editions.SelectMany(e => e.Stages)
            .Where(s => s.Id == name || editions.Any(e => e.Stages.Any(l => l.Id == name && l.Continues == s.Id)))
            .SelectMany(s => s.FirstActions).Append(name);

    private ReadSet Rest(IReadOnlyList<PathwayDeclaration> editions)
    {
        var found = names.New();
        foreach (var pathway in editions)
        {
            AddEvent(found, pathway.On);
            names.Add(found, pathway.Cycle);

            // Whatever is on record before a cycle makes an earlier one be looked at.
            found.Add(pathway is { Cycle: null, On: null } ? NameReads.EarlierEntry : NameReads.AnyEntry);
            for (var i = 0; i < pathway.Stages.Count; i++)
            {
                AddStage(found, pathway.Stages[i]);
                foreach (var before in pathway.Before(i).Concat(pathway.BeforeAny(i).SelectMany(b => b)))
                {
                    names.AddAction(found, before);
                }
            }
        }

        return found;
    }

    private void AddStage(ReadSet found, StageDeclaration stage)
    {
        AddLinesOf(found, stage);
        names.Add(found, stage.Wait);
        foreach (var watch in stage.Watches)
        {
            names.AddAction(found, watch.Extend);
            names.AddAction(found, (watch.End as EntryEnd)?.Action);
            names.Add(found, (watch.End as DeadlineEnd)?.Deadline);
            names.Add(found, watch.Improved?.Names ?? []);
            names.Add(found, watch.Early?.Names ?? []);
            AddLines(found, watch.Do);
        }
    }

    private void AddDuty(ReadSet found, DutyDeclaration duty)
    {
        names.Add(found, duty.When.Names);
        AddLinesOf(found, duty);
    }

    private void AddLinesOf(ReadSet found, DutyDeclaration duty)
    {
        names.Add(found, duty.Needs);
        AddLines(found, duty.Lines);
        foreach (var way in duty.FirstOf)
        {
            names.Add(found, way.When.Names);
            names.Add(found, way.Needs);

            // A way that is withheld is passed over.
            foreach (var rule in book.Rules.Where(r => r.Withhold is { } held && way.Do.Any(l => l.Action == held)))
            {
                names.Add(found, rule.When.Names);
            }
        }
    }

    private void AddLines(ReadSet found, IEnumerable<LineDeclaration> lines)
    {
        foreach (var line in lines)
        {
            names.AddAction(found, line.Action);
            names.Add(found, line.When.Names);
            names.Add(found, line.Due);
            names.Add(found, line.NotBefore);
            foreach (var value in line.Values)
            {
                names.Add(found, [value.Amount]);
                names.Add(found, value.Until);
            }
        }
    }

    private void AddEvent(ReadSet found, EventDeclaration? on)
    {
        names.AddAction(found, on?.Action);
        names.Add(found, on?.Start);
        if (on?.Sessions is { } sessions)
        {
            names.Add(found, sessions);
        }
    }
}
