namespace AttendanceRules.Benchmarks.Peers;

/// <summary>Ten ready-made facts about a pupil, as an engine of rules over objects takes them.</summary>
public sealed class PeerFacts
{
    /// <summary>How many there are.</summary>
    internal const int Count = 10;

    /// <summary>Made from values in order.</summary>
    /// <param name="values">The ten values.</param>
    public PeerFacts(int[] values)
    {
        (N0, N1, N2, N3, N4) = (values[0], values[1], values[2], values[3], values[4]);
        (N5, N6, N7, N8, N9) = (values[5], values[6], values[7], values[8], values[9]);
    }

    /// <summary>A number.</summary>
    public int N0 { get; }

    /// <summary>A number.</summary>
    public int N1 { get; }

    /// <summary>A number.</summary>
    public int N2 { get; }

    /// <summary>A number.</summary>
    public int N3 { get; }

    /// <summary>A number.</summary>
    public int N4 { get; }

    /// <summary>A number.</summary>
    public int N5 { get; }

    /// <summary>A number.</summary>
    public int N6 { get; }

    /// <summary>A number.</summary>
    public int N7 { get; }

    /// <summary>A number.</summary>
    public int N8 { get; }

    /// <summary>A number.</summary>
    public int N9 { get; }
}
