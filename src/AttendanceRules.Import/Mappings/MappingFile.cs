using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Mappings;

/// <summary>The mapping that counts for a school: the named file or that of the folder, laid over the one of the named system.</summary>
internal static class MappingFile
{
    public const string Name = "mapping.json";

    /// <param name="options">What the caller names.</param>
    /// <param name="inFolder">The file of the folder; null: there is none.</param>
    public static Mapping Of(ImportOptions options, InputFile? inFolder)
    {
        var below = options.From is { } system ? Presets.Read(system) : Mapping.None;
        if (options.MappingFile is { } path)
        {
            using var named = InputFolder.OpenFile(path, Path.GetFileName(path), Limits.SettingsBytes);
            return MappingReader.Read(named, Path.GetFileName(path)).Over(below);
        }

        if (inFolder is null)
        {
            return below;
        }

        using var stream = inFolder.Open();
        return MappingReader.Read(stream, inFolder.Name).Over(below);
    }
}
