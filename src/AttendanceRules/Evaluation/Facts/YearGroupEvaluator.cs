using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The year group on a date, from the one recorded on another.</summary>
internal sealed class YearGroupEvaluator : SymbolEvaluatorOf<YearGroup>
{
    /// <summary>The year group on the date; null where none is recorded.</summary>
    public static int? On(EvaluationContext context)
    {
        if (context.File.Pupil is not { YearGroup: { } year, YearGroupOn: { } on })
        {
            return null;
        }

        var time = context.File.Time;
        return year + time.SchoolYear(context.Date).From.Year - time.SchoolYear(on).From.Year;
    }

    protected override Value At(YearGroup symbol, EvaluationContext context) => On(context) is { } year ? Value.Exact(year) : symbol.Any;
}
