namespace AttendanceRules.Import.Mappings;

/// <summary>The mapping files that come along, one for each known system.</summary>
internal static class Presets
{
    private const string Folder = "presets/";
    private const string Ending = ".json";

    /// <summary>Their ids, sorted.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(Presets).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The file, as it can be copied.</summary>
    /// <exception cref="ImportException">There is none of this id.</exception>
    public static Stream Open(string id) => Ids.Contains(id, StringComparer.Ordinal)
        ? typeof(Presets).Assembly.GetManifestResourceStream(Folder + id + Ending)!
        : throw new ImportException($"There is no mapping file for '{Cells.Echo.Of(id)}'. Shipped are: {string.Join(", ", Ids)}.");

    public static Mapping Read(string id)
    {
        using var stream = Open(id);
        return MappingReader.Read(stream, id + Ending);
    }
}
