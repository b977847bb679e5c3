using System.Runtime.InteropServices;

namespace AttendanceRules.Import.Drafts;

/// <summary>
/// How many rows of a school are alike: of one session, with one code and the same written. Pupils have few different ones.
/// </summary>
internal sealed class MarkCounts(MarkStore store)
{
    private readonly BlockTable<int> usual = new();
    private readonly Dictionary<long, int> counts = [];
    private readonly List<MarkRow> others = [];

    /// <summary>The rows, each with how many there are of it.</summary>
    public IEnumerable<(MarkRow Row, int Count)> All => usual.All.SelectMany(b => Counted(b.First, b.Things))
        .Concat(counts.SelectMany(c => RowsOf(SessionPlace.Of(c.Key), SessionPlace.NumberOf(c.Key), c.Value)))
        .Concat(others.Select(row => (row, 1)));

    public void Add(MarkBlock block)
    {
        var table = usual.Of(block);
        var numbers = block.Numbers;
        for (var at = 0; at < numbers.Length; at++)
        {
            var number = numbers[at];
            if (table is not null && number < BlockTable<int>.Numbers)
            {
                // What is counted for the number 0 is nobody's mark.
                table[BlockTable<int>.At(at, number)]++;
            }
            else if (number > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, SessionPlace.With(block.First + at, number), out _)++;
            }
        }
    }

    public void Add(IEnumerable<MarkRow> rows) => others.AddRange(rows);

    private IEnumerable<(MarkRow Row, int Count)> Counted(int first, int[] table)
    {
        for (var at = 0; at < MarkBlock.Sessions; at++)
        {
            for (ushort number = 1; number < BlockTable<int>.Numbers; number++)
            {
                if (table[BlockTable<int>.At(at, number)] is > 0 and var count)
                {
                    foreach (var row in RowsOf(first + at, number, count))
                    {
                        yield return row;
                    }
                }
            }
        }
    }

    private IEnumerable<(MarkRow Row, int Count)> RowsOf(int session, ushort number, int count) =>
        MarkBook.RowsOf(SessionPlace.KeyOf(session), store[number]).Select(row => (row, count));
}
