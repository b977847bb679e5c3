using System.Text.Json;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Json;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Rows;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>
/// Reads a school from one JSON file: <c>{ "school", "calendar", "pupils": [], "characteristics": [], "register": [], "casework": [],
/// "parents": [], "answers": [] }</c>,
/// the items with the columns of the school folder as members; a register may be strings of marks. <c>school</c> is the id, or
/// <c>{ "id", "yearGroupsOn" }</c>.
/// </summary>
public static class SchoolJson
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">What the packs know; <see cref="ImportVocabulary.Unchecked"/> to take everything.</param>
    /// <param name="cancellationToken">Asked before each row.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ImportException">The file cannot be read at all; the message says what to do.</exception>
    public static SchoolRecord ReadFile(string path, ImportVocabulary vocabulary, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileName(path);
        using var stream = InputFolder.OpenFile(path, name, Limits.FileBytes);
        return Read(stream, vocabulary, name, cancellationToken);
    }

    /// <summary>
    /// Reads a stream of UTF-8 text. A rejected row names the file and its list, as in <c>school.json#register</c>, and the item's number
    /// in it.
    /// </summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="vocabulary">What the packs know; <see cref="ImportVocabulary.Unchecked"/> to take everything.</param>
    /// <param name="name">The name under which rows are rejected.</param>
    /// <param name="cancellationToken">Asked before each row.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ImportException">The text cannot be read at all; the message says what to do.</exception>
    public static SchoolRecord Read(
        Stream stream, ImportVocabulary vocabulary, string name = "school.json", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(name);
        return Reading(stream, vocabulary, name, cancellationToken).School;
    }

    internal static SchoolReading Reading(
        Stream stream, ImportVocabulary vocabulary, string name, CancellationToken cancellationToken = default)
    {
        using var document = JsonSettings.Parse(stream, name, Limits.FileBytes);
        var root = JsonSettings.Object(document.RootElement, name, ["school", "calendar", .. SheetLayout.Layouts.Select(l => l.Name)]);
        var settings = new SheetSettings(Mapping.Never, vocabulary, new RejectList()) { CancellationToken = cancellationToken };

        JsonElement? Member(string member) => root.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value
            : null;
        Sheet? Optional(SheetLayout layout) => Member(layout.Name) is { } list ? JsonSheet.Of(list, name, layout, settings) : null;
        Sheet Needed(SheetLayout layout) => Optional(layout)
            ?? throw new ImportException($"{name} has no member '{layout.Name}'. Add it as a list of objects.");

        var school = Member("school") is { } self ? SchoolSettings.Read(self, name) : new SchoolSettings("school", null);
        return SchoolReading.Of("one JSON file (the documented form)", new SchoolInput
        {
            Id = school.Id,
            YearGroupsOn = school.YearGroupsOn,
            Calendar = Member("calendar") is { } calendar ? SchoolSettings.Calendar(calendar.GetRawText(), name) : null,
            Settings = settings,
            Pupils = Needed(SheetLayout.Pupils),
            Register = Member(SheetLayout.Register.Name) is { } register && JsonTable.HasMarks(register)
                ? WideSheet.Of(new JsonTable(register, $"{name}#{SheetLayout.Register.Name}"), RegisterShape.Marks, settings)
                : LongRegister.Of(Needed(SheetLayout.Register), settings),
            Characteristics = Optional(SheetLayout.Characteristics),
            Casework = Optional(SheetLayout.Casework),
            Parents = Optional(SheetLayout.Parents),
            Answers = Optional(SheetLayout.Answers),
        });
    }
}
