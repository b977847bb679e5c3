using System.Globalization;

namespace AttendanceRules.Calendar;

/// <summary>What the year groups of a nation's schools are called, and the number of each. Never changes.</summary>
public sealed class YearGroups
{
    /// <summary>The least number that a year group can have.</summary>
    internal const int Least = -20;

    /// <summary>The greatest.</summary>
    internal const int Most = 99;

    private readonly Dictionary<string, int> numbers;

    /// <summary>Year groups with names.</summary>
    /// <param name="numbers">The number of each name. Empty: they are whole numbers.</param>
    public YearGroups(IReadOnlyDictionary<string, int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        this.numbers = new Dictionary<string, int>(numbers, StringComparer.Ordinal);
        Names = [.. numbers.Keys.OrderBy(n => numbers[n])];
    }

    /// <summary>Year groups without names of their own: whole numbers from 0 to 99.</summary>
    public static YearGroups Numbered { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The names, the youngest first. Empty: a year group is written as its number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The least and the greatest number that a year group has.</summary>
    internal (int Least, int Greatest) Range => Names.Count > 0 ? (numbers[Names[0]], numbers[Names[^1]]) : (0, Most);

    /// <summary>The number of a year group, with which conditions compare.</summary>
    /// <param name="name">Its name as the base pack writes it, for example <c>R</c>.</param>
    /// <returns>Null: no year group is called so.</returns>
    /// <example><code>var reception = RuleBook.England.Catalogue.YearGroups.NumberOf("R"); // 0</code></example>
    public int? NumberOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Count > 0 ? numbers.TryGetValue(name, out var known) ? known : null
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
            ? number : null;
    }

    /// <summary>The name of a year group; the number itself where it has none.</summary>
    /// <param name="number">Its number.</param>
    public string NameOf(int number) => Names.FirstOrDefault(n => numbers[n] == number) ?? number.ToString(CultureInfo.InvariantCulture);
}
