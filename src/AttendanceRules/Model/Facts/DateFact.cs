using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>Whether the date lies in a window.</summary>
internal sealed class DateFact(Window window) : Symbol
{
    public override ValueKind Kind => ValueKind.Truth;

    public override bool IsOfSchool => true;

    public override bool NeedsPathway => window.NeedsPathway;

    public override IReadOnlyList<string> Missing(EvaluationContext scope) => window.Missing(scope) is { Count: > 0 } missing ? missing : [Name];

    public override Value At(EvaluationContext scope)
    {
        var range = window.On(scope);
        return range.State switch
        {
            ValueState.Known => Value.Of(range.Days.Contains(scope.Date)),
            ValueState.NotApplicable => Value.NotApplicable(ValueKind.Truth, range.Because),
            _ => Value.Unknown(ValueKind.Truth),
        };
    }
}
