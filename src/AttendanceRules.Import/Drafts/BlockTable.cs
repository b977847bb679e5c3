namespace AttendanceRules.Import.Drafts;

/// <summary>
/// Something for each session and each of the first numbers, found without a search. What came first has the first numbers, and is what
/// most pupils have.
/// </summary>
internal sealed class BlockTable<T>
{
    /// <summary>Numbers from this one on have no place.</summary>
    public const int Numbers = 64;

    // A register is of few years. Marks that are spread over hundreds must not make this grow without end.
    private const int MostBlocks = 64;

    private readonly Dictionary<int, T[]> blocks = [];

    /// <summary>The sessions that have a place, those of a block together.</summary>
    public IEnumerable<(int First, T[] Things)> All => blocks.Select(b => (b.Key, b.Value));

    /// <summary>What there is for a block, to be changed, in the places of <see cref="At"/>; null: it has no place.</summary>
    public T[]? Of(MarkBlock block) => blocks.TryGetValue(block.First, out var things) ? things
        : blocks.Count == MostBlocks ? null : blocks[block.First] = new T[Numbers * MarkBlock.Sessions];

    /// <summary>The place of a session, as counted from the first of its block, and a number.</summary>
    public static int At(int session, int number) => (number * MarkBlock.Sessions) + session;
}
