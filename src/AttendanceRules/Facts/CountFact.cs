using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>Sessions of a class in a window, or days whose every possible session, at least one, is of the class (S19).</summary>
internal sealed class CountFact(bool ofDays) : RegisterFact
{
    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    protected override Value Unknown => Value.Unknown(ValueKind.Number);

    protected override Value Count(Scope scope, WindowRange range)
    {
        var plane = scope.File.Register.Plane(Of);
        if (!ofDays)
        {
            var sure = plane.Sure(range.FromSession, range.EndSession);
            return Value.Range(Ratio.Of(sure), Ratio.Of(sure + plane.Unsure(range.FromSession, range.EndSession)));
        }

        var (low, high) = (0, 0);
        for (var day = range.FromSession / 2; 2 * day < range.EndSession; day++)
        {
            var truth = DayClass.Of(scope.File.Register, plane, day);
            low += truth == Truth.True ? 1 : 0;
            high += truth == Truth.False ? 0 : 1;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }
}
