using AttendanceRules.Language;

namespace AttendanceRules.Rules;

/// <summary>The numbers that a row of a band lets through, where its limits are written as numbers.</summary>
internal sealed record RowRange(Ratio? Low, bool HasLow, Ratio? High, bool HasHigh)
{
    /// <summary>Null where a limit is a name, whose value changes with the date.</summary>
    public static RowRange? Of(Condition when)
    {
        var range = new RowRange(null, true, null, true);
        foreach (var part in when is AllOf all ? all.Parts : [when])
        {
            if (part is not Comparison { Right: LiteralTerm literal } compare)
            {
                return null;
            }

            var limit = literal.Value.Low;
            range = compare.Operator switch
            {
                ">=" => range with { Low = limit, HasLow = true },
                ">" => range with { Low = limit, HasLow = false },
                "<=" => range with { High = limit, HasHigh = true },
                "<" => range with { High = limit, HasHigh = false },
                "==" => new RowRange(limit, true, limit, true),
                _ => range,
            };
        }

        return range;
    }

    public bool Meets(RowRange other) => !IsBelow(other) && !other.IsBelow(this);

    private bool IsBelow(RowRange other) => High is { } high && other.Low is { } low && (high < low || (high.CompareTo(low) == 0 && !(HasHigh && other.HasLow)));
}
