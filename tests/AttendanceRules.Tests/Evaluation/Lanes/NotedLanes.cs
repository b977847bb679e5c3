using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>
/// A number that is at least one (T), less than one (F) or not known (U) for each subject of a block, by a letter a subject; it notes for
/// whom it is asked.
/// </summary>
internal sealed class NotedLanes : Operand
{
    private readonly NumberColumn column = new();
    private readonly List<ulong> asked = [];
    private readonly int count;

    public NotedLanes(string truths)
    {
        count = truths.Length;
        foreach (var (lane, truth) in truths.Index())
        {
            column.Set(lane, truth switch { 'T' => Value.Exact(1), 'F' => Value.Exact(0), _ => Value.UnknownCount() });
        }
    }

    public override ValueKind Kind => ValueKind.Number;

    public override string Text => "noted";

    /// <summary>Whether it is at least one.</summary>
    public Comparison When => new(this, ">=", new Literal(Value.Exact(1), "1"));

    /// <summary>For whom it was asked since the last call, a sign a subject: 1 for those asked about.</summary>
    public string Asked()
    {
        var said = string.Join(' ', asked.Select(a => string.Concat(Enumerable.Range(0, count).Select(lane => a >> lane & 1))));
        asked.Clear();
        return said;
    }

    public override TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument)
    {
        asked.Add(((LaneSide)(object)argument!).Asked.Lanes);
        return (TResult)(object)column;
    }
}
