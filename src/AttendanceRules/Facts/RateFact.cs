using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Records;

namespace AttendanceRules.Facts;

/// <summary>A class over possible sessions, or over a second class, in per cent: an exact pair of counts (S5). No possible session: none.</summary>
internal sealed class RateFact : RegisterFact
{
    /// <summary>Null: over possible sessions.</summary>
    public SessionFilter? Over { get; init; }

    public override Unit Unit => Unit.Percent;

    protected override Value Unknown => Value.Unknown(ValueKind.Number, Ratio.Of(100));

    protected override Value Count(Scope scope, WindowRange range)
    {
        var register = scope.File.Register;
        var (of, over) = (register.Plane(Of), Over is null ? register.Possible : register.Plane(Over));
        var a = of.Sure(range.FromSession, range.EndSession);
        var b = over.Sure(range.FromSession, range.EndSession);
        var unsure = of.Unsure(range.FromSession, range.EndSession);
        if (b + unsure == 0)
        {
            return Value.None(ValueKind.Number);
        }

        // An unclassed session may be in the class, in possible only, or in neither (S6).
        return unsure == 0
            ? Value.Exact(new Ratio(100L * a, b)) with { Counts = (a, b) }
            : Value.Range(new Ratio(100L * a, b + unsure), new Ratio(100L * (a + unsure), b + unsure));
    }
}
