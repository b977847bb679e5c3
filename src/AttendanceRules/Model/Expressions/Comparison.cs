using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>A comparison of two terms (S2, S3).</summary>
internal sealed class Comparison(Operand left, string op, Operand right) : Expression
{
    public Operand Left => left;

    public Operand Right => right;

    public string Operator => op;

    public override IEnumerable<Symbol> Names => left.Names.Concat(right.Names);

    public override IEnumerable<Symbol> OwnNames => left.OwnNames.Concat(right.OwnNames);

    /// <summary>True where it asks whether it is so of at least one parent.</summary>
    public bool IsOfAnyParent { get; } = left.IsOfAnyParent || right.IsOfAnyParent;

    public override Truth Evaluate(EvaluationContext scope, Trace? trace = null) => IsOfAnyParent ? OfAny(scope, trace) : Compare(scope, trace);

    private Truth OfAny(EvaluationContext scope, Trace? trace) =>
        AnyParent.Evaluate(scope, trace, (parent, own) => Compare(scope with { AnyParent = parent }, own));

    public override Expression Negated() => IsOfAnyParent ? new NoParent(this) : new Comparison(left, Opposite(op), right);

    private string Text => field ??= $"{left.Text} {op} {right.Text}";

    private Truth Compare(EvaluationContext scope, Trace? trace)
    {
        var (x, y) = (left.At(scope), right.At(scope));
        var truth = Of(x, y);
        trace?.Add(Found(scope, x, y, truth));
        return truth;
    }

    // A method of its own: what a lambda holds is else made at each comparison, with or without a trace.
    private Finding Found(EvaluationContext scope, Value x, Value y, Truth truth) =>
        new(left.Named?.Name ?? left.Text, left.Named?.Title ?? "", x, UnitWords.Of(left.Unit), op, y.ToString(), Text, truth,
            truth == Truth.Undecided ? Missing(scope, x, y) : [])
        {
            Limits = [y], FindEvidence = () => left.Evidence(scope), IsAssumed = x.IsAssumed || y.IsAssumed,
        };

    private List<string> Missing(EvaluationContext scope, Value x, Value y) =>
        [.. (x.IsUncertain ? left.Missing(scope) : []).Concat(y.IsUncertain ? right.Missing(scope) : []).Distinct(StringComparer.Ordinal)];

    private Truth Of(Value x, Value y)
    {
        if (x.State == ValueState.NotApplicable || y.State == ValueState.NotApplicable)
        {
            return Truth.False;
        }

        return left.Kind switch
        {
            ValueKind.Number => Numbers(x, y),
            ValueKind.Date => Dates(x, y),
            _ => Texts(x, y),
        };
    }

    private Truth Numbers(Value x, Value y) => op switch
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
        if (x.State == ValueState.Known && y.State == ValueState.Known)
        {
            return x.Low!.Value.CompareTo(y.Low!.Value) == 0 ? Truth.True : Truth.False;
        }

        var apart = (x.High is { } xHigh && xHigh < y.Low) || (y.High is { } yHigh && yHigh < x.Low);
        return apart ? Truth.False : Truth.Undecided;
    }

    private Truth Dates(Value x, Value y)
    {
        if (x.IsUncertain || y.IsUncertain)
        {
            return Truth.Undecided;
        }

        var order = x.Date.CompareTo(y.Date);
        var holds = op switch { ">=" => order >= 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, "==" => order == 0, _ => order != 0 };
        return holds ? Truth.True : Truth.False;
    }

    private Truth Texts(Value x, Value y)
    {
        Truth same;
        if (x.State == ValueState.Known && y.State == ValueState.Known)
        {
            same = x.Kind == ValueKind.Truth
                ? (x.IsTrue == y.IsTrue ? Truth.True : Truth.False)
                : string.Equals(x.Text, y.Text, StringComparison.Ordinal) ? Truth.True : Truth.False;
        }
        else
        {
            var (unsure, other) = x.State == ValueState.Known ? (y, x) : (x, y);
            same = other.State == ValueState.Known && unsure.MayBe is { } texts && !texts.Contains(other.Text, StringComparer.Ordinal) ? Truth.False : Truth.Undecided;
        }

        return op == "==" ? same : Truth.True - (int)same;
    }

    /// <summary>The operator with its sides changed over.</summary>
    public static string Turned(string op) => op switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => op };

    private static string Opposite(string op) => op switch { ">=" => "<", "<" => ">=", "<=" => ">", ">" => "<=", "==" => "!=", _ => "==" };
}
