using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Conditions joined by "and" or "or".</summary>
internal readonly struct ConnectedExpressions(IReadOnlyList<Expression> parts, EvaluationContext context) : IConnected
{
    public int Count => parts.Count;

    public Truth Evaluate(int part, Trace? trace) => parts[part].Evaluate(context, trace);
}
