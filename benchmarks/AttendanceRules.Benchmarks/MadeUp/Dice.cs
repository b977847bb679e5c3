namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>SplitMix64: the same seed throws the same numbers on every runtime, which System.Random does not promise.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, not including, the limit.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }

    /// <summary>True so many times in a thousand.</summary>
    public bool Falls(int perMille) => Below(1000) < perMille;

    /// <summary>One of the items.</summary>
    public T One<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
