using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>Comparisons that the minutes of a lateness must all meet; their limits may be thresholds, which change with the date.</summary>
internal sealed class MinutesLimit(IReadOnlyList<NumberLimit> limits)
{
    /// <summary>The comparisons.</summary>
    public IReadOnlyList<NumberLimit> Limits => limits;

    /// <summary>The sessions of the filter whose minutes meet the limits in force on the date; null where a limit has no value.</summary>
    public SessionFilter? On(DateOnly date, SessionFilter filter)
    {
        var (from, to) = ((int?)null, (int?)null);
        foreach (var (comparison, limit) in Limits)
        {
            if (limit.On(date) is not { } minutes)
            {
                return null;
            }

            var (down, up) = ((int)(minutes.A / minutes.B), (int)((minutes.A + minutes.B - 1) / minutes.B));
            int? low = comparison switch { ">=" or "==" => up, ">" => down + 1, _ => null };
            int? high = comparison switch { "<=" or "==" => down, "<" => up - 1, _ => null };
            (from, to) = (new[] { from, low }.Max(), new[] { to, high }.Min());
        }

        return filter with { Key = FormattableString.Invariant($"{filter.Key} {from}..{to} minutes"), MinutesLateFrom =
            from, MinutesLateTo = to };
    }
}
