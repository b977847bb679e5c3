using System.Globalization;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>A piece of what a fact can be, within which every comparison of the conditions at hand comes out alike.</summary>
/// <param name="Kind">The kind of value; dates are counted as days.</param>
/// <param name="IsNone">True: there is nothing to know.</param>
/// <param name="Numbers">For numbers and dates: which.</param>
/// <param name="Word">For texts and yes/no: the value; null: a text that no condition names.</param>
internal sealed record FactCell(ValueKind Kind, bool IsNone, BandInterval Numbers, string? Word)
{
    public const string Yes = "yes";
    public const string No = "no";

    public static FactCell None(ValueKind kind) => new(kind, true, default, null);

    public static FactCell Of(ValueKind kind, BandInterval numbers) => new(kind, false, numbers, null);

    public static FactCell Of(ValueKind kind, string? word) => new(kind, false, default, word);

    /// <summary>It for people.</summary>
    public override string ToString() => IsNone ? "none" : Kind is ValueKind.Truth or ValueKind.Text ? Word ?? "another text"
        : (Numbers.Low, Numbers.High) switch
        {
            ({ } low, { } high) when low.CompareTo(high) == 0 => low.ToString(),
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture,
                $"{(Numbers.HasLow ? "" : "above ")}{low} to {(Numbers.HasHigh ? "" : "below ")}{high}"),
            ({ } low, null) => Numbers.HasLow ? $"{low} or more" : $"more than {low}",
            (null, { } high) => Numbers.HasHigh ? $"{high} or less" : $"less than {high}",
            _ => "any number",
        };
}
