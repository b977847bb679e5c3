using AttendanceRules.Problems;

namespace AttendanceRules;

/// <summary>
/// How much of a pack is read: what a host allows where the packs that it is given are small. Each limit can be set below what the library
/// itself allows, which is the default, and not above it.
/// </summary>
/// <example><code>
/// var source = PackSource.FromFolder(uploaded).Within(new PackLimits { Files = 20, FileBytes = 100_000, TotalBytes = 500_000 });
/// </code></example>
public sealed record PackLimits
{
    /// <summary>Years that a length may have at most, whatever a host allows.</summary>
    internal const int MostYears = 100;

    private const long MostBytes = (long)Limits.Files * Limits.FileBytes;

    /// <summary>Files of the pack, from 1; 500 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above what the library allows.</exception>
    public int Files { get; init => field = (int)Checked(value, Limits.Files); } = Limits.Files;

    /// <summary>Bytes of one file, from 1; 4,194,304 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above what the library allows.</exception>
    public int FileBytes { get; init => field = (int)Checked(value, Limits.FileBytes); } = Limits.FileBytes;

    /// <summary>Bytes of all files together, from 1; as much as the other two come to unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above what the library allows.</exception>
    public long TotalBytes { get; init => field = Checked(value, MostBytes); } = MostBytes;

    /// <summary>Facts, thresholds, questions, groups and characteristics of the pack, from 1; 50,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above what the library allows.</exception>
    public int Facts { get; init => field = (int)Checked(value, Limits.Names); } = Limits.Names;

    /// <summary>Rules of the pack, and stages of its pathways, from 1; 5,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above what the library allows.</exception>
    public int Rules { get; init => field = (int)Checked(value, Limits.Rules); } = Limits.Rules;

    /// <summary>
    /// Names, numbers and signs of the conditions of one rule with all that they name, however deep, each name counted once; from 1;
    /// 100,000 unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above what the library allows.</exception>
    public int ConditionNodes { get; init => field = (int)Checked(value, Limits.ConditionNodes); } = Limits.ConditionNodes;

    /// <summary>Years of a window, a wait or any other length, from 1; 100 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above 100.</exception>
    public int Years { get; init => field = (int)Checked(value, MostYears); } = MostYears;

    /// <summary>The files, where they are within the limits.</summary>
    /// <exception cref="InvalidOperationException">They are not; the message says which limit and what to do.</exception>
    internal IReadOnlyList<(string Name, byte[] Content)> Check(string pack, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (files.Count > Files)
        {
            throw Exceeded(pack, $"has {files.Count} files; at most {Files} are allowed here");
        }

        if (files.FirstOrDefault(f => f.Content.Length > FileBytes) is { Content: not null } large)
        {
            throw Exceeded(pack, $"has a file of more than {FileBytes} bytes, '{large.Name}'");
        }

        return files.Sum(f => (long)f.Content.Length) is var sum && sum > TotalBytes
            ? throw Exceeded(pack, $"has {sum} bytes; at most {TotalBytes} are allowed here") : files;
    }

    private static InvalidOperationException Exceeded(string pack, string what) =>
        new($"The pack '{pack}' {what}. Make it smaller, or raise the limit in {nameof(PackLimits)}.");

    private static long Checked(long value, long most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
