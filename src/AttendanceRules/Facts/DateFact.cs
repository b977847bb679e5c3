using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>Whether the date lies in a window.</summary>
internal sealed class DateFact(Window window) : Named
{
    public override ValueKind Kind => ValueKind.Truth;

    public override bool IsOfSchool => true;

    public override bool NeedsPathway => window.NeedsPathway;

    public override IReadOnlyList<string> Missing(Scope scope) => window.Missing(scope) is { Count: > 0 } missing ? missing : [Name];

    public override Value At(Scope scope)
    {
        var range = window.On(scope);
        return range.State switch
        {
            ValueState.Known => Value.Of(range.Days.Contains(scope.Date)),
            ValueState.None => Value.None(ValueKind.Truth, range.Because),
            _ => Value.Unknown(ValueKind.Truth),
        };
    }
}
