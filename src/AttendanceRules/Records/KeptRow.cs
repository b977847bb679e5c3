namespace AttendanceRules.Records;

/// <summary>What the names of a book were for one subject on one date, so that another advice need not work them out again.</summary>
/// <param name="Date">The date.</param>
/// <param name="Values">The values, each in its place; shared by the rows of later changes.</param>
/// <param name="Truths">Whether each holds, in the same places.</param>
/// <param name="Stale">A bit for each place of which what was found no longer holds; null: none.</param>
internal sealed record KeptRow(DateOnly Date, object?[] Values, byte[] Truths, ulong[]? Stale = null)
{
    private const int WordBits = 64;

    /// <summary>The value in a place; null: it is not known.</summary>
    public object? ValueAt(int cell) => IsStale(cell) ? null : Values[cell];

    /// <summary>Whether what is in a place holds, as it is kept; 0: it is not known.</summary>
    public byte TruthAt(int cell) => IsStale(cell) ? (byte)0 : Truths[cell];

    /// <summary>The same without some places.</summary>
    public KeptRow Without(ulong[] stale)
    {
        if (Stale is not { } before)
        {
            return this with { Stale = stale };
        }

        var both = (ulong[])before.Clone();
        for (var i = 0; i < both.Length; i++)
        {
            both[i] |= stale[i];
        }

        return this with { Stale = both };
    }

    private bool IsStale(int cell) => Stale is { } stale && (stale[cell / WordBits] >> (cell % WordBits) & 1) != 0;
}
