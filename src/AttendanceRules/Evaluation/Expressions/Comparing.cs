using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Compares two values (S2, S3). A comparison with none is false.</summary>
internal static class Comparing
{
    public static Truth Of(ValueKind kind, Value x, string op, Value y)
    {
        if (x.State == ValueState.NotApplicable || y.State == ValueState.NotApplicable)
        {
            return Truth.False;
        }

        return kind switch
        {
            ValueKind.Number => Numbers(x, op, y),
            ValueKind.Date => Dates(x, op, y),
            _ => Texts(x, op, y),
        };
    }

    private static Truth Numbers(Value x, string op, Value y) => x.State == ValueState.Known && y.State == ValueState.Known
        ? Holds(x.Low.GetValueOrDefault().CompareTo(y.Low.GetValueOrDefault()), op) : Ranges(x, op, y);

    private static Truth Holds(int order, string op)
    {
        var holds = op switch
        {
            ">=" => order >= 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            "==" => order == 0,
            _ => order != 0,
        };
        return holds ? Truth.True : Truth.False;
    }

    private static Truth Ranges(Value x, string op, Value y) => op switch
    {
        ">=" => AtLeast(x, y),
        "<" => Truth.True - (int)AtLeast(x, y),
        "<=" => AtLeast(y, x),
        ">" => Truth.True - (int)AtLeast(y, x),
        "==" => Equal(x, y),
        _ => Truth.True - (int)Equal(x, y),
    };

    private static Truth AtLeast(Value x, Value y)
    {
        if (y.High is { } yHigh && x.Low >= yHigh)
        {
            return Truth.True;
        }

        return x.High is { } xHigh && xHigh < y.Low ? Truth.False : Truth.Undecided;
    }

    private static Truth Equal(Value x, Value y)
    {
        var apart = (x.High is { } xHigh && xHigh < y.Low) || (y.High is { } yHigh && yHigh < x.Low);
        return apart ? Truth.False : Truth.Undecided;
    }

    private static Truth Dates(Value x, string op, Value y)
    {
        if (x.IsUncertain || y.IsUncertain)
        {
            return Truth.Undecided;
        }

        return Holds(x.Date.CompareTo(y.Date), op);
    }

    private static bool IsAny(IReadOnlyList<string> texts, string text)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] == text)
            {
                return true;
            }
        }

        return false;
    }

    private static Truth Texts(Value x, string op, Value y)
    {
        Truth same;
        if (x.State == ValueState.Known && y.State == ValueState.Known)
        {
            var isSame = x.Kind == ValueKind.Truth ? x.IsTrue == y.IsTrue : string.Equals(x.Text, y.Text, StringComparison.Ordinal);
            same = isSame ? Truth.True : Truth.False;
        }
        else
        {
            var (unsure, other) = x.State == ValueState.Known ? (y, x) : (x, y);
            var isApart = other.State == ValueState.Known && unsure.MayBe is { } texts && !IsAny(texts, other.Text);
            same = isApart ? Truth.False : Truth.Undecided;
        }

        return op == "==" ? same : Truth.True - (int)same;
    }
}
