using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Whether the pupil is of compulsory school age; without a date of birth the year group decides where it is certain.</summary>
internal sealed class CompulsoryAgeEvaluator : SymbolEvaluatorOf<CompulsoryAge>
{
    protected override Value At(CompulsoryAge symbol, EvaluationContext context)
    {
        if (context.File.Pupil?.DateOfBirth is { } born)
        {
            return Value.Of(context.Date >= symbol.Begins(born) && context.Date <= symbol.Ends(born));
        }

        if (YearGroupEvaluator.On(context) is not { } year)
        {
            return Value.Unknown(ValueKind.Truth);
        }

        if (symbol.LastYear.Contains(year))
        {
            return symbol.End.IsBirthday ? Value.Unknown(ValueKind.Truth)
                : Value.Of(context.Date <= symbol.End.From(context.File.Time.SchoolYear(context.Date).From.Year));
        }

        return symbol.Always.Contains(year) || symbol.Never.Contains(year)
            ? Value.Of(symbol.Always.Contains(year)) : Value.Unknown(ValueKind.Truth);
    }

    protected override Value Edge(CompulsoryAge symbol, EvaluationContext context, string edge) =>
        context.File.Pupil?.DateOfBirth is { } born
        ? Value.Of(edge == "start" ? symbol.Begins(born) : symbol.Ends(born)) : Value.Unknown(ValueKind.Date);
}
