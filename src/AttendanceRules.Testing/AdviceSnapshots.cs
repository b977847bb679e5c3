using AttendanceRules.Advice;
using AttendanceRules.Testing.Snapshots;

namespace AttendanceRules.Testing;

/// <summary>Advice as text to approve once and compare from then on.</summary>
public static class AdviceSnapshots
{
    /// <summary>
    /// Advice on one pupil as an officer would read it: who does what by when and why, what is undecided and what has to be answered, what
    /// waits, what is withheld, pathways, notices. Everything is named by its id, so that a new title in a pack changes nothing, unless the
    /// options ask for titles. The same advice gives the same text, on every machine; lines end with a line feed.
    /// </summary>
    /// <param name="advice">The advice.</param>
    /// <param name="options">What to show besides; null: the usual.</param>
    /// <example><code>await Verify(advice.ToSnapshot());</code></example>
    public static string ToSnapshot(this PupilAdvice advice, SnapshotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return new SnapshotWriter(options ?? new SnapshotOptions()).Write(advice);
    }

    /// <summary>The same for a school: the school itself, then each pupil by id. Its figures are left out, and a line says so.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="options">What to show besides; null: the usual.</param>
    public static string ToSnapshot(this SchoolAdvice advice, SnapshotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return new SnapshotWriter(options ?? new SnapshotOptions()).Write(advice);
    }

    /// <summary>
    /// The same for several days, such as those of <see cref="RuleBook.Walk"/>: a day on which nothing is otherwise than on the day before
    /// is a line of its date alone.
    /// </summary>
    /// <param name="days">The advice of each day, in order.</param>
    /// <param name="options">What to show besides; null: the usual.</param>
    public static string ToSnapshot(this IEnumerable<PupilAdvice> days, SnapshotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new SnapshotWriter(options ?? new SnapshotOptions()).Write(days);
    }
}
