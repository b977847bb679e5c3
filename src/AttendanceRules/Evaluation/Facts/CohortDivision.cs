namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// A school's pupils divided by two names at once, in one pass: whoever surely has two values is summed up, and whoever may have them is
/// kept one by one. A value is a number, below zero where it is not known; a division by one name takes a second that is the same for all.
/// </summary>
internal sealed class CohortDivision
{
    private readonly int firsts;
    private readonly int seconds;
    private readonly ShareSum[] sure;
    private readonly SessionShare[][] secondUnknown;
    private readonly SessionShare[][] firstUnknown;
    private readonly SessionShare[] bothUnknown;

    /// <param name="shares">The pupils' sessions.</param>
    /// <param name="first">Of each pupil the number of the first value.</param>
    /// <param name="firsts">How many first values there are.</param>
    /// <param name="second">Of each pupil the number of the second value.</param>
    /// <param name="seconds">How many second values there are.</param>
    public CohortDivision(IReadOnlyList<SessionShare> shares, int[] first, int firsts, int[] second, int seconds)
    {
        (this.firsts, this.seconds) = (firsts, seconds);
        sure = new ShareSum[firsts * seconds];

        // Counted first, so that each list is made once and of its size.
        var counts = new int[firsts + seconds + 1];
        for (var i = 0; i < shares.Count; i++)
        {
            if (first[i] < 0 || second[i] < 0)
            {
                counts[ListOf(first[i], second[i])]++;
            }
        }

        var lists = Array.ConvertAll(counts, n => new SessionShare[n]);
        for (var i = 0; i < shares.Count; i++)
        {
            var (one, two) = (first[i], second[i]);
            if (one >= 0 && two >= 0)
            {
                sure[(one * seconds) + two] += new ShareSum(1, shares[i]);
            }
            else
            {
                var list = ListOf(one, two);
                lists[list][^counts[list]--] = shares[i];
            }
        }

        (secondUnknown, firstUnknown, bothUnknown) = (lists[..firsts], lists[firsts..^1], lists[^1]);
    }

    /// <summary>Who surely has both values.</summary>
    public ShareSum Inside(int first, int second) => sure[(first * seconds) + second];

    /// <summary>How many may have both values.</summary>
    public int MaybeCount(int first, int second) => secondUnknown[first].Length + firstUnknown[second].Length + bothUnknown.Length;

    /// <summary>Who may have both values.</summary>
    public IReadOnlyList<SessionShare> Maybe(int first, int second) =>
        [.. secondUnknown[first], .. firstUnknown[second], .. bothUnknown];

    // Of one value alone known the list of that value; of neither the last.
    private int ListOf(int one, int two) => one >= 0 ? one : firsts + (two >= 0 ? two : seconds);
}
