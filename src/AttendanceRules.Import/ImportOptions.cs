namespace AttendanceRules.Import;

/// <summary>How a school is to be read.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing is named: the file is taken as documented, or as the folder's <c>mapping.json</c> says.</summary>
    public static ImportOptions None { get; } = new();

    /// <summary>
    /// The system whose shipped mapping file applies, one of <see cref="SchoolFile.Systems"/>; null: none. A mapping file is laid over
    /// it.
    /// </summary>
    public string? From { get; init; }

    /// <summary>
    /// A file that maps other headers, date formats, sessions and codes; null: <c>mapping.json</c> of the folder, if there is one.
    /// </summary>
    public string? MappingFile { get; init; }

    /// <summary>Receives how many bytes of how many were read, about a hundred times a file; null: nobody asks.</summary>
    public IProgress<(long Done, long Of)>? Progress { get; init; }
}
