using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>From a rule that calls to advice for each line, each stakeholder and, where asked, each parent.</summary>
internal sealed partial class AdviceBuilder(Book book, SubjectFile file, DateOnly asOf, AdviceDraft draft)
{
    private static readonly Trace Nothing = new();

    private readonly LineAdvice advice = new(book, file, asOf, draft);

    /// <summary>What the rule calls for: its lines, the first of its alternatives that holds, or a choice.</summary>
    public void AddActions(in Activation call)
    {
        if (!call.Rule.HasWays)
        {
            AddActions(call, call.Rule.Do);
        }
        else if (call.Rule.FirstOf.Count > 0)
        {
            AddFirst(call);
        }
        else
        {
            AddChoice(call);
        }
    }

    /// <summary>The lines of a stage on record besides the one that put it there.</summary>
    public void AddOpenActions(in Activation call, CompletedStage taken, bool isRepeated)
    {
        var lines = call.Rule.LinesBeside(taken.Entry);
        foreach (var line in lines)
        {
            if (!line.IsInForce(asOf))
            {
                continue;
            }

            if (line.Every is not null)
            {
                // What the stage needed was needed to put it on record.
                foreach (var parent in !isRepeated ? [] : line.IsEachParent ? file.Parents : [call.Context.Parent!])
                {
                    AddActions(call with { Since = taken.On }, line, parent, new Trace(), null);
                }
            }
            else if (line.Declared.IsRecorded || line == lines[0])
            {
                AddEach(call, line, BlockersOf(call), null);
            }
        }

        if (HasUnrecorded(lines))
        {
            AddUnrecordedBeside(call, lines);
        }
    }

    /// <summary>Whether a line of a stage on record may be left to do. It does not depend on since when it has been called for.</summary>
    public bool MayBeOpen(in Activation call, CompletedStage taken) =>
        !Fulfilment.IsOfAll(file, asOf, call, call.Rule.LinesBeside(taken.Entry));

    // A method of its own: what a lambda holds is else made at each stage on record.
    private void AddUnrecordedBeside(Activation call, IReadOnlyList<LineDeclaration> lines) =>
        AddUnrecorded(call, lines, p => Fulfilment.OnRecord(file, asOf, lines[0].Declared, p, call));

    private bool HasUnrecorded(IReadOnlyList<LineDeclaration> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsUnrecorded(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnrecorded(LineDeclaration line) =>
        line.IsInForce(asOf) && line.Every is null && !line.Declared.IsRecorded;

    /// <summary>The lines that nobody records beside the first: they go when the first action is on record for the parent (S26).</summary>
    /// <param name="call">The stage.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="isOver">Whether the first is no longer due for a parent.</param>
    public void AddUnrecorded(in Activation call, IReadOnlyList<LineDeclaration> lines, Func<string?, Truth> isOver)
    {
        var blockers = Needs.Unmet(call, call.Rule.Needs);
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!IsUnrecorded(line))
            {
                continue;
            }

            foreach (var parent in line.IsEachParent ? file.Parents : [call.Context.Parent!])
            {
                // A first action that is not done with each parent is done for all.
                var over = isOver(lines[0].IsEachParent && parent is { Length: > 0 } ? parent : call.Context.Parent);
                if (over == Truth.Undecided)
                {
                    AddActions(Ways.Unnamed(file, book, call, lines[0]), line, parent, blockers, null);
                }
                else if (over == Truth.False)
                {
                    AddActions(call, line, parent, blockers, null);
                }
                else
                {
                    call.Trail?.Stop(Gate.Fulfilled, line, parent, lines[0].Action);
                }
            }
        }
    }

    /// <summary>Adds lines to the advice.</summary>
    /// <param name="call">The rule that calls.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="oneOf">The id under which they are a choice; null: all are called for.</param>
    public void AddActions(in Activation call, IReadOnlyList<LineDeclaration> lines, string? oneOf = null)
    {
        for (var i = 0; call.Trail is not null && i < lines.Count; i++)
        {
            if (!lines[i].IsInForce(asOf))
            {
                call.Trail.Stop(Gate.InForce, lines[i]);
            }
        }

        var blockers = BlockersOf(call);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!line.IsInForce(asOf))
            {
                continue;
            }

