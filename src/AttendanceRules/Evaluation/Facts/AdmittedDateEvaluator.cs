using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The first day on roll; none before it and where it is not recorded.</summary>
internal sealed class AdmittedDateEvaluator : SymbolEvaluatorOf<AdmittedDate>
{
    private static readonly Value None = Value.NotApplicable(ValueKind.Date, "no first day on roll is recorded");

    protected override Value At(AdmittedDate symbol, EvaluationContext context) =>
        context.File.Pupil?.Admitted is { } date && date <= context.Date ? Value.Of(date) : None;
}
