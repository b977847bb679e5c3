using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Names of what is missing where one side of a comparison is not certain.</summary>
internal sealed class OperandMissing : IOperandVisitor<EvaluationContext, IReadOnlyList<string>>
{
    public static readonly OperandMissing Instance = new();

    public IReadOnlyList<string> Visit(Literal operand, EvaluationContext context) => [];

    public IReadOnlyList<string> Visit(Reference operand, EvaluationContext context) =>
        operand.Asked(context) is { } own ? operand.Named.MissingOnce(own) : [operand.Text];

    public IReadOnlyList<string> Visit(Arithmetic operand, EvaluationContext context) =>
        [.. operand.Left.Missing(context).Concat(operand.Right.Missing(context)).Distinct(StringComparer.Ordinal)];
}
