namespace AttendanceRules.Packs.Binding;

/// <summary>The periods that the packs' calendars name, and those of them that windows ask for.</summary>
/// <param name="find">Finds the names; most packs ask for none, and then it is not called.</param>
internal sealed class PeriodNames(Func<IEnumerable<string>> find)
{
    private readonly Lazy<SortedSet<string>> known = new(() => new SortedSet<string>(find(), StringComparer.Ordinal));
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);

    public IEnumerable<string> Known => known.Value;

    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>Whether a calendar names it; it is asked for from then on.</summary>
    public bool Ask(string name)
    {
        if (!known.Value.Contains(name))
        {
            return false;
        }

        asked.Add(name);
        return true;
    }
}
