namespace AttendanceRules.Bulk;

/// <summary>Some of the pupils of a register file that follow each other.</summary>
/// <example><code>var third = book.AdviseAll(file, asOf, PupilRange.Part(3, 8, file.PupilCount));</code></example>
public readonly record struct PupilRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="first">Number of its first pupil, from 0.</param>
    /// <param name="count">How many pupils; 0: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is below 0.</exception>
    public PupilRange(long first, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        (First, Count) = (first, count);
    }

    /// <summary>Number of its first pupil, from 0.</summary>
    public long First { get; }

    /// <summary>How many pupils; 0: none.</summary>
    public long Count { get; }

    /// <summary>One of several parts of all pupils, as even as possible; joined in their order they are all.</summary>
    /// <param name="part">Which part, from 1.</param>
    /// <param name="parts">How many parts, at least 1.</param>
    /// <param name="pupils">How many pupils in all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part, or no pupil count below 0.</exception>
    public static PupilRange Part(int part, int parts, long pupils)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(part, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, parts);
        ArgumentOutOfRangeException.ThrowIfNegative(pupils);
        long Before(int some) => (long)((Int128)pupils * some / parts);
        return new PupilRange(Before(part - 1), Before(part) - Before(part - 1));
    }
}
