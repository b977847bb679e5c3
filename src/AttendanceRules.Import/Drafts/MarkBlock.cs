namespace AttendanceRules.Import.Drafts;

/// <summary>The sessions of 32 days in a row: for each the number of what is held in the store, 0 where nothing is.</summary>
internal sealed class MarkBlock
{
    /// <summary>How many sessions it has.</summary>
    public const int Sessions = 64;

    private readonly ushort[] numbers = new ushort[Sessions];

    private MarkBlock(int first) => First = first;

    /// <summary>The place of its first session.</summary>
    public int First { get; }

    /// <summary>The numbers in the order of the sessions.</summary>
    public ReadOnlySpan<ushort> Numbers => numbers;

    /// <summary>The number of what is held for a session of the block.</summary>
    public ref ushort this[int session] => ref numbers[session - First];

    public static MarkBlock Around(int session) => new(session - (session % Sessions));

    public bool Holds(int session) => (uint)(session - First) < Sessions;

    /// <summary>Sessions for which something is held, by date.</summary>
    public IEnumerable<(int Session, ushort Number)> Numbered()
    {
        for (var at = 0; at < Sessions; at++)
        {
            if (numbers[at] > 0)
            {
                yield return (First + at, numbers[at]);
            }
        }
    }
}
