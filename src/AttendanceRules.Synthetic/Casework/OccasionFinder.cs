using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Figures;
using AttendanceRules.Synthetic.Registers;

namespace AttendanceRules.Synthetic.Casework;

/// <summary>Finds the occasions of one trigger in a register.</summary>
internal sealed class OccasionFinder
{
    private readonly TriggerFigures trigger;
    private readonly Register register;
    private readonly bool[] counts;
    private readonly List<Occasion> found = [];

    public OccasionFinder(TriggerFigures trigger, string[] codes, Register register)
    {
        (this.trigger, this.register) = (trigger, register);
        counts = [.. codes.Select((c, mark) => trigger.Codes?.Contains(c, StringComparer.Ordinal) ?? mark < register.Absences)];
    }

    /// <summary>The occasions in the register as it is now, by day; the list is used again.</summary>
    public IReadOnlyList<Occasion> Find()
    {
        found.Clear();
        switch (trigger.Kind)
        {
            case TriggerKind.Each:
                Runs(_ => true, isEach: true);
                break;
            case TriggerKind.Spell:
                Runs(_ => true, isEach: false);
                break;
            case TriggerKind.Run:
                Runs(run => run.Count >= trigger.Days, isEach: false);
                break;
            default:
                foreach (var year in register.Days.Years)
                {
                    OfYear(year.And(register.OnRoll));
                }

                break;
        }

        return found;
    }

    // A run of days with one of the codes; of a long one that must have so many days, the last of these is the occasion.
    private void Runs(Func<Stretch, bool> isOne, bool isEach)
    {
        var begin = -1;
        for (var day = register.OnRoll.From; day <= register.OnRoll.End; day++)
        {
            var isIn = day < register.OnRoll.End && SessionsOn(day) > 0;
            if (isIn && isEach)
            {
                found.Add(new Occasion(new Stretch(day, day + 1), day));
            }
            else if (isIn && begin < 0)
            {
                begin = day;
            }
            else if (!isIn && begin >= 0)
            {
                var run = new Stretch(begin, day);
                if (isOne(run))
                {
                    found.Add(new Occasion(run, trigger.Kind == TriggerKind.Run ? begin + trigger.Days - 1 : begin));
                }

                begin = -1;
            }
        }
    }

    private void OfYear(Stretch days)
    {
        var (total, inWindow, missed) = (0, 0, 0);
        for (var day = days.From; day < days.End; day++)
        {
            var sessions = SessionsOn(day);
            (total, missed, inWindow) = (total + (sessions > 0 ? 1 : 0), missed + sessions, inWindow + sessions);
            var leaves = day - trigger.Days;
            inWindow -= leaves >= days.From ? SessionsOn(leaves) : 0;
            var isReached = trigger.Kind switch
            {
                TriggerKind.Total => total >= trigger.Days,
                TriggerKind.Count => inWindow >= trigger.Sessions,
                _ => day - days.From + 1 >= trigger.Days
                    && missed >= trigger.Share * SchoolDays.Daily * (day - days.From + 1),
            };
            if (isReached)
            {
                found.Add(new Occasion(new Stretch(FirstOf(days, day), day + 1), day));
                return;
            }
        }
    }

    // The first day with one of the codes that counts on the day.
    private int FirstOf(Stretch days, int day)
    {
        var first = trigger.Kind == TriggerKind.Count ? Math.Max(days.From, day - trigger.Days + 1) : days.From;
        while (first < day && SessionsOn(first) == 0)
        {
            first++;
        }

        return first;
    }

    private int SessionsOn(int day)
    {
        var sessions = 0;
        for (var session = 0; session < SchoolDays.Daily; session++)
        {
            sessions += register[day, session] is var mark && mark >= 0 && counts[mark] ? 1 : 0;
        }

        return sessions;
    }
}
