using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Mappings;

/// <summary>How a school's files differ from the documented form.</summary>
internal sealed class Mapping
{
    public static readonly Mapping None = new();

    /// <summary>Where no mapping file applies, so that none is asked for.</summary>
    public static readonly Mapping Never = new() { IsNever = true };

    public bool IsNever { get; private init; }

    /// <summary>What is between cells; null: what the header line shows.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Forms of dates that occur beside that of the records; null: none is named.</summary>
    public IReadOnlyList<string>? DateFormats { get; init; }

    /// <summary>How dates are written.</summary>
    public DateForm Dates => field ??= IsNever ? DateForm.Iso : DateForm.OfMapping(DateFormats);

    /// <summary>By kind of file: header to column, null for a column that is read past.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string?>>(StringComparer.Ordinal);

    /// <summary>School code to code of the packs.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Beginning of a school code to code of the packs, the longest first.</summary>
    public IReadOnlyList<(string Prefix, string Code)> CodePrefixes { get; init; } = [];

    /// <summary>What the school calls a session, to AM or PM.</summary>
    public IReadOnlyDictionary<string, string> Sessions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>By kind of file: where its rows are in JSON.</summary>
    public IReadOnlyDictionary<string, JsonRowsMapping> Json { get; init; } = new Dictionary<string,
        JsonRowsMapping>(StringComparer.Ordinal);

    /// <summary>Total of an earlier school year to the characteristic that holds it.</summary>
    public IReadOnlyDictionary<string, string> Totals { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? ColumnOf(string sheet, string header) =>
        Headers.TryGetValue(sheet, out var names) && names.TryGetValue(header, out var name) ? name : header;

    /// <summary>This mapping laid over another: what it says counts, and the other says the rest.</summary>
    public Mapping Over(Mapping other) => new()
    {
        Delimiter = Delimiter ?? other.Delimiter,
        DateFormats = DateFormats ?? other.DateFormats,
        Headers = Headers.Keys.Union(other.Headers.Keys, StringComparer.Ordinal)
            .ToDictionary(
                k => k,
                IReadOnlyDictionary<string, string?> (k) =>
                    Both(Headers.GetValueOrDefault(k), other.Headers.GetValueOrDefault(k), StringComparer.OrdinalIgnoreCase),
                StringComparer.Ordinal),
        Codes = Both(Codes, other.Codes, StringComparer.Ordinal),
        CodePrefixes = [.. CodePrefixes.Concat(other.CodePrefixes).DistinctBy(p => p.Prefix, StringComparer.Ordinal)
            .OrderByDescending(p => p.Prefix.Length)],
        Sessions = Both(Sessions, other.Sessions, StringComparer.Ordinal),
        Json = Both(Json, other.Json, StringComparer.Ordinal),
        Totals = Both(Totals, other.Totals, StringComparer.Ordinal),
    };

    private static Dictionary<string, T> Both<T>(
        IReadOnlyDictionary<string, T>? upper, IReadOnlyDictionary<string, T>? lower, StringComparer comparer)
    {
        var both = new Dictionary<string, T>(lower ?? new Dictionary<string, T>(StringComparer.Ordinal), comparer);
        foreach (var (key, value) in upper ?? new Dictionary<string, T>(StringComparer.Ordinal))
        {
            both[key] = value;
        }

        return both;
    }
}
