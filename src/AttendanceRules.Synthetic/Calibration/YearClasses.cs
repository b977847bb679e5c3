namespace AttendanceRules.Synthetic.Calibration;

/// <summary>Year groups of a phase that have the same codes are one class.</summary>
internal sealed class YearClasses
{
    private readonly int[] classOf;
    private readonly List<bool[]> allowed = [];

    /// <param name="yearGroups">The year groups of the phase.</param>
    /// <param name="only">For each code the only year groups that have it; null or empty: all.</param>
    public YearClasses(IReadOnlyList<string> yearGroups, IReadOnlyList<IReadOnlyList<string>?> only)
    {
        classOf = new int[yearGroups.Count];
        for (var i = 0; i < yearGroups.Count; i++)
        {
            var year = yearGroups[i];
            bool[] has = [.. only.Select(o => o is not { Count: > 0 } || o.Contains(year, StringComparer.Ordinal))];
            var known = allowed.FindIndex(a => a.SequenceEqual(has));
            classOf[i] = known >= 0 ? known : allowed.Count;
            if (known < 0)
            {
                allowed.Add(has);
            }
        }
    }

    public int Count => allowed.Count;

    /// <summary>The class of a year group, by its place in the phase.</summary>
    public int Of(int yearGroup) => classOf[yearGroup];

    /// <summary>The part of all year groups that is in the class.</summary>
    public double ShareOf(int yearClass) => (double)classOf.Count(c => c == yearClass) / classOf.Length;

    /// <summary>Whether the class has the code.</summary>
    public bool Has(int yearClass, int code) => allowed[yearClass][code];
}
