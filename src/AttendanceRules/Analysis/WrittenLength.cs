using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Analysis;

/// <summary>The lengths that a phrase has over time: one where it is written out, one for each dated value of a threshold.</summary>
internal static class WrittenLength
{
    /// <summary>Of a length, or of a deadline's own length without what it is counted from; empty where it is neither.</summary>
    public static IReadOnlyList<Length> Of(string phrase, IReadOnlyDictionary<string, Symbol> symbols)
    {
        var own = phrase.Split([" after ", " from "], StringSplitOptions.None)[0];
        if (symbols.GetValueOrDefault(own) is ThresholdName threshold)
        {
            return [.. threshold.Values.Select(v => threshold.LengthOn(v.From)).OfType<Length>()];
        }

        return own.Split(' ', 2) is [var number, var word]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && UnitWords.TryParse(word, out var unit) && UnitWords.IsTime(unit) ? [new Length(count, unit)] : [];
    }
}
