using AttendanceRules.Advice;
using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>Applies a book to one pupil on one date.</summary>
internal sealed class Advisor(Book book, SubjectFile file, DateOnly asOf)
{
    private readonly Draft draft = new();

    private Lines Lines => field ??= new Lines(book, file, asOf, draft);

    public PupilAdvice Advise()
    {
        var scope = new Scope(file, asOf);
        foreach (var rule in book.Rules.Where(r => r.Of != "school" && r.Withhold is null && r.IsInForce(asOf)))
        {
            foreach (var parent in rule.Of == "parent" ? file.Parents : [null!])
            {
                foreach (var call in Calls(rule, parent is null ? scope : scope with { Parent = parent }))
                {
                    Lines.Give(call, rule.Do, null);
                }
            }
        }

        foreach (var pathway in book.Pathways.Where(p => p.From <= asOf && !(asOf > p.To)))
        {
            foreach (var parent in pathway.IsPerParent ? file.Parents : [null!])
            {
                new Ladder(pathway, parent is null ? scope : scope with { Parent = parent }, Lines, draft).Climb();
            }
        }

        new Withholding(book, scope, draft).Apply();
        Notices();
        return new PupilAdvice
        {
            Pupil = file.Id,
            AsOf = asOf,
            Groups = [.. book.Groups.Where(g => g.When.When.Names.Any() && GroupOf(g.Item, g.PackId) && g.When.When.Evaluate(scope) == Truth.True).Select(g => g.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Actions = Merge.Of(draft.Actions, book.Stakeholders),
            Pathways = [.. draft.Pathways],
            Undecided = Merge.Of(draft.Undecided, book.Stakeholders),
            Blocked = [.. draft.Blocked.OrderBy(b => b.Action, StringComparer.Ordinal).ThenBy(b => b.Parent, StringComparer.Ordinal)],
            Withheld = [.. draft.Withheld.Distinct().OrderBy(w => w.Action, StringComparer.Ordinal).ThenBy(w => w.Parent, StringComparer.Ordinal).ThenBy(w => w.Rule, StringComparer.Ordinal)],
            Notices = [.. draft.Notices.Distinct()],
        };
    }

    private bool GroupOf(Problems.JsonItem item, string packId) =>
        (item.Date("from") ?? book.Packs.First(p => p.Pack!.Id == packId).Pack!.From) <= asOf && !(asOf > item.Date("to"));

    private IEnumerable<Call> Calls(RuleDeclaration rule, Scope scope)
    {
        if (rule.On is null)
        {
            var trace = new Trace();
            var truth = TruthOf(rule, scope, trace);
            if (truth != Truth.False)
            {
                var cycle = Events.CycleOf(rule, scope, null);
                var from = cycle.From > rule.From ? cycle.From : rule.From;
                var since = truth == Truth.True ? Onset.Of(scope, s => TruthOf(rule, s, null), from) : asOf;
                if (!IsEnded(rule, scope, since) && !HasLeft(rule, since))
                {
                    yield return new Call(rule, scope, since, cycle.From, truth, trace);
                }
            }

            yield break;
        }

        foreach (var occurrence in Events.Of(rule.On, scope).Where(o => o.Date >= rule.From && !(o.Date > rule.To)))
        {
            var inside = scope with { Event = occurrence };
            var trace = new Trace();
            var truth = TruthOf(rule, inside, trace);
            if (truth != Truth.False && !IsEnded(rule, inside, occurrence.Date) && !HasLeft(rule, occurrence.Date))
            {
                yield return new Call(rule, inside, occurrence.Date, Events.CycleOf(rule, inside, occurrence).From, truth, trace);
            }
        }

        if (Events.MayBe(rule.On, scope))
        {
            var trace = new Trace();
            if (TruthOf(rule, scope, trace) != Truth.False)
            {
                trace.Add(new Finding(rule.On.Text, "", Value.Unknown(ValueKind.Date), "", "", "", rule.On.Text, Truth.Undecided, [rule.On.Action is null ? rule.On.Text : "casework"]));
                yield return new Call(rule, scope, asOf, DateOnly.MinValue, Truth.Undecided, trace);
            }
        }
    }

    private Truth TruthOf(RuleDeclaration rule, Scope scope, Trace? trace)
    {
        var parts = new List<Condition>();
        if (rule.Group is { } group)
        {
            parts.Add(GroupCondition(group, rule.Cell));
        }

        parts.Add(rule.When);
        return new AllOf(parts).Evaluate(scope, trace);
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

    private bool IsEnded(RuleDeclaration rule, Scope scope, DateOnly since)
    {
        if (rule.Lapses?.Invoke(since) is { } length && file.Time.After(since, length) is { } last && asOf > last)
        {
            return true;
        }

        // An action on the event's own date ends it too: the order within a day is not modelled.
        return rule.EndedBy.Any(e => e.On(scope with { Event = null }) is { State: ValueState.Known } ended && ended.Date >= since);
    }

    // After a pupil has left, no duty of the school begins but those that begin with leaving (S7).
    private bool HasLeft(RuleDeclaration rule, DateOnly since) =>
        file.Pupil?.Left is { } left && since > left && rule.On?.IsLeaving != true
        && rule.Do.All(l => book.Actions[l.Action].By.Contains("school", StringComparer.Ordinal));

    private void Notices()
    {
        draft.Notices.AddRange(file.Pupil!.Notices.Select(n => new Notice(n.Code, n.Text)));
        var register = file.Register;
        var end = 2 * (file.Time.LastOnOrBefore(asOf) + 1);
        var (unclassed, missing) = (0, 0);
        for (var session = 0; session < end; session++)
        {
            var date = file.Time[session / 2];
            var isOnRoll = !(date < file.Pupil.Admitted) && !(date > file.Pupil.Left);
            unclassed += register.IsUnclassed(session) ? 1 : 0;
            missing += isOnRoll && date < asOf && session >= register.FirstMarked && register.IsMissing(session) ? 1 : 0;
        }

        Tell(unclassed > 0, "unclassed-mark", $"{unclassed} session(s) have a mark that cannot be classed; what hangs on them is a range.");
        Tell(missing > 0, "missing-mark", $"{missing} session(s) have no mark and are in no count.");
        Tell(register.Outside > 0, "mark-outside-school-time", $"{register.Outside} mark(s) lie on days that are no school days of this pupil and are not used.");
        Tell(file.Time.Calendar.IsInferred, "inferred-calendar", "The calendar was inferred from marks: terms and future days are not known.");
        Tell(file.Parents is [""] && book.Pathways.Any(p => p.IsPerParent), "no-parents", "No parents were supplied; one unnamed parent is assumed.");
        Tell(!file.Casework.IsSupplied, "no-casework", "Casework was not supplied; what was done is not known.");
    }

    private void Tell(bool isSo, string code, string text)
    {
        if (isSo)
        {
            draft.Notices.Add(new Notice(code, text));
        }
    }
}
