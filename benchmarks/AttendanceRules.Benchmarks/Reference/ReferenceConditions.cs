using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>When the rules of the pack hold on a school day, by hand.</summary>
internal sealed class ReferenceConditions(ReferenceDays days)
{
    // What sessions up to each day come to; the first is nothing.
    private readonly ulong[] sums = new ulong[days.Count + 1];
    private ReferenceSheet sheet = null!;

    /// <summary>Counts the sessions of a pupil up to a day.</summary>
    public void Count(ReferenceSheet of, int lastDay)
    {
        sheet = of;
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(of.Days);
        ref var table = ref MemoryMarshal.GetArrayDataReference(ReferenceCodes.Sums);
        ref var to = ref MemoryMarshal.GetArrayDataReference(sums);
        var sum = 0UL;
        for (nint day = 0; day <= lastDay; day++)
        {
            sum += Unsafe.Add(ref table, (nint)Unsafe.Add(ref bytes, day));
            Unsafe.Add(ref to, day + 1) = sum;
        }
    }

    public ReferenceCounts On(int day) => new(days, sums, day);

    /// <summary>Unauthorised sessions of some days, both ends included.</summary>
    public int Unauthorised(int from, int to) => from > to ? 0
        : (int)(((sums[to + 1] - sums[from]) >> ReferenceCodes.Unauthorised) & ((1UL << ReferenceCodes.Width) - 1));

    /// <summary>Whether a rule holds on a day; of those of a group whether what it asks besides the group holds.</summary>
    public bool Holds(int rule, in ReferenceCounts now, int day) => rule switch
    {
        0 or 6 or 7 or 14 or 18 => true,
        1 => now.AbsenceThisTermIs(6),
        2 => now.AbsenceLatelyIs(10),
        3 => now.LatesThisTerm >= 3,
        4 => sheet.Year <= 2,
        5 => sheet.HasNeeds,
        8 => now.UnauthorisedIs(5),
        9 => sheet.HasSocialWorker,
        10 => now.IllDays >= 8 && now.AbsenceIsBelow(30),
        11 => sheet.Year is 6 or 7 or 11,
        12 => now.AbsenceLatelyIs(20) && MissedInARow(day, 2) >= 2,
        13 => now.AbsenceLatelyIsBelow(5),
        15 => now.UnauthorisedIs(25),
        16 => now.IllDays >= 30,
        17 => MissedInARow(day, 10) >= 10,
        19 => MissedInARow(day, 6) is >= 2 and <= 5,
        20 => now.UnexplainedLately >= 4,
        21 => now.LatesThisTerm >= 5 && now.AbsenceIsBelow(10),
        22 => now.LatesThisYear >= 12 || (now.LatesThisTerm >= 6 && sheet.Year >= 10),
        23 => now.Counted >= 10,
        24 => now.Holidays is >= 6 and < 20,
        25 => now.Holidays >= 20,
        26 => now.AbsenceThisTermIs(15) && now.AbsenceIsBelow(10),
        27 => now.MissedThisHalfTerm >= 8 && MissedInARow(day, 1) == 0,
        28 => now.UnauthorisedIs(3) && now.AbsenceIsBelow(10) && !sheet.HasSocialWorker,
        29 => now.IllDays >= 10 && sheet.Year <= 6,
        32 => IsAway(day, 10),
        33 => now.IllDays >= 15,
        _ => false,
    };

    /// <summary>The first day of the present stretch in a group.</summary>
    /// <param name="group">The first rule of the group.</param>
    /// <param name="day">The day, on which it holds.</param>
    public int InGroupSince(int group, int day)
    {
        var (least, below) = group switch
        {
            ReferenceRules.AtRisk => (5, 10),
            ReferenceRules.Persistent => (10, 50),
            _ => (50, 101),
        };
        while (day > 0 && On(day - 1).AbsenceIs(least) && On(day - 1).AbsenceIsBelow(below))
        {
            day--;
        }

        return day;
    }

    // Sessions missed without a break up to the day's end; no more are looked at than are asked about.
    private int MissedInARow(int day, int most)
    {
        var missed = 0;
        for (; day >= 0 && missed < most; day--)
        {
            int last = ReferenceCodes.LastMissed[sheet.Days[day]];
            missed += last & (ReferenceCodes.Breaks - 1);
            if (last >= ReferenceCodes.Breaks)
            {
                break;
            }
        }

        return missed;
    }

    private bool IsAway(int day, int most)
    {
        var away = 0;
        for (; day >= 0 && away < most && ReferenceCodes.IsAway[sheet.Days[day]] is > 0 and var kind; day--)
        {
            away += kind & 1;
        }

        return away >= most;
    }
}
