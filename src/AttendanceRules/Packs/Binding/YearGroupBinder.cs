using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads what year groups are called. One pack says it; where none does, they are whole numbers.</summary>
internal static class YearGroupBinder
{
    public static YearGroups Read(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var found = packs.Select(p => p.Single("yearGroups")).OfType<JsonItem>().ToList();
        foreach (var other in found.Skip(1))
        {
            problems.Add("second-year-groups", other, "Another pack declares 'yearGroups' already.", "Remove it here.");
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, number) in found.Take(1).SelectMany(f => f.Members).Select(m => (m.Name, m.Value)))
        {
            var isNumber = int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written);
            var isInRange = written is >= YearGroups.Least and <= YearGroups.Most;
            if (!isNumber || !isInRange || numbers.ContainsValue(written))
            {
                problems.Add("bad-year-group", number, !isNumber ? $"The number of the year group '{name}' is not a whole number."
                    : isInRange ? string.Create(CultureInfo.InvariantCulture, $"Two year groups have the number {written}.")
                    : string.Create(CultureInfo.InvariantCulture,
                        $"The number of the year group '{name}' is not from {YearGroups.Least} to {YearGroups.Most}."),
                    "Number year groups by age: 0, 1, 2 and so on.");
            }

            numbers.TryAdd(name, written);
        }

        return found.Count == 0 ? YearGroups.Numbered : new YearGroups(numbers);
    }
}
