using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Expressions;

/// <summary>Two values compared: certain where every number or text that they may be says the same (S2, S3).</summary>
public sealed class ComparingTests
{
    private static readonly string[] Operators = [">=", ">", "<=", "<", "==", "!="];

    // In halves: numbers inside a range, and far out where it has no end.
    private static readonly (Value Value, int From, int To)[] Numbers =
    [
        .. from low in Enumerable.Range(0, 4) from high in Enumerable.Range(low, 4 - low)
           select (Value.Range(Ratio.Of(low), Ratio.Of(high)), low * 2, high * 2),
        (Value.Range(Ratio.Of(2), null), 4, 20), (Value.Range(null, Ratio.Of(1)), -20, 2), (Value.Unknown(ValueKind.Number), -20, 20),
        (Value.UnknownCount(), 0, 20), (Value.UnknownCount(Ratio.Of(3)), 0, 6),
    ];

    [Fact]
    public void Numbers_are_compared_in_all_that_they_may_be()
    {
        foreach (var x in Numbers)
        {
            foreach (var y in Numbers)
            {
                foreach (var op in Operators)
                {
                    var all = Each(x).SelectMany(a => Each(y).Select(b => Holds(a.CompareTo(b), op))).Distinct().ToList();
                    Assert.Equal((x.Value, op, y.Value, Of(all)), (x.Value, op, y.Value,
                        Comparing.Of(ValueKind.Number, x.Value, op, y.Value)));
                }
            }
        }
    }

    [Theory]
    [InlineData("==", Truth.False, Truth.True, Truth.False)]
    [InlineData("!=", Truth.True, Truth.False, Truth.True)]
    [InlineData(">=", Truth.False, Truth.True, Truth.True)]
    [InlineData(">", Truth.False, Truth.False, Truth.True)]
    [InlineData("<=", Truth.True, Truth.True, Truth.False)]
    [InlineData("<", Truth.True, Truth.False, Truth.False)]
    public void Dates_are_compared_as_days_and_are_open_where_one_is_not_known(string op, Truth before, Truth same, Truth after)
    {
        Value day = Value.Of(new DateOnly(2026, 9, 2)), unknown = Value.Unknown(ValueKind.Date);
        Assert.Equal((before, same, after), (Date(Value.Of(new DateOnly(2026, 9, 1)), day), Date(day, day),
            Date(Value.Of(new DateOnly(2026, 9, 3)), day)));
        Assert.Equal((Truth.Undecided, Truth.Undecided, Truth.Undecided), (Date(unknown, day), Date(day, unknown), Date(unknown, unknown)));

        Truth Date(Value x, Value y) => Comparing.Of(ValueKind.Date, x, op, y);
    }

    [Fact]
    public void Texts_are_the_same_or_not_and_apart_where_one_cannot_be_the_other()
    {
        Value a = Value.Of("a"), b = Value.Of("b"), any = Value.Unknown(ValueKind.Text), aOrB = any with { MayBe = ["a", "b"] };
        Value c = Value.Of("c");
        foreach (var (x, y, expected) in new[]
        {
            (a, a, Truth.True), (a, b, Truth.False), (a, Value.Of("A"), Truth.False), (aOrB, a, Truth.Undecided),
            (aOrB, b, Truth.Undecided), (aOrB, c, Truth.False), (any, c, Truth.Undecided), (aOrB, aOrB, Truth.Undecided),
            (any, any, Truth.Undecided), (any with { MayBe = [] }, a, Truth.False),
        })
        {
            Assert.Equal((expected, Truth.True - (int)expected), (Text(x, "==", y), Text(x, "!=", y)));
            Assert.Equal((expected, Truth.True - (int)expected), (Text(y, "==", x), Text(y, "!=", x)));
        }

        Truth Text(Value x, string op, Value y) => Comparing.Of(ValueKind.Text, x, op, y);
    }

    [Fact]
    public void Truths_are_compared_as_yes_and_no()
    {
        foreach (var (x, y, expected) in new[]
        {
            (Value.True, Value.True, Truth.True), (Value.True, Value.False, Truth.False), (Value.False, Value.True, Truth.False),
            (Value.False, Value.False, Truth.True), (Value.Unknown(ValueKind.Truth), Value.True, Truth.Undecided),
            (Value.False, Value.Unknown(ValueKind.Truth), Truth.Undecided),
        })
        {
            Assert.Equal((expected, Truth.True - (int)expected), (Comparing.Of(ValueKind.Truth, x, "==", y),
                Comparing.Of(ValueKind.Truth, x, "!=", y)));
        }
    }

    [Fact]
    public void A_comparison_with_none_is_false_whatever_it_asks()
    {
        foreach (var (kind, known) in new[]
        {
            (ValueKind.Number, Value.Exact(1)), (ValueKind.Date, Value.Of(new DateOnly(2026, 9, 2))), (ValueKind.Text, Value.Of("a")),
            (ValueKind.Truth, Value.True), (ValueKind.Number, Value.UnknownCount()), (ValueKind.Text, Value.Unknown(ValueKind.Text)),
        })
        {
            foreach (var op in Operators)
            {
                var none = Value.NotApplicable(kind);
                Assert.Equal((Truth.False, Truth.False, Truth.False), (Comparing.Of(kind, none, op, known),
                    Comparing.Of(kind, known, op, none), Comparing.Of(kind, none, op, none)));
            }
        }
    }

    private static IEnumerable<int> Each((Value Value, int From, int To) number) =>
        Enumerable.Range(number.From, number.To - number.From + 1);

    private static bool Holds(int order, string op) => op switch
    {
        ">=" => order >= 0, ">" => order > 0, "<=" => order <= 0, "<" => order < 0, "==" => order == 0, _ => order != 0,
    };

    private static Truth Of(List<bool> all) => all.Count > 1 ? Truth.Undecided : all[0] ? Truth.True : Truth.False;
}
