using System.Globalization;
using AttendanceRules.Json;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads what amounts of money are in. One pack says it; where none does, no pack has an amount of money.</summary>
internal static class CurrencyBinder
{
    public static Currency? Read(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        if (BaseMember.Read(packs, "currency", () => ObjectSchema.Currency, isBased: false, () => "", problems) is not { } at)
        {
            return null;
        }

        if (!int.TryParse(at["decimals"]!.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
            || decimals > Currency.MostDecimals)
        {
            problems.Add("bad-number", at["decimals"]!, $"'{at["decimals"]!.Text}' is not a number of decimals.",
                string.Create(CultureInfo.InvariantCulture, $"Write a whole number from 0 to {Currency.MostDecimals}."));
            return null;
        }

        return new Currency(at.String("name")!, at.String("one")!, at.String("sign"), decimals);
    }

    /// <summary>What a text that is not a unit has to be, where it is the name of the currency; null: it is not.</summary>
    public static string? Mend(string unit, Currency? currency) =>
        currency is not null && (unit == currency.Name || unit == currency.One)
            ? $"Write {UnitWords.Of(Unit.Money)}. The base pack says that it is in {currency.Name}." : null;

    /// <summary>An amount of money is in some currency.</summary>
    public static void CheckSaid(
        IReadOnlyList<PackFiles> packs, SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, ProblemList problems)
    {
        if (packs.Any(p => p.Single("currency") is not null))
        {
            return;
        }

        var amount = names.Symbols.Values.Where(s => s.Unit == Unit.Money)
            .Select(s => names.ItemOf(s.Name)?["unit"] ?? names.ItemOf(s.Name)).FirstOrDefault(i => i is not null)
            ?? packs.SelectMany(p => p.Each(PackSection.Actions))
                .Where(a => actions.TryGetValue(a.Name, out var read) && read.Values.Values.Contains(Unit.Money))
                .Select(a => a.Item["values"]).FirstOrDefault();
        if (amount is not null)
        {
            problems.Add("missing-currency", amount,
                "No pack declares 'currency', so it is not known what this amount of money is in.",
                "Add to the base pack, with words of your own: \"currency\": { \"name\": \"crowns\", \"one\": \"crown\", "
                    + "\"decimals\": 2 }.");
        }
    }
}
