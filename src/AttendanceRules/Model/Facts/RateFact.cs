using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>A class over possible sessions, or over a second class, in per cent: an exact pair of counts (S5). No possible session: none.</summary>
internal sealed class RateFact : RegisterFact
{
    /// <summary>Null: over possible sessions.</summary>
    public SessionFilter? Over { get; init; }

    /// <summary>True: every session of the class is of the class it is divided by, so that the rate is at most 100.</summary>
    public bool IsPart { get; init; } = true;

    /// <summary>Asked on each school day of this window, of which the extreme counts; null: asked once.</summary>
    public Window? Extreme { get; init; }

    /// <summary>True: the highest of <see cref="Extreme"/>; false: the lowest.</summary>
    public bool IsHighest { get; init; }

    /// <summary>The step to which it is rounded once, halves up, before it is compared; null: exact (S5).</summary>
    public Ratio? Step { get; init; }

    public override Unit Unit => Unit.Percent;

    public override bool NeedsPathway => base.NeedsPathway || Extreme is { NeedsPathway: true };

    protected override Value Unknown => Value.UnknownCount(IsPart ? Ratio.Of(100) : null);

    protected override Value Compute(EvaluationContext scope)
    {
        if (Extreme is null)
        {
            return base.Compute(scope);
        }

        var days = Extreme.On(scope);
        if (days.State != ValueState.Known)
        {
            return days.State == ValueState.NotApplicable ? Value.NotApplicable(ValueKind.Number, days.Because) : Unknown;
        }

        var time = scope.File.Time;
        Value? best = null;
        for (var day = days.FromSession / 2; 2 * day < days.EndSession && time[day] <= scope.Date; day++)
        {
            var value = base.Compute(scope.At(time[day]));
            best = value.State == ValueState.NotApplicable ? best : best is null ? value : MoreExtreme(best, value);
        }

        return best ?? Value.NotApplicable(ValueKind.Number, "there is no possible session");
    }

    private Value MoreExtreme(Value x, Value y)
    {
        if (!x.IsUncertain && !y.IsUncertain)
        {
            return (IsHighest ? y.Low > x.Low : y.Low < x.Low) ? y : x;
        }

        // An end that is null is open upwards.
        var (a, b) = (x.High, y.High);
        return IsHighest ? Value.Range(x.Low > y.Low ? x.Low : y.Low, a is null || b is null ? null : a > b ? a : b)
            : Value.Range(x.Low < y.Low ? x.Low : y.Low, a is null || b < a ? b : a);
    }

    private Value Rounded(Value value) => Step is not { } step ? value
        : value.IsUncertain ? Value.Range(value.Low?.RoundedTo(step), value.High?.RoundedTo(step)) : Value.Exact(value.Low!.Value.RoundedTo(step));

    protected override Value Count(EvaluationContext scope, WindowRange range)
    {
        var register = scope.File.Register;
        var (of, over) = (register.CountsOf(Of), Over is null ? register.Possible : register.CountsOf(Over));
        var a = of.Sure(range.FromSession, range.EndSession);
        var b = over.Sure(range.FromSession, range.EndSession);
        var unsure = of.Unsure(range.FromSession, range.EndSession);
        if (b + unsure == 0)
        {
            return Value.NotApplicable(ValueKind.Number, Over is null ? "there is no possible session" : "there is no session to divide by");
        }

        // An unclassed session may be in the class, in possible only, or in neither (S6); where the class is no part, in the class only.
        Ratio? PerCent(long n, long whole) => whole == 0 ? null : new Ratio(100L * n, whole);
        return Rounded(unsure == 0
            ? Value.Exact(new Ratio(100L * a, b)) with { Counts = (a, b) }
            : Value.Range(new Ratio(100L * a, b + unsure), PerCent(a + unsure, IsPart ? b + unsure : b)));
    }
}
