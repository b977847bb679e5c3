using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Mappings;

/// <summary>What a school says of itself: its id, and the day on which the pupils' year groups hold.</summary>
internal sealed record SchoolSettings(string Id, DateOnly? YearGroupsOn)
{
    /// <summary>The members of <c>school.json</c>.</summary>
    public static readonly string[] Members = ["id", "yearGroupsOn", JsonSettings.Schema];

    public static SchoolSettings Read(JsonElement element, string file)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return new SchoolSettings(IdOf(element, file), null);
        }

        var root = JsonSettings.Object(element, file, Members);
        if (!root.TryGetProperty("id", out var id))
        {
            throw new ImportException($"{file} does not name the school. Write its id as \"id\".");
        }

        return new SchoolSettings(IdOf(id, file), root.TryGetProperty("yearGroupsOn", out var on) ? DateOf(on, file) : null);
    }

    public static SchoolCalendar Calendar(string json, string file)
    {
        return SchoolCalendar.TryParse(json, file, out var calendar, out var problems) ? calendar : throw new ImportException(
            $"The calendar in {file} has {problems.Count} problem(s); correct them.\n" + string.Join('\n', problems.Take(20)));
    }

    private static string IdOf(JsonElement element, string file) =>
        element.ValueKind == JsonValueKind.String && element.GetString()!.Trim() is { Length: > 0 and <= Limits.IdLength } id
            ? id
            : throw new ImportException($"In {file} the school's id must be a text of at most {Limits.IdLength} characters.");

    private static DateOnly DateOf(JsonElement element, string file) =>
        element.ValueKind == JsonValueKind.String && DateForm.Iso.TryRead(element.GetString()!, out var date)
            ? date
            : throw new ImportException($"In {file} yearGroupsOn must be a date such as 2026-09-01.");
}
