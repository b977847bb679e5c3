namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// The pack to measure by as a developer would write it who has time for it: over arrays, without LINQ, allocating nothing but its result.
/// It says what is called for and by when, on a school day; not since when, nor why, and of an unclear mark it knows nothing.
/// </summary>
internal sealed class HandReference
{
    private const int NoDay = (1 << 22) - 1;

    private readonly ReferenceDays days;
    private readonly ReferenceConditions conditions;
    private readonly ReferenceLadder ladder;
    private readonly DateOnly asOf;
    private readonly int today;
    private ulong[] found = new ulong[64];
    private int count;

    /// <param name="days">The school days.</param>
    /// <param name="asOf">The day advice is for, a school day.</param>
    public HandReference(ReferenceDays days, DateOnly asOf)
    {
        (this.days, this.asOf, today) = (days, asOf, days.LastBy(asOf));
        conditions = new ReferenceConditions(days);
        ladder = new ReferenceLadder(days, conditions, asOf);
    }

    /// <summary>What is called for, in the order of the rule book.</summary>
    public ReferenceLine[] Advise(ReferenceSheet sheet)
    {
        count = 0;
        conditions.Count(sheet, today);
        var now = conditions.On(today);
        var done = Done(sheet);
        if (now.AbsenceIs(50))
        {
            Apply(ReferenceRules.Severe, ReferenceRules.Others, now, done);
        }
        else if (now.AbsenceIs(10))
        {
            Apply(ReferenceRules.Persistent, ReferenceRules.Severe, now, done);
        }
        else if (now.AbsenceIs(5))
        {
            Apply(ReferenceRules.AtRisk, ReferenceRules.Persistent, now, done);
        }

        Apply(ReferenceRules.Others, ReferenceRules.Reason, now, done);
        Apply(ReferenceRules.Away, ReferenceRules.Ladder, now, done);
        if (now.UnexplainedThisYear > 0)
        {
            ApplyToDays(sheet, ReferenceRules.Reason, code: 8, lapses: 0);
        }

        if (now.Holidays > 0)
        {
            ApplyToDays(sheet, ReferenceRules.Leave, code: 9, lapses: 20);
        }

        for (var parent = 1; parent <= sheet.Parents; parent++)
        {
            if (ladder.Next(sheet, parent, now, today) is (>= 0 and var stage, var since))
            {
                Add(ReferenceRules.Ladder + stage, parent, since);
            }
        }

        return Result();
    }

    // The rules whose action is on record this school year; those of an event are judged day by day.
    private ulong Done(ReferenceSheet sheet)
    {
        var entries = sheet.Entries;
        var done = 0UL;
        for (var i = 0; i < entries.Length; i++)
        {
            done |= entries[i].Day <= asOf.DayNumber && entries[i].Day >= ReferenceDays.YearStart.DayNumber ? 1UL << entries[i].Rule : 0;
        }

        return done;
    }

    private void Apply(int from, int end, in ReferenceCounts now, ulong done)
    {
        var first = from < ReferenceRules.Others ? -1 : 0;
        for (var rule = from; rule < end; rule++)
        {
            if ((done & (1UL << rule)) != 0 || !conditions.Holds(rule, now, today))
            {
                continue;
            }

            if (ReferenceRules.All[rule].Days == 0)
            {
                Add(rule, 0, asOf);
                continue;
            }

            first = first < 0 ? conditions.InGroupSince(from, today) : first;
            Add(rule, 0, days[Since(rule, first)]);
        }
    }

    // The first school day of the present stretch on each of which it held, not before that of its group.
    private int Since(int rule, int first)
    {
        if ((ReferenceRules.Lasting & (1UL << rule)) != 0)
        {
            return first;
        }

        var day = today;
        while (day > first && conditions.Holds(rule, conditions.On(day - 1), day - 1))
        {
            day--;
        }

        return day;
    }

    // Each day with the code calls, until what it asks for is done on it or later, but before the next such day.
    private void ApplyToDays(ReferenceSheet sheet, int rule, int code, int lapses)
    {
        var next = int.MaxValue;
        for (var day = today; day >= 0; day--)
        {
            int codes = sheet.Days[day];
            if ((codes & 15) != code && codes >> 4 != code)
            {
                continue;
            }

            var on = days[day];
            if (!(lapses > 0 && asOf > days.After(on, lapses)) && !IsDone(sheet, rule, on.DayNumber, next))
            {
                Add(rule, 0, on);
            }

            next = on.DayNumber;
        }
    }

    private bool IsDone(ReferenceSheet sheet, int rule, int from, int end)
    {
        var entries = sheet.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Rule == rule && entries[i].Day >= from && entries[i].Day < end && entries[i].Day <= asOf.DayNumber)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int rule, int parent, DateOnly since)
    {
        var declared = ReferenceRules.All[rule];
        var due = declared.Days == 0 ? null : days.After(since, declared.Days);
        Add(rule, parent, declared.By, due);
        if (rule == ReferenceRules.Joint)
        {
            Add(rule, parent, by: 3, due);
        }
    }

    // The law first, then what has a last day, then support; by last day, who acts, action and parent.
    private void Add(int rule, int parent, int by, DateOnly? due)
    {
        if (count == found.Length)
        {
            Array.Resize(ref found, 2 * count);
        }

        var level = rule is >= ReferenceRules.Reason and < ReferenceRules.Ladder ? 0UL : ReferenceRules.All[rule].Days != 0 ? 1UL : 2UL;
        var key = (level << 40) | ((ulong)(due?.DayNumber ?? NoDay) << 18) | ((ulong)by << 12) | ((ulong)ReferenceRules.Place[rule] << 4)
            | (uint)parent;
        var at = count++;
        for (; at > 0 && found[at - 1] > key; at--)
        {
            found[at] = found[at - 1];
        }

        found[at] = key;
    }

    private ReferenceLine[] Result()
    {
        if (count == 0)
        {
            return [];
        }

        var lines = new ReferenceLine[count];
        for (var i = 0; i < lines.Length; i++)
        {
            var key = found[i];
            var due = (int)(key >> 18) & NoDay;
            lines[i] = new ReferenceLine(ReferenceRules.InOrder[(int)(key >> 4) & 0xFF], (byte)(key & 0xF),
                due < asOf.DayNumber ? ActionStatus.Overdue : ActionStatus.Due, due == NoDay ? null : DateOnly.FromDayNumber(due));
        }

        return lines;
    }
}
