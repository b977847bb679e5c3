namespace AttendanceRules.Records;

/// <summary>
/// For one filter, running totals over the numbered sessions: a count over a range is two look-ups.
/// <c>Sure</c> counts sessions certainly in the filter; <c>Unsure</c> those that may be (S6).
/// </summary>
internal sealed class Plane
{
    private readonly int[] sure;
    private readonly int[] unsure;

    public Plane(bool[] isIn, bool[] mayBeIn)
    {
        sure = Totals(isIn);
        unsure = Totals(mayBeIn);
        (In, MayBeIn) = (isIn, mayBeIn);
    }

    public bool[] In { get; }

    public bool[] MayBeIn { get; }

    public int Sure(int from, int end) => end <= from ? 0 : sure[end] - sure[from];

    public int Unsure(int from, int end) => end <= from ? 0 : unsure[end] - unsure[from];

    private static int[] Totals(bool[] flags)
    {
        var totals = new int[flags.Length + 1];
        for (var i = 0; i < flags.Length; i++)
        {
            totals[i + 1] = totals[i] + (flags[i] ? 1 : 0);
        }

        return totals;
    }
}
