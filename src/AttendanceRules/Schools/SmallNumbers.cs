using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>
/// Which parts of a whole are not shown, so that no part of fewer pupils than the least is shown or can be worked out: the total less
/// the parts shown is then nothing, or at least that many pupils.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>The word in the place of a figure that would give a smaller one away.</summary>
    public const string KeptBack = "kept back";

    /// <summary>The parts that are kept back beside those with too few pupils, by place.</summary>
    /// <typeparam name="T">What identifies a pupil.</typeparam>
    /// <param name="parts">The pupils of each part; a pupil may be in several.</param>
    /// <param name="isFew">Whether a number of pupils is too few to be shown.</param>
    /// <param name="hidden">Parts that are not shown anyway, by place; those with too few pupils are among them.</param>
    public static IReadOnlyCollection<int> KeptBackBeside<T>(
        IReadOnlyList<IReadOnlyCollection<T>> parts, Func<int, bool> isFew, IReadOnlyCollection<int> hidden)
    {
        var kept = new List<int>();
        if (hidden.Count == 0)
        {
            return kept;
        }

        // The smallest first, as it costs the reader least.
        var others = new Queue<int>(Enumerable.Range(0, parts.Count).Except(hidden).Where(i => parts[i].Count > 0)
            .OrderBy(i => parts[i].Count).ThenBy(i => i));
        while (others.Count > 0 && isFew(hidden.Concat(kept).SelectMany(i => parts[i]).Distinct().Count()))
        {
            kept.Add(others.Dequeue());
        }

        return kept;
    }
}
