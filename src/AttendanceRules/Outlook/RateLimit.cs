using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Outlook;

/// <summary>A limit with which a condition compares a rate.</summary>
/// <param name="Fact">The rate.</param>
/// <param name="Limit">The limit: a threshold or a number.</param>
/// <param name="IsLimitAbove">True: the limit itself counts with what is above it, as in at least; false: with what is below.</param>
internal sealed record RateLimit(RateFact Fact, Operand Limit, bool IsLimitAbove)
{
    public string Text => Limit.Text;

    /// <summary>Its value on the day.</summary>
    public Value On(DateOnly day) => Limit switch
    {
        Literal literal => literal.Value,
        _ => ((ThresholdName)Limit.Named!).ValueOn(day),
    };
}
