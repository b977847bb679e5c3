using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>From a rule that calls to advice for each line, each stakeholder and, where asked, each parent.</summary>
internal sealed class Lines(Book book, SubjectFile file, DateOnly asOf, Draft draft)
{
    /// <param name="call">The rule that calls.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="deadlinesFrom">The day deadlines count from; null: since when the rule calls.</param>
    public void Give(Call call, IReadOnlyList<LineDeclaration> lines, DateOnly? deadlinesFrom)
    {
        var blockers = Blockers(call);
        foreach (var line in lines.Where(l => l.From <= asOf && !(asOf > l.To)))
        {
            var trace = new Trace();
            trace.Take(call.Trace);
            var own = line.When.Evaluate(call.Scope, trace);
            var truth = own < call.Truth ? own : call.Truth;
            foreach (var parent in line.IsEachParent ? file.Parents : [call.Scope.Parent!])
            {
                if (truth != Truth.False)
                {
                    One(call, line, parent is { Length: > 0 } ? parent : null, truth, trace, blockers, deadlinesFrom ?? call.Since);
                }
            }
        }
    }

    private void One(Call call, LineDeclaration line, string? parent, Truth truth, Trace trace, Trace blockers, DateOnly from)
    {
        var action = book.Actions[line.Action];
        var done = Done(action, parent, call.CycleFrom);
        if (done == Truth.True)
        {
            return;
        }

        foreach (var stakeholder in action.By)
        {
            if (done == Truth.Undecided || truth == Truth.Undecided)
            {
                var missing = trace.Missing.Concat(done == Truth.Undecided ? ["casework"] : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                draft.Undecided.Add(new UndecidedAction(stakeholder, action.Role, parent, action.Id, [call.Rule.Id], missing, Questions(missing, parent)));
            }
            else if (blockers.Findings.Count > 0)
            {
                var missing = blockers.Findings.SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                var suppliers = book.Actions.Values.Where(a => missing.Contains(a.Supplies!)).OrderBy(a => a.Id, StringComparer.Ordinal).ToList();
                draft.Blocked.Add(new BlockedAction(stakeholder, action.Id, parent, [call.Rule.Id], missing, [.. suppliers.Select(s => s.Id)]));
                foreach (var supplier in suppliers.SelectMany(s => s.By.Select(by => (Action: s, By: by))))
                {
                    draft.Actions.Add(Advice(call, supplier.Action, supplier.By, null, null, blockers, from, null, null));
                }
            }
            else
            {
                draft.Actions.Add(Advice(call, action, stakeholder, parent, line.Force, trace, from, line.Due, line.NotBefore));
            }
        }
    }

    private Truth Done(ActionDeclaration action, string? parent, DateOnly cycleFrom)
    {
        if (!action.IsRecorded)
        {
            return Truth.False;
        }

        if (!file.Casework.IsSupplied)
        {
            return Truth.Undecided;
        }

        // An arranged step stops the advice until it has an outcome (S28).
        var isDone = file.Casework.Of(action.Id).Any(e =>
            (parent is null || e.Parent is null || e.Parent == parent)
            && ((e.Stands(asOf) && e.Counts(asOf) >= cycleFrom) || (e.IsArranged(asOf) && e.Date >= cycleFrom && e.Due >= asOf)));
        return isDone ? Truth.True : Truth.False;
    }

    // Needs unmet or undecided block every line, and everything missing is named at once (S10).
    private static Trace Blockers(Call call)
    {
        var blockers = new Trace();
        foreach (var need in call.Rule.Needs)
        {
            var trace = new Trace();
            var truth = need.Holds(call.Scope, trace);
            if (truth != Truth.True)
            {
                blockers.Add(new Finding(need.Name, need.Title, need.At(call.Scope), "", "", "", need.Name, truth, truth == Truth.Undecided ? [.. trace.Missing] : [need.Name]));
            }
        }

        return blockers;
    }

    private RecommendedAction Advice(Call call, ActionDeclaration action, string stakeholder, string? parent, Force? force, Trace trace, DateOnly from, Deadline? due, Deadline? notBefore)
    {
        var (deadline, open) = due?.On(call.Scope, from) ?? default;
        var (earliest, _) = notBefore?.On(call.Scope, from) ?? default;
        var basis = call.Rule.Basis;
        return new RecommendedAction
        {
            Stakeholder = stakeholder,
            Role = action.Role,
            Parent = parent,
            To = action.To,
            Action = action.Id,
            Title = action.Title,
            Basis = basis switch { Basis.Statutory => "statutory", Basis.Guidance => "guidance", _ => "local" },
            Force = (force ?? (basis == Basis.Statutory ? Force.Must : Force.Should)) switch { Force.Must => "must", Force.Should => "should", _ => "may" },
            Status = earliest > asOf ? AdviceStatus.Ahead : deadline < asOf ? AdviceStatus.Overdue : AdviceStatus.Due,
            Since = call.Since,
            Due = deadline,
            DueIn = open?.ToString(),
            Event = call.Scope.Event is { } e ? string.Create(CultureInfo.InvariantCulture, $"{e.Name} {e.Date:yyyy-MM-dd}") : null,
            Rules = [call.Rule.Id],
            Sources = call.Rule.Sources,
            Reasons = [.. trace.Findings.Select(f => new Reason(f.Fact, f.Title, f.Value.ToString(), f.Unit, f.Compare, f.Limit, f.Text, f.Evidence))],
        };
    }

    public IReadOnlyList<OpenQuestion> Questions(IEnumerable<string> missing, string? parent) =>
        [.. missing.Select(m => m.StartsWith("school.", StringComparison.Ordinal) ? m["school.".Length..] : m)
            .Select(m => book.Names.Find(m)).OfType<QuestionName>().Select(q => new OpenQuestion(q.Name, q.Ask, q.IsPerParent ? parent : null, q.Of))];
}
