namespace AttendanceRules.Records;

/// <content>Which sessions have a mark, as bits.</content>
internal sealed partial class Register
{
    /// <summary>How many kinds of marks there are; no session has two.</summary>
    public int Kinds => kindCount;

    /// <summary>Sessions whose mark is of no class, as bits; empty where there is none.</summary>
    public ReadOnlySpan<ulong> Unclassed => unclassed;

    /// <summary>
    /// Whether it is seen by the kinds of marks alone that the filter names no session, and none that may be; false: it has to be counted.
    /// </summary>
    public bool HasNoneOf(SessionFilter filter) =>
        unclassed is null && !filter.IsOfMinutes && (present & filter.BitsOf(ofTable)) == 0;

    public string CodeOf(int kind) => kinds[kind].Code;

    /// <summary>The sessions that have a mark of the kind, as bits.</summary>
    public ReadOnlySpan<ulong> SessionsOf(int kind) => RowOf(kind);

    /// <summary>Finds which sessions of the half-open range have a mark, of a known code or not.</summary>
    /// <param name="into">Where they are set; the words of all sessions are written over.</param>
    /// <param name="from">The first session.</param>
    /// <param name="end">The number after that of the last.</param>
    public void SetMarked(Span<ulong> into, int from, int end)
    {
        into[..length].Clear();
        for (var kind = 0; kind < kindCount; kind++)
        {
            SessionBits.Join(into, RowOf(kind));
        }

        SessionBits.Join(into, unclassed);
        SessionBits.Keep(into[..length], from, end);
    }
}
