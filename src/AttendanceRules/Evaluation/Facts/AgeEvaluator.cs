using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The age in completed years: a year more from each birthday on, clipped to the month's end (S12).</summary>
internal sealed class AgeEvaluator : SymbolEvaluatorOf<Age>
{
    protected override Value At(Age symbol, EvaluationContext context)
    {
        if (context.File.Pupil?.DateOfBirth is not { } born)
        {
            return Value.UnknownCount();
        }

        var years = Math.Max(0, context.Date.Year - born.Year);
        return Value.Exact(years > 0 && born.PlusYears(years) > context.Date ? years - 1 : years);
    }

    protected override IReadOnlyList<string> Missing(Age symbol, EvaluationContext context) => ["born"];
}
