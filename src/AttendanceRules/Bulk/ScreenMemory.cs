using System.Runtime.CompilerServices;
using AttendanceRules.Model;

namespace AttendanceRules.Bulk;

/// <summary>
/// What screens work in, kept with the book from one screen to the next: making it costs as much as screening some hundred pupils. No
/// record is in it.
/// </summary>
internal sealed class ScreenMemory
{
    // More than so many threads make their own.
    private const int MostBlocks = 8;

    private static readonly ConditionalWeakTable<Book, ScreenMemory> Known = [];

    private readonly Lock gate = new();
    private readonly List<ScreenBlock> blocks = [];

    /// <summary>That of a book.</summary>
    public static ScreenMemory Of(Book book) => Known.GetValue(book, static _ => new ScreenMemory());

    /// <summary>What a thread works in; what was kept of another date gives way when that one is given back.</summary>
    public ScreenBlock Lend(ScreenPlan plan)
    {
        lock (gate)
        {
            for (var i = blocks.Count - 1; i >= 0; i--)
            {
                if (ReferenceEquals(blocks[i].Plan, plan))
                {
                    var block = blocks[i];
                    blocks.RemoveAt(i);
                    return block;
                }
            }
        }

        return new ScreenBlock(plan);
    }

    /// <summary>Keeps it for the next screen, without what is in it.</summary>
    public void GiveBack(ScreenBlock block)
    {
        block.Forget();
        lock (gate)
        {
            if (blocks.Count == MostBlocks)
            {
                blocks.RemoveAt(0);
            }

            blocks.Add(block);
        }
    }
}
