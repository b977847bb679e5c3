using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>Lays spells of one code over the sessions that are still free.</summary>
internal sealed class SpellLayer(CohortSetting setting)
{
    /// <summary>
    /// Lays sessions of a code in spells, until there are so many or no free session is left. A spell goes on over days that are taken.
    /// </summary>
    /// <param name="register">The pupil's register.</param>
    /// <param name="dice">The pupil's dice.</param>
    /// <param name="days">The days on which it may come; at least one.</param>
    /// <param name="spell">What is laid.</param>
    /// <param name="sessions">How many sessions.</param>
    /// <returns>How many were laid.</returns>
    public int Lay(Register register, Dice dice, Stretch days, in Spell spell, int sessions)
    {
        var left = sessions;
        var isFull = false;
        while (left > 0 && !isFull)
        {
            var isHalf = left < SchoolDays.Daily || dice.Happens(spell.Half);
            var (length, start) = Begin(dice, days, spell);
            var half = isHalf && dice.Happens(spell.Last ?? setting.LastOfDay.GetValueOrDefault(register.Days.Days[start].DayOfWeek))
                ? SchoolDays.Daily - 1 : 0;
            var run = new Run(days, start, LengthUpToBreak(register.Days, dice, start, length, spell), left);
            var laid = LaySpell(register, run, isHalf ? half : -1, spell.Mark);
            isFull = laid == 0 && !isHalf;
            left -= laid > 0 || !isHalf ? laid : LaySpell(register, run, SchoolDays.Daily - 1 - half, spell.Mark);
            isFull |= isHalf && laid == 0 && !HasFree(register, days);
        }

        return sessions - left;
    }

    /// <summary>Lays a spell from one day on over what is free, without going on where days are taken.</summary>
    public void LayOnce(Register register, Dice dice, Stretch days, in Spell spell)
    {
        var (length, start, isHalf) = (Length(dice, spell), spell.Weights.Draw(days, dice), dice.Happens(spell.Half));
        var half = dice.Happens(spell.Last ?? setting.LastOfDay.GetValueOrDefault(register.Days.Days[start].DayOfWeek))
            ? SchoolDays.Daily - 1 : 0;
        for (var day = start; day < Math.Min(start + length, days.End); day++)
        {
            for (var session = 0; session < SchoolDays.Daily; session++)
            {
                if ((!isHalf || session == half) && register[day, session] == Register.Present)
                {
                    register[day, session] = spell.Mark;
                }
            }
        }
    }

    // A spell may have begun before the first day: as likely as if there were days before it, and then what is left of it comes.
    private static (int Length, int Start) Begin(Dice dice, Stretch days, in Spell spell)
    {
        var length = Length(dice, spell);
        var (all, before) = (spell.Weights.StartsIn(days), (length - 1) * spell.Weights.StartsAtFirst(days));
        return dice.Happens(before / (all + before + double.Epsilon))
            ? (1 + dice.Below(length - 1), days.From) : (length, spell.Weights.Draw(days, dice));
    }

    // Up to the last day; where nothing is free up to it, backwards. A day on which nothing could be laid does not count.
    private static int LaySpell(Register register, Run run, int half, sbyte mark)
    {
        var (laid, taken, days) = (0, 0, run.Days);
        for (var step = 0; step < days.Count && taken < run.Length && laid < run.Sessions; step++)
        {
            var isBack = run.Start + step >= days.End;
            if (isBack && laid > 0)
            {
                break;
            }

            var day = isBack ? days.End - 1 - step : run.Start + step;
            var before = laid;
            for (var session = 0; session < SchoolDays.Daily && laid < run.Sessions; session++)
            {
                if ((half < 0 || session == half) && register[day, session] == Register.Present)
                {
                    register[day, session] = mark;
                    laid++;
                }
            }

            taken += laid > before ? 1 : 0;
        }

        return laid;
    }

    // Many spells end with the week; those that must be longer do not.
    private static int LengthUpToBreak(SchoolDays days, Dice dice, int start, int length, in Spell spell)
    {
        for (var after = Math.Max(spell.Days.Least, 1); after < length && start + after < days.Days.Count; after++)
        {
            if (days.Days[start + after].DayNumber - days.Days[start + after - 1].DayNumber > 1 && dice.Happens(spell.Breaks))
            {
                return after;
            }
        }

        return length;
    }

    private static bool HasFree(Register register, Stretch days)
    {
        for (var day = days.From; day < days.End; day++)
        {
            for (var session = 0; session < SchoolDays.Daily; session++)
            {
                if (register[day, session] == Register.Present)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A geometric number of days beyond the least.
    private static int Length(Dice dice, in Spell spell)
    {
        var beyond = spell.Mean - spell.Days.Least;
        var goesOn = beyond / (beyond + 1);
        var length = spell.Days.Least;
        while (length < spell.Days.Most && dice.Happens(goesOn))
        {
            length++;
        }

        return length;
    }

    private readonly record struct Run(Stretch Days, int Start, int Length, int Sessions);
}
