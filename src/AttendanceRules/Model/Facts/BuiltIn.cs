using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>What every pupil has without a declaration: year group, dates on roll.</summary>
internal sealed class BuiltIn(ValueKind kind, Func<EvaluationContext, Value> at) : Symbol
{
    public override ValueKind Kind => kind;

    // Nursery years lie below zero.
    public override bool MayBeNegative => kind == ValueKind.Number;

    public override Value At(EvaluationContext scope) => at(scope);

    public static IEnumerable<Symbol> All()
    {
        yield return new BuiltIn(ValueKind.Number, s => YearGroup(s) is { } year ? Value.Exact(year) : Value.Unknown(ValueKind.Number) with { Low = Ratio.Of(-2), High = Ratio.Of(14) })
            { Name = "yearGroup", Title = "Year group" };
        yield return new BuiltIn(ValueKind.Truth, s => Value.Of(s.File.Pupil?.IsOnRoll(s.Date) != false))
            { Name = "onRoll", Title = "On roll" };
        yield return new BuiltIn(ValueKind.Date, s => s.File.Pupil?.Admitted is { } date && date <= s.Date ? Value.Of(date) : Value.NotApplicable(ValueKind.Date, "no first day on roll is recorded"))
            { Name = "admitted", Title = "First day on roll" };
        yield return new BuiltIn(ValueKind.Date, s => s.File.Pupil?.Left is { } date && date <= s.Date ? Value.Of(date) : Value.NotApplicable(ValueKind.Date, "the pupil has not left"))
            { Name = "left", Title = "Last day on roll" };
    }

    public static int? YearGroup(EvaluationContext scope)
    {
        if (scope.File.Pupil is not { YearGroup: { } year, YearGroupOn: { } on })
        {
            return null;
        }

        var time = scope.File.Time;
        return year + time.SchoolYear(scope.Date).From.Year - time.SchoolYear(on).From.Year;
    }
}
