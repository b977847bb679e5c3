using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>A number whose value on each day is given, and which notes from where it is asked.</summary>
internal sealed class NotedNumber(Func<EvaluationContext, Value> of, params Symbol[] names) : Operand
{
    /// <summary>From where it was asked, in order.</summary>
    public List<EvaluationContext> Asked { get; } = [];

    public override ValueKind Kind => ValueKind.Number;

    public override string Text => "noted";

    public override IEnumerable<Symbol> Names => names;

    public override IEnumerable<Symbol> OwnNames => names;

    public override TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument)
    {
        var context = (EvaluationContext)(object)argument!;

        // A place that is lent is another one later.
        Asked.Add(context with { });
        return new Literal(of(context), "noted").Accept(visitor, argument);
    }
}
