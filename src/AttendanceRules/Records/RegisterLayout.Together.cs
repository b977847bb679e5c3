using System.Numerics;

namespace AttendanceRules.Records;

/// <content>Plain marks of one code, many at once.</content>
internal sealed partial class RegisterLayout
{
    /// <summary>How many of so many sessions, from the first on, can be laid by code: nothing is written of them or after them.</summary>
    public int CountNew(int first, int count) => first <= last ? 0
        : Math.Clamp(time.SessionsUpTo(lastDay < knownBy ? lastDay : knownBy) - first, 0, count);

    /// <summary>Lays plain marks of one code, as <see cref="CountNew"/> allows.</summary>
    /// <param name="first">The first of 64 sessions.</param>
    /// <param name="marked">Which of them have the mark, as bits.</param>
    /// <param name="code">The code.</param>
    public void LayPlain(int first, ulong marked, string code)
    {
        // By the first mark of a code on roll its row is found, where it is the same on all days. Those after it are on roll too.
        for (; marked != 0 && rows.PlaceOf(code) == 0; marked &= marked - 1)
        {
            var session = first + BitOperations.TrailingZeroCount(marked);
            var date = time[time.Week.DayOf(session)];
            Lay(session, date, code, null, date, null);
        }

        if (marked != 0)
        {
            rows.Write(rows.PlaceOf(code), first, marked);
            last = Math.Max(last, first + BitOperations.Log2(marked));
        }
    }
}
