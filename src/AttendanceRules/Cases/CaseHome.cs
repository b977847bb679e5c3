using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>Where cases come from: a pack or a story.</summary>
/// <param name="PackId">Id of the pack, whose rules <c>only: true</c> speaks of; null in a story, where it speaks of all rules.</param>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Calendars">The texts of its calendar files by name.</param>
internal sealed record CaseHome(string? PackId, string Name, IReadOnlyDictionary<string, string> Calendars)
{
    private const string Folder = "calendars/";
    private readonly Dictionary<string, (SchoolCalendar? Calendar, IReadOnlyList<Problem> Mistakes)> read = new(StringComparer.Ordinal);

    /// <summary>A calendar by name, read once; null where there is none, or where it has mistakes, which have become problems.</summary>
    public SchoolCalendar? CalendarOf(string name, JsonItem at, ProblemList problems)
    {
        if (!Calendars.TryGetValue(name, out var text))
        {
            problems.Add("unknown-calendar", at, $"{Name} does not have a file {Folder}{name}.json.",
                Nearest.Suggest(name, Calendars.Keys));
            return null;
        }

        if (!read.TryGetValue(name, out var found))
        {
            _ = SchoolCalendar.TryParse(text, $"{Name}/{Folder}{name}.json", out var calendar, out var mistakes);
            read[name] = found = (calendar, mistakes);
        }

        foreach (var mistake in found.Mistakes)
        {
            problems.Add(mistake);
        }

        return found.Calendar;
    }
}
