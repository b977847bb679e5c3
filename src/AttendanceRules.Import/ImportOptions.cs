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

    /// <summary>
    /// Bytes of one file at most, from 1 to 536,870,912, which is the default: a service that takes files from elsewhere sets what its
    /// schools need. A larger file is refused.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above the default.</exception>
    public long FileBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Limits.FileBytes);
            field = value;
        }
    }

    = Limits.FileBytes;

    /// <summary>Receives how many bytes of how many were read, about a hundred times a file; null: nobody asks.</summary>
    public IProgress<(long Done, long Of)>? Progress { get; init; }
}
