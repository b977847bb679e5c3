using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>What advice tells of a value: in the field of its kind, and in no other.</summary>
public sealed class TypedValueTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Theory]
    [InlineData("number", "Known 5/2 5/2")]
    [InlineData("between", "Between 1 3")]
    [InlineData("at least", "Between 1 -")]
    [InlineData("at most", "Between - 3")]
    [InlineData("unknown number", "Unknown - -")]
    [InlineData("no number", "NotApplicable - -")]
    [InlineData("date", "Known - - 2026-09-30")]
    [InlineData("unknown date", "Unknown - -")]
    [InlineData("no date", "NotApplicable - -")]
    [InlineData("text", "Known - - 'hello'")]
    [InlineData("unknown text", "Unknown - -")]
    [InlineData("yes", "Known - - True")]
    [InlineData("no", "Known - - False")]
    [InlineData("unknown truth", "Unknown - -")]
    [InlineData("no truth", "NotApplicable - -")]
    public void Only_the_field_of_its_kind_has_something(string what, string expected)
    {
        var value = TypedValue.Of(what switch
        {
            "number" => Value.Exact(new Ratio(5, 2)), "between" => Value.Range(Ratio.Of(1), Ratio.Of(3)),
            "at least" => Value.Range(Ratio.Of(1), null), "at most" => Value.Range(null, Ratio.Of(3)),
            "unknown number" => Value.UnknownCount(Ratio.Of(9)), "no number" => Value.NotApplicable(ValueKind.Number),
            "date" => Value.Of(Day), "unknown date" => Value.Unknown(ValueKind.Date), "no date" => Value.NotApplicable(ValueKind.Date),
            "text" => Value.Of("hello"), "unknown text" => Value.Unknown(ValueKind.Text), "yes" => Value.True, "no" => Value.False,
            "unknown truth" => Value.Unknown(ValueKind.Truth), _ => Value.NotApplicable(ValueKind.Truth),
        });
        string[] rest = [value.Date is { } d ? $"{d:yyyy-MM-dd}" : "", value.Text is { } t ? $"'{t}'" : "", $"{value.IsYes}"];
        Assert.Equal(expected.Replace("5/2", "2.5", StringComparison.Ordinal), FormattableString.Invariant(
            $"{value.State} {Number(value.Least)} {Number(value.Most)} {string.Join("", rest)}").TrimEnd());
    }

    [Fact]
    public void It_says_its_unit_its_words_and_why_there_is_none()
    {
        var value = TypedValue.Of(Value.NotApplicable(ValueKind.Number, "no note is on record"), Unit.Sessions);
        Assert.Equal((Unit.Sessions, "no note is on record", "none"), (value.Unit, value.Because, value.ToString()));
        Assert.Equal("3/4", TypedValue.Of(Value.PerCent(3, 4)).ToString());
        Assert.Equal(75, TypedValue.Of(Value.PerCent(3, 4)).Least);
    }

    private static string Number(decimal? number) =>
        number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
