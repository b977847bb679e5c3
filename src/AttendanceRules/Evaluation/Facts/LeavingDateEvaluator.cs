using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The last day on roll; none before it.</summary>
internal sealed class LeavingDateEvaluator : SymbolEvaluatorOf<LeavingDate>
{
    private static readonly Value None = Value.NotApplicable(ValueKind.Date, "the pupil has not left");

    protected override Value At(LeavingDate symbol, EvaluationContext context) =>
        context.File.Pupil?.Left is { } date && date <= context.Date ? Value.Of(date) : None;
}
