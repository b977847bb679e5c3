using System.Runtime.InteropServices;

namespace AttendanceRules.Import.Drafts;

/// <summary>
/// How many rows of a school are alike: of one session, with one code and the same written. Pupils have few different ones.
/// </summary>
internal sealed class MarkCounts(MarkStore store)
{
    private readonly Dictionary<long, int> counts = [];
    private readonly List<MarkRow> others = [];

    /// <summary>The rows, each with how many there are of it.</summary>
    public IEnumerable<(MarkRow Row, int Count)> All => counts
        .SelectMany(c => MarkBook.RowsOf(SessionPlace.KeyOf(SessionPlace.Of(c.Key)), store[SessionPlace.NumberOf(c.Key)])
            .Select(row => (row, c.Value)))
        .Concat(others.Select(row => (row, 1)));

    public void Add(int session, ushort number) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, SessionPlace.With(session, number), out _)++;

    public void Add(IEnumerable<MarkRow> rows) => others.AddRange(rows);
}
