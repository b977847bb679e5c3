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

    // Results wait for those before them: a thread has some of them at a time.
    private const int MostResults = 16;

    private static readonly ConditionalWeakTable<Book, ScreenMemory> Known = [];

    private readonly Lock gate = new();
    private readonly List<ScreenBlock> blocks = [];
    private readonly Stack<ScreenedPupils> results = new();
    private readonly Dictionary<string, int> numbers;

    private ScreenMemory(Book book)
    {
        Rules = [.. book.Duties.Select(d => d.Id).Distinct(StringComparer.Ordinal)];
        numbers = Rules.Select((id, number) => (id, number)).ToDictionary(r => r.id, r => r.number, StringComparer.Ordinal);
    }

    /// <summary>Ids of the rules and stages of the book, each once: the place of an id is its number.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>The numbers of rules and stages.</summary>
    public IReadOnlyDictionary<string, int> Numbers => numbers;

    /// <summary>That of a book.</summary>
    public static ScreenMemory Of(Book book) => Known.GetValue(book, static b => new ScreenMemory(b));

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

    /// <summary>Where what is found of some pupils goes.</summary>
    public ScreenedPupils LendResults()
    {
        lock (gate)
        {
            if (results.TryPop(out var known))
            {
                return known;
            }
        }

        return new ScreenedPupils(Rules.Count);
    }

    /// <summary>Keeps it for other pupils, without what was found.</summary>
    public void GiveBack(ScreenedPupils found)
    {
        found.Forget();
        lock (gate)
        {
            if (results.Count < MostResults)
            {
                results.Push(found);
            }
        }
    }
}
