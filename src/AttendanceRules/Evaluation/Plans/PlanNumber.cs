using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>What a number is for one subject: the least and the greatest that it may be, each an exact fraction (S2).</summary>
internal readonly struct PlanNumber
{
    private PlanNumber(Ratio low, Ratio high, PlanEnds ends) => (Low, High, Ends) = (low, high, ends);

    public PlanNumber(Value value)
    {
        if (value.State != ValueState.NotApplicable)
        {
            (Low, High) = (value.Low ?? default, value.High ?? default);
            Ends = value.State == ValueState.Known ? PlanEnds.Known : EndsOf(value.Low, value.High);
        }
    }

    public Ratio Low { get; }

    public Ratio High { get; }

    public PlanEnds Ends { get; }

    /// <summary>A number that is known.</summary>
    public static PlanNumber Of(Ratio number) => new(number, number, PlanEnds.Known);

    /// <summary>A number of which no more is known than its ends.</summary>
    public static PlanNumber Unknown(Ratio low, Ratio? high) =>
        new(low, high ?? default, EndsOf(low, high));

    /// <summary>A number between two ends.</summary>
    public static PlanNumber Between(Ratio low, Ratio? high) => high is { } end && low.CompareTo(end) == 0 ? Of(low) : Unknown(low, high);

    /// <summary>The sum of two numbers; none where one is.</summary>
    public static PlanNumber operator +(in PlanNumber x, in PlanNumber y)
    {
        if (x.Ends == PlanEnds.None || y.Ends == PlanEnds.None)
        {
            return default;
        }

        var sum = x.Numbers + y.Numbers;
        return sum.Low is { } low ? Between(low, sum.High) : new(default, sum.High ?? default, EndsOf(null, sum.High));
    }

    private Interval Numbers => Ends == PlanEnds.Known ? new(Low, High)
        : new((Ends & PlanEnds.Low) == PlanEnds.None ? null : Low, (Ends & PlanEnds.High) == PlanEnds.None ? null : High);

    private static PlanEnds EndsOf(Ratio? low, Ratio? high) =>
        PlanEnds.Range | (low is null ? PlanEnds.None : PlanEnds.Low) | (high is null ? PlanEnds.None : PlanEnds.High);
}
