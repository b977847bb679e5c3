namespace AttendanceRules.Synthetic.Figures;

/// <summary>One value of a characteristic. Several of one name are asked in their order.</summary>
/// <param name="Name">The characteristic.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Share">Percent of the pupils, by phase.</param>
/// <param name="Value">The value.</param>
/// <param name="Otherwise">The value of all others; null: nothing is written.</param>
/// <param name="Times">Those who have it miss this many times what their phase misses on average.</param>
/// <param name="TimesOf">The same where it differs by phase.</param>
/// <param name="Unknown">Chance that nobody has said.</param>
internal sealed record CharacteristicFigures(
    string Name, string Source, IReadOnlyDictionary<string, double> Share, string Value = "yes", string? Otherwise = null,
    double Times = 1, IReadOnlyDictionary<string, double>? TimesOf = null, double Unknown = 0);
