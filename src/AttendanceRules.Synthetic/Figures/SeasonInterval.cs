namespace AttendanceRules.Synthetic.Figures;

/// <summary>Part of a school year, from the day after the interval before up to a month and day, as <c>09-13</c>.</summary>
internal sealed record SeasonInterval(string To, IReadOnlyDictionary<string, double> Percent);
