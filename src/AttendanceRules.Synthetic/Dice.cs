namespace AttendanceRules.Synthetic;

/// <summary>SplitMix64: the same seed throws the same numbers on every runtime, which System.Random does not promise.</summary>
internal sealed class Dice
{
    private const double Steps = 1L << 53;
    private const ulong Step = 0x9E3779B97F4A7C15;
    private readonly ulong seed;
    private ulong state;

    public Dice(ulong seed) => (this.seed, state) = (seed, seed);

    /// <summary>A number from 0 up to, not including, the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True so many times in a thousand.</summary>
    public bool Falls(int perMille) => Below(1000) < perMille;

    /// <summary>One of the items.</summary>
    public T One<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Share() => (Next() >> 11) / Steps;

    /// <summary>True with this chance, from 0 to 1.</summary>
    public bool Happens(double chance) => Share() < chance;

    /// <summary>A whole number beside the amount, such that the mean is the amount.</summary>
    public int Rounded(double amount)
    {
        var whole = (int)amount;
        return Happens(amount - whole) ? whole + 1 : whole;
    }

    /// <summary>Dice of their own for a part, such as one pupil; throwing them does not move these.</summary>
    /// <param name="number">The number of the part.</param>
    public Dice Child(ulong number) => new(Mixed(seed ^ Mixed(number + Step)));

    private ulong Next() => Mixed(state += Step);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
