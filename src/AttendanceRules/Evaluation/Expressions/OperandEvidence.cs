using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>What in the records one side of a comparison rests on.</summary>
internal sealed class OperandEvidence : IOperandVisitor<EvaluationContext, IReadOnlyList<string>>
{
    public static readonly OperandEvidence Instance = new();

    public IReadOnlyList<string> Visit(Literal operand, EvaluationContext context) => [];

    public IReadOnlyList<string> Visit(Reference operand, EvaluationContext context) =>
        operand.Asked(context) is { } own ? operand.Named.Evidence(own) : [];

    public IReadOnlyList<string> Visit(Arithmetic operand, EvaluationContext context) => [];
}
