using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Mappings;

/// <summary>How a school's files differ from the documented form.</summary>
internal sealed class Mapping
{
    public static readonly Mapping None = new();

    /// <summary>What stands between cells; null: what the header line shows.</summary>
    public char? Delimiter { get; init; }

    public DateForm Dates { get; init; } = DateForm.Iso;

    /// <summary>By kind of file: header to column, null for a column that is read past.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string?>>(StringComparer.Ordinal);

    /// <summary>School code to code of the packs.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Beginning of a school code to code of the packs, the longest first.</summary>
    public IReadOnlyList<(string Prefix, string Code)> CodePrefixes { get; init; } = [];

    /// <summary>What the school calls a session, to AM or PM.</summary>
    public IReadOnlyDictionary<string, string> Sessions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? ColumnOf(string sheet, string header) =>
        Headers.TryGetValue(sheet, out var names) && names.TryGetValue(header, out var name) ? name : header;
}
