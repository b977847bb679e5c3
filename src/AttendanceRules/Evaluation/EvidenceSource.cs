using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation;

/// <summary>Where the evidence of one finding comes from. Two findings never share it, though they be of one name on one day.</summary>
internal sealed class EvidenceSource
{
    private readonly object of;
    private readonly EvaluationContext context;

    public EvidenceSource(Symbol symbol, EvaluationContext context) => (of, this.context) = (symbol, context);

    public EvidenceSource(Operand operand, EvaluationContext context) => (of, this.context) = (operand, context);

    public IReadOnlyList<string> Find() => of is Symbol symbol ? symbol.Evidence(context) : ((Operand)of).Evidence(context);
}
