using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Mappings;

/// <summary>How a school's files differ from the documented form.</summary>
internal sealed class Mapping
{
    public static readonly Mapping None = new();

    public char Delimiter { get; init; } = ',';

    public DateForm Dates { get; init; } = DateForm.Iso;

    /// <summary>By kind of file: header to column, null for a column that is read past.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string?>>(StringComparer.Ordinal);

    /// <summary>School code to statutory code.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? ColumnOf(string sheet, string header) =>
        Headers.TryGetValue(sheet, out var names) && names.TryGetValue(header, out var name) ? name : header;

    public string CodeOf(string cell) => Codes.TryGetValue(cell, out var code) ? code : cell;
}
