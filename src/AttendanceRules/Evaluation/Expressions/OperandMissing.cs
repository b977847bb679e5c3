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
        [.. Of(operand.Left, context).Concat(Of(operand.Right, context)).Distinct(StringComparer.Ordinal)];

    // A side that is known could not change it (S4).
    private static IReadOnlyList<string> Of(Operand side, EvaluationContext context) =>
        side.At(context).IsUncertain ? side.Missing(context) : [];
}
