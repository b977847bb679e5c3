namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// A school's pupils divided by two names at once, in one pass: whoever surely has two values is summed up, and whoever may have them is
/// kept one by one. A value is a number, below zero where it is not known; a division by one name takes a second that is the same for all.
/// </summary>
internal sealed class CohortDivision
{
    private readonly ShareSum[,] sure;
    private readonly List<SessionShare>?[] secondUnknown;
    private readonly List<SessionShare>?[] firstUnknown;
    private readonly List<SessionShare> bothUnknown = [];

    /// <param name="shares">The pupils' sessions.</param>
    /// <param name="first">Of each pupil the number of the first value.</param>
    /// <param name="firsts">How many first values there are.</param>
    /// <param name="second">Of each pupil the number of the second value.</param>
    /// <param name="seconds">How many second values there are.</param>
    public CohortDivision(IReadOnlyList<SessionShare> shares, int[] first, int firsts, int[] second, int seconds)
    {
        sure = new ShareSum[firsts, seconds];
        (secondUnknown, firstUnknown) = (new List<SessionShare>?[firsts], new List<SessionShare>?[seconds]);
        for (var i = 0; i < shares.Count; i++)
        {
            var (one, two) = (first[i], second[i]);
            if (one >= 0 && two >= 0)
            {
                sure[one, two] += new ShareSum(1, shares[i]);
            }
            else
            {
                (one >= 0 ? secondUnknown[one] ??= [] : two >= 0 ? firstUnknown[two] ??= [] : bothUnknown).Add(shares[i]);
            }
        }
    }

    /// <summary>Who surely has both values.</summary>
    public ShareSum Inside(int first, int second) => sure[first, second];

    /// <summary>Who may have both values.</summary>
    public IReadOnlyList<SessionShare> Maybe(int first, int second) =>
        [.. secondUnknown[first] ?? [], .. firstUnknown[second] ?? [], .. bothUnknown];
}