            // Beside the first action of a stage a line repeats only once that is on record.
            if (line.Every is null || call.Context.Frame is null || call.HasBegun || oneOf is not null || i == 0)
            {
                AddEach(call, line, blockers, oneOf);
            }
            else
            {
                call.Trail?.Stop(Gate.Order, line, detail: lines[0].Action);
            }
        }
    }

    private void AddActions(in Activation call, LineDeclaration line, string? parent, Trace blockers, string? oneOf)
    {
        // What is asked about a parent is asked about the one whose line it is.
        var inside = line.IsEachParent && parent is { Length: > 0 } ? call.Context with { Parent = parent } : call.Context;
        var own = line.When.Evaluate(inside);
        var trace = ReferenceEquals(line.When, Expression.Always) ? call.Trace : new ConditionTrace(book, call.Trace, line.When, inside);
        var truth = own < call.Truth ? own : call.Truth;
        if (call.Trail is { } trail && line.WhenText.Length > 0)
        {
            Add(call with { Trail = trail.Then(Gate.Condition, own, line.When, inside) }, line, parent, truth, trace, blockers, oneOf);
        }
        else
        {
            Add(call, line, parent, truth, trace, blockers, oneOf);
        }
    }

    private void Add(in Activation call, LineDeclaration line, string? parent, Truth truth, Trace trace, Trace blockers, string? oneOf)
    {
        if (truth == Truth.False)
        {
            call.Trail?.End(line.Action, parent);
            return;
        }

        // What is open only because of the awaited event is blocked by it.
        truth = call.Context.Awaited is null ? truth : Truth.True;
        var id = parent is { Length: > 0 } ? parent : null;
        if (line.Every is null || blockers.Findings.Count > 0)
        {
            advice.Add(call, line, id, truth, trace, blockers, oneOf);
        }
        else if (line.Declared.InForceFrom > asOf)
        {
            call.Trail?.Stop(Gate.InForce, line, id, line.Action);
        }
        else if (truth == Truth.Undecided || !file.Casework.IsSupplied)
        {
            var open = file.Casework.IsSupplied ? null : "casework";
            (open is null ? call.Trail : call.Trail?.Then(Gate.Fulfilled, Truth.Undecided, [open], line.Action))?.End(line.Action, id);
            advice.Hold(call, line, id, trace, open);
        }
        else
        {
            advice.Repeat(call, line, id, trace, oneOf);
        }
    }

    private Trace BlockersOf(in Activation call) =>
        call.Rule.Needs.Count == 0 && call.Context.Awaited is null ? Nothing : Blockers(call);

    private Trace Blockers(in Activation call)
    {
        var blockers = Needs.Unmet(call, call.Rule.Needs);
        if (call.Context.Awaited is { } awaited
            && !book.Actions.Values.Any(a => (a.Id == awaited || a.Is.Contains(awaited, StringComparer.Ordinal))
                && blockers.Findings.Any(f => f.Missing.Contains(a.Supplies!, StringComparer.Ordinal))))
        {
            blockers.Add(new Finding(awaited, "", Value.NotApplicable(ValueKind.Date), awaited, Truth.False, [awaited]));
        }

        return blockers;
    }

    // The line for whom it is.
    private void AddEach(in Activation call, LineDeclaration line, Trace blockers, string? oneOf)
    {
        if (!line.IsEachParent)
        {
            AddActions(call, line, call.Context.Parent, blockers, oneOf);
            return;
        }

        for (var i = 0; i < file.Parents.Count; i++)
        {
            AddActions(call, line, file.Parents[i], blockers, oneOf);
        }
    }

    /// <summary>Holds the lines that repeat.</summary>
    public void HoldRepeated(in Activation call, IEnumerable<LineDeclaration> lines)
    {
        foreach (var line in lines.Where(l => l.Every is not null && l.IsInForce(asOf)))
        {
            foreach (var parent in line.IsEachParent ? file.Parents : [call.Context.Parent!])
            {
                AddActions(call, line, parent, new Trace(), null);
            }
        }
    }
}
