using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>A row of a band: its value, and comparisons that must all hold.</summary>
/// <param name="Value">The band's value where the row matches.</param>
/// <param name="Limits">The comparisons.</param>
internal sealed record BandRow(string Value, IReadOnlyList<NumberLimit> Limits)
{
    /// <summary>The comparisons as a condition of the fact.</summary>
    public Expression? When { get; init; }

    /// <summary>The band's value where the row certainly matches.</summary>
    public Value Matched { get; } = Values.Value.Of(Value);

    /// <summary>The numbers let through on the date; null where a limit has no value, and nothing is.</summary>
    public BandInterval? On(DateOnly date)
    {
        var range = BandInterval.All;
        foreach (var (comparison, limit) in Limits)
        {
            if (limit.On(date) is not { } number)
            {
                return null;
            }

            range = range.And(BandInterval.Of(comparison, number));
        }

        return range;
    }
}
