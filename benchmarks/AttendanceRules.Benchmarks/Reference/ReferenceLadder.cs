namespace AttendanceRules.Benchmarks.Reference;

/// <summary>The six steps for each parent, by hand: the next one, if it is called for, and since when.</summary>
internal sealed class ReferenceLadder(ReferenceDays days, ReferenceConditions conditions, DateOnly asOf)
{
    private const int Improve = 3;
    private const int Fine = 4;
    private const int Trial = 20;

    // How long each waits after the one before, in school days or below zero calendar days, and how many sessions since bring it.
    private static readonly int[] Waits = [0, 10, 20, 15, 0, -28];
    private static readonly int[] Missed = [6, 2, 3, 3, 10, 4];

    public (int Stage, DateOnly Since) Next(ReferenceSheet sheet, int parent, in ReferenceCounts now, int today)
    {
        var (stage, last) = Place(sheet, parent);
        if (stage == ReferenceRules.Stages)
        {
            return (-1, default);
        }

        var earliest = ReferenceDays.YearStart;
        if (stage > 0)
        {
            if ((Waits[stage] == 0 ? last.AddDays(1) : days.After(last, Waits[stage])) is not { } from || from > asOf)
            {
                return (-1, default);
            }

            earliest = from;
        }

        if (stage == Fine)
        {
            if (TrialEnd(last) is not { } end || days[end] >= asOf || conditions.Unauthorised(days.FirstFrom(last.AddDays(1)), end) == 0)
            {
                return (-1, default);
            }

            earliest = days[end].AddDays(1);
        }

        var first = days.FirstFrom(last.AddDays(1));
        if (!Holds(stage, first, now, today))
        {
            return (-1, default);
        }

        var (day, least) = (today, days.FirstFrom(earliest));
        while (day > least && Holds(stage, first, conditions.On(day - 1), day - 1))
        {
            day--;
        }

        return (stage, days[day]);
    }

    private bool Holds(int stage, int first, in ReferenceCounts now, int day) =>
        (stage is 0 or Fine ? now.Counted : conditions.Unauthorised(first, day)) >= Missed[stage];

    // How many steps are on record for the parent, one after another, and when the last was taken.
    private (int Stage, DateOnly Last) Place(ReferenceSheet sheet, int parent)
    {
        var entries = sheet.Entries;
        var (stage, last) = (0, 0);
        for (var isFound = true; isFound && stage < ReferenceRules.Stages; stage += isFound ? 1 : 0)
        {
            isFound = false;
            for (var i = 0; i < entries.Length && !isFound; i++)
            {
                isFound = entries[i].Rule == ReferenceRules.Ladder + stage && entries[i].Parent == parent && entries[i].Day >= last
                    && entries[i].Day <= asOf.DayNumber;
                last = isFound ? entries[i].Day : last;
            }
        }

        return (stage, DateOnly.FromDayNumber(last));
    }

    // A watch counts its first day; begun in a week without school it begins with the next school day.
    private int? TrialEnd(DateOnly opened)
    {
        var first = days.FirstFrom(opened);
        return first + Trial - 1 < days.Count ? first + Trial - 1 : null;
    }
}
