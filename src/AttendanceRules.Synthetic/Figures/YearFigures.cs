using System.Text.Json;

namespace AttendanceRules.Synthetic.Figures;

/// <summary>The school years, the calendar in the form of <c>calendar.json</c>, and the last day with marks.</summary>
internal sealed record YearFigures(string Source, IReadOnlyList<SpanFigures> SchoolYears, DateOnly Until, JsonElement Calendar);
