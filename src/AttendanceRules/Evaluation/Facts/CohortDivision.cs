using System.Runtime.Intrinsics;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// A school's pupils divided by one name or by two at once, in one pass: whoever surely has the values is summed up, and whoever may have
/// them is kept one by one. A value is a number, below zero where it is not known. It is used for one division after another.
/// </summary>
internal sealed class CohortDivision
{
    private SessionShare[] shares = [];
    private int pupils;

    // Of each pupil: one, and the sessions that are surely of the class, those that may be, and the possible ones.
    private Vector256<long>[] sums = [];
    private Vector256<long>[] sure = [];
    private int firsts;
    private int seconds;

    // By the one value that is known, and last where neither is.
    private List<SessionShare>[] open = [];
    private bool isOpen;

    /// <summary>Takes the pupils' sessions.</summary>
    public void Take(ReadOnlySpan<SessionShare> all)
    {
        pupils = all.Length;
        if (shares.Length < pupils)
        {
            (shares, sums) = (new SessionShare[pupils], new Vector256<long>[pupils]);
        }

        all.CopyTo(shares);
        for (var i = 0; i < pupils; i++)
        {
            sums[i] = Vector256.Create(1, all[i].Sure, all[i].Unsure, all[i].Possible);
        }
    }

    /// <summary>Divides them.</summary>
    /// <param name="first">Of each pupil the number of the first value.</param>
    /// <param name="firstCount">How many first values there are.</param>
    /// <param name="second">Of each pupil the number of the second value; empty: it is the same for all.</param>
    /// <param name="secondCount">How many second values there are.</param>
    public void Divide(ReadOnlySpan<int> first, int firstCount, ReadOnlySpan<int> second = default, int secondCount = 1)
    {
        (firsts, seconds) = (firstCount, secondCount);
        var cells = firsts * seconds;
        if (sure.Length < cells)
        {
            sure = new Vector256<long>[cells];
        }

        sure.AsSpan(0, cells).Clear();
        Close();
        for (var i = 0; i < pupils; i++)
        {
            var (one, two) = (first[i], second.IsEmpty ? 0 : second[i]);
            if ((one | two) >= 0)
            {
                sure[(one * seconds) + two] += sums[i];
            }
            else
            {
                isOpen = true;
                open[ListOf(one, two)].Add(shares[i]);
            }
        }
    }

    /// <summary>Who surely has both values.</summary>
    public ShareSum Inside(int first, int second)
    {
        var sum = sure[(first * seconds) + second];
        return new ShareSum((int)sum[0], new SessionShare(sum[1], sum[2], sum[3]));
    }

    /// <summary>How many may have both values.</summary>
    public int MaybeCount(int first, int second) =>
        isOpen ? open[first].Count + open[firsts + second].Count + open[firsts + seconds].Count : 0;

    /// <summary>Finds who may have both values.</summary>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="into">Where their sessions go, in place of what is there.</param>
    public void FindMaybe(int first, int second, List<SessionShare> into)
    {
        into.Clear();
        if (isOpen)
        {
            into.AddRange(open[first]);
            into.AddRange(open[firsts + second]);
            into.AddRange(open[firsts + seconds]);
        }
    }

    private void Close()
    {
        var lists = firsts + seconds + 1;
        if (open.Length < lists)
        {
            open = [.. open, .. Enumerable.Range(0, lists - open.Length).Select(_ => new List<SessionShare>())];
        }

        for (var i = 0; i < lists; i++)
        {
            open[i].Clear();
        }

        isOpen = false;
    }

    // Of one value alone known the list of that value; of neither the last.
    private int ListOf(int one, int two) => one >= 0 ? one : firsts + (two >= 0 ? two : seconds);
}
