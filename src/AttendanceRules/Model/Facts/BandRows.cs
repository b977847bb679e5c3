namespace AttendanceRules.Model.Facts;

/// <summary>One edition of a band's rows, in force from its first to its last day, both included.</summary>
internal sealed class BandRows
{
    private readonly (DateOnly From, BandInterval?[] Ranges)[] stretches;

    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; null: until further notice.</param>
    /// <param name="rows">The rows in order.</param>
    /// <param name="changes">The days on which a limit of a row changes, in order, with the first day among them.</param>
    public BandRows(DateOnly from, DateOnly? to, IReadOnlyList<BandRow> rows, IReadOnlyList<DateOnly> changes)
    {
        (From, To, Rows) = (from, to, rows);
        stretches = new (DateOnly, BandInterval?[])[changes.Count];
        for (var i = 0; i < stretches.Length; i++)
        {
            var ranges = new BandInterval?[rows.Count];
            for (var row = 0; row < ranges.Length; row++)
            {
                ranges[row] = rows[row].On(changes[i]);
            }

            stretches[i] = (changes[i], ranges);
        }
    }

    public DateOnly From { get; }

    public DateOnly? To { get; }

    public IReadOnlyList<BandRow> Rows { get; }

    /// <summary>The checkpoints of the school year, the first is 1, at which they are used; empty: at each.</summary>
    public IReadOnlyList<int> Checkpoints { get; init; } = [];

    public bool IsFor(int? checkpoint) => Checkpoints.Count == 0 || (checkpoint is { } number && Checkpoints.Contains(number));

    /// <summary>Whether both could be meant at one checkpoint.</summary>
    public bool SharesCheckpoint(BandRows other) =>
        Checkpoints.Count == 0 || other.Checkpoints.Count == 0 || Checkpoints.Intersect(other.Checkpoints).Any();

    /// <summary>The days on which a limit of a row changes, the first day among them.</summary>
    public IEnumerable<DateOnly> Days => stretches.Select(s => s.From);

    /// <summary>What each row lets through on a date on or after the first day; null for a row of which a limit has no value.</summary>
    public IReadOnlyList<BandInterval?> On(DateOnly date)
    {
        var at = stretches.Length - 1;
        while (at > 0 && stretches[at].From > date)
        {
            at--;
        }

        return stretches[at].Ranges;
    }
}
