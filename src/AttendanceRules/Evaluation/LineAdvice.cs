using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>One line of a call, for one parent or for none, as advice for each stakeholder.</summary>
internal sealed class LineAdvice(Book book, SubjectFile file, DateOnly asOf, AdviceDraft draft)
{
    private static readonly ConditionalWeakTable<IReadOnlyList<(string Name, string Title)>, Notice[]> DefaultNotices = [];

    private readonly ActionWording wording = new(book, asOf, draft.Explainer);

    /// <summary>A line that repeats: it counts from the last one done, else from the start; ahead until its day (S26).</summary>
    public void Repeat(in Activation call, LineDeclaration line, string? parent, Trace trace, string? oneOf)
    {
        if (line.Every!.On(call.Since) is not { } length)
        {
            call.Trail?.Stop(Gate.InForce, line, parent);
            return;
        }

        call.Trail?.End(line.Action, parent);

        var since = call.Since;
        var last = file.Casework.Of(line.Action).Where(e => e.IsEffective(asOf) && e.EffectiveDate(asOf) >= since
            && e.MayConcern(parent)).Select(e => e.EffectiveDate(asOf)).Max();
        var next = file.Time.After(last ?? since, length);
        TellDefaults(call.Rule);
        Recommend(wording.Recommended(call, line.Declared, parent, line.Force, trace, oneOf, null, null, line) with
        {
            Due = next, DueIn = next is null ? length.ToString() : null,
            Status = next is null || next > asOf ? ActionStatus.Ahead : next < asOf ? ActionStatus.Overdue : ActionStatus.Due,
        }, line.Declared);
    }

    /// <summary>Advises the line, holds it, blocks it, or leaves it out where it is done.</summary>
    public void Add(in Activation call, LineDeclaration line, string? parent, Truth truth, Trace trace, Trace blockers, string? oneOf)
    {
        var action = line.Declared;
        var done = line.Every is null ? Fulfilment.IsFulfilled(file, asOf, action, parent, call, line) : file.Casework.IsSupplied
            ? Truth.False : Truth.Undecided;
        if (done == Truth.True || action.InForceFrom > asOf)
        {
            call.Trail?.Stop(action.InForceFrom > asOf ? Gate.InForce : Gate.Fulfilled, line, parent, action.Id);
            return;
        }

        // What is open and lacks what it needs is listed as open.
        var isOpen = done == Truth.Undecided || truth == Truth.Undecided;
        var isBlocked = blockers.Findings.Count > 0;
        var trail = isBlocked ? call.Trail?.Then(Needed(blockers, isOpen ? Truth.Undecided : Truth.False)) : call.Trail;
        var open = done == Truth.Undecided ? Fulfilment.MissingOf(file, call, action) : null;
        (open is null ? trail : trail?.Then(Gate.Fulfilled, Truth.Undecided, [open], action.Id))?.End(action.Id, parent);

        if (isOpen)
        {
            Hold(call, line, parent, trace, open);
            if (isBlocked)
            {
                foreach (var supplier in Suppliers(call, MissingOf(blockers)))
                {
                    Hold(call, supplier, null, null, trace, null, open);
                }
            }
        }
        else if (isBlocked)
        {
            Block(call, action, parent, blockers);
        }
        else
        {
            TellDefaults(call.Rule);
            Recommend(wording.Recommended(call, action, parent, line.Force, trace, oneOf, line.Due, line.NotBefore, line), action);
        }
    }

    // A notice names the default on which the line rests.
    private void TellDefaults(DutyDeclaration rule)
    {
        if (rule.Defaults.Count > 0)
        {
            draft.AddOnce(DefaultNotices.GetValue(rule.Defaults, static all => [.. all.Select(d => new Notice
            {
                Code = "default-threshold", Text = $"'{d.Name}' has its default value, because no local pack sets it: {d.Title}.",
            })]));
        }
    }

    // For each stakeholder.
    private void Recommend(RecommendedAction first, ActionDeclaration action)
    {
        draft.Actions.Add(first);
        for (var i = 1; i < action.By.Count; i++)
        {
            draft.Actions.Add(first with { Stakeholder = action.By[i] });
        }
    }

    // What is missing is named, and what supplies it is advised, for each stakeholder of the action.
    private void Block(in Activation call, ActionDeclaration action, string? parent, Trace blockers)
    {
        var missing = MissingOf(blockers);
        var suppliers = Suppliers(call, missing);
        foreach (var stakeholder in action.By)
        {
            draft.Blocked.Add(new BlockedAction
            {
                Stakeholder = stakeholder, Action = action.Id, Title = action.Title, Parent = parent, Rules = [call.Rule.Id],
                Missing = missing, SuppliedBy = [.. suppliers.Select(s => s.Id)],
            });
            foreach (var supplier in suppliers)
            {
                Recommend(wording.Recommended(call, supplier, null, null, blockers, null, null, null), supplier);
            }
        }
    }

    private static List<string> MissingOf(Trace blockers)
    {
        var missing = new List<string>();
        for (var i = 0; i < blockers.Findings.Count; i++)
        {
            var own = blockers.Findings[i].Missing;
            for (var j = 0; j < own.Count; j++)
            {
                if (!missing.Contains(own[j]))
                {
                    missing.Add(own[j]);
                }
            }
        }

        missing.Sort(StringComparer.Ordinal);
        return missing;
    }

    private static GateOutcome Needed(Trace blockers, Truth passed) => new(Gate.Needs, passed) { Missing = MissingOf(blockers) };

    private List<ActionDeclaration> Suppliers(in Activation call, List<string> missing)
    {
        var suppliers = new List<ActionDeclaration>();
        foreach (var supplied in missing)
        {
            suppliers.AddRange(book.SuppliersOf(supplied));
        }

        for (var i = 0; i < call.Rule.Needs.Count; i++)
        {
            if (call.Rule.Needs[i] is ActionOnRecord { Name: var needed } && missing.Contains(needed)
                && book.Actions.TryGetValue(needed, out var action) && !action.IsRecordOnly && !suppliers.Contains(action))
            {
                suppliers.Add(action);
            }
        }

        suppliers.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        return suppliers;
    }

    /// <summary>Lists the line as open.</summary>
    public void Hold(in Activation call, LineDeclaration line, string? parent, Trace trace, string? also) =>
        Hold(call, line.Declared, line.Force, line.Due, trace, parent, also);

    private void Hold(in Activation call, ActionDeclaration action, Force? force, Deadline? due, Trace trace, string? parent, string? also)
    {
        var first = wording.Undecided(call, action, parent, force, trace, due, also);
        draft.Undecided.Add(first);
        for (var i = 1; i < action.By.Count; i++)
        {
            draft.Undecided.Add(first with { Stakeholder = action.By[i] });
        }
    }
}
