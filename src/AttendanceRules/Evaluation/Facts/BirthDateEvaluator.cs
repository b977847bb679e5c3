using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The date of birth; unknown where it is not recorded.</summary>
internal sealed class BirthDateEvaluator : SymbolEvaluatorOf<BirthDate>
{
    protected override Value At(BirthDate symbol, EvaluationContext context) =>
        context.File.Pupil?.DateOfBirth is { } born ? Value.Of(born) : Value.Unknown(ValueKind.Date);
}
