using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads a threshold with its dated values.</summary>
internal static class ThresholdBinder
{
    public static ThresholdName? Read(string name, JsonItem item, Currency? currency, ProblemList problems)
    {
        if (!UnitWords.TryParse(item.String("unit") ?? "", out var unit))
        {
            problems.Add("unknown-unit", item["unit"] ?? item, $"'{item.String("unit")}' is not a unit.",
                CurrencyBinder.Mend(item.String("unit") ?? "", currency) ?? Nearest.Suggest(item.String("unit") ?? "", UnitWords.All));
            return null;
        }

        var values = new List<(DateOnly From, Ratio, string)>();
        foreach (var value in item.List("values").Where(v => ObjectChecker.Check(v, () => ObjectSchema.ThresholdValue, problems)))
        {
            if (!Ratio.TryParse(value["value"]!.Text, out var number))
            {
                problems.Add("bad-number", value["value"]!, $"'{value["value"]!.Text}' is not a number with at most two decimals.");
            }
            else if (values.Exists(v => v.From == value.Date("from")))
            {
                problems.Add("overlapping-editions", value, $"'{name}' has two values from one day.");
            }
            else if (unit == Unit.Percent && (number < Ratio.Of(0) || number > Ratio.Of(100)))
            {
                problems.Add("percent-out-of-range", value["value"]!, $"'{value["value"]!.Text}' is not a percentage from 0 to 100.");
            }
            else if (UnitWords.IsTime(unit) && (number < Ratio.Of(0) || number.B != 1))
            {
                problems.Add("bad-number", value["value"]!, $"'{value["value"]!.Text}' is not a whole number of {UnitWords.Of(unit)}.");
            }
            else if (UnitWords.IsTime(unit) && new Length((int)number.A, unit).IsTooLong)
            {
                problems.Add("length-too-long", value["value"]!, $"{number} {UnitWords.Of(unit)} are more than a hundred years.",
                    "Write a shorter length.");
            }
            else
            {
                Insert((value.Date("from")!.Value, number, value.String("source") ?? ""), values);
            }
        }

        if (item.String("permits") == "tighten" && item["stricter"] is null)
        {
            problems.Add("missing-member", item, $"Layers may tighten '{name}', so it needs 'stricter'.", "Write lower or higher.");
        }

        return new ThresholdName(unit, values) { Name = name, Title = item.String("title") ?? "" };
    }

    // By date; most packs write them so.
    private static void Insert((DateOnly From, Ratio, string) value, List<(DateOnly From, Ratio, string)> values)
    {
        var at = values.Count;
        while (at > 0 && values[at - 1].From > value.From)
        {
            at--;
        }

        values.Insert(at, value);
    }
}
