using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Figures;
using AttendanceRules.Synthetic.Calibration;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>Lays what a pupil does elsewhere at lessons, and where the pupil is late, over the sessions that are attended.</summary>
internal sealed class ActivityLayer
{
    // Three times the square of an even share has the mean 1, and few pupils have most of it.
    private const double Uneven = 3;
    private const double MostLate = 0.9;

    private readonly ActivityCodes codes;
    private readonly DayWeights[] weights;
    private readonly SpellLayer spells;

    public ActivityLayer(CohortSetting setting, ActivityCodes codes)
    {
        (this.codes, spells) = (codes, new SpellLayer(setting));
        weights = setting.WeightsOf(codes.Habits.Select(h => h.Code));
    }

    /// <param name="register">The pupil's register, absence laid.</param>
    /// <param name="dice">The pupil's dice.</param>
    /// <param name="days">The pupil's days of the school year; at least one.</param>
    /// <param name="cell">The pupil's cell.</param>
    /// <param name="yearGroup">The year group in that school year, by its place in the phase.</param>
    public void Lay(Register register, Dice dice, Stretch days, int cell, int yearGroup)
    {
        for (var code = 0; code < weights.Length; code++)
        {
            var habit = codes.Habits[code];
            var rate = codes.RateOf(cell, yearGroup, code) * weights[code].AmountIn(days) / days.Count;
            var mark = (sbyte)(register.Absences + code);
            if (rate <= 0)
            {
                continue;
            }

            var daily = SchoolDays.Daily + (habit.Half * (1 - SchoolDays.Daily));
            if (habit.IsLate)
            {
                var even = dice.Share();
                LayLate(register, dice, days, mark, rate * Uneven * even * even, habit.Last ?? 0);
            }
            else if (habit.Weekly > 0)
            {
                if (dice.Happens(rate * SchoolDays.Daily * SchoolDays.DaysOfWeek / (daily * habit.Weekly)))
                {
                    LayWeekly(register, dice, days, mark, habit);
                }
            }
            else if (habit.Days is { } length)
            {
                var count = dice.Rounded(rate * SchoolDays.Daily * days.Count / (length.Mean * daily));
                for (var spell = 0; spell < count; spell++)
                {
                    spells.LayOnce(register, dice, days, new Spell(mark, length, length.Mean, habit.Half, habit.Last, 0, weights[code]));
                }
            }
        }
    }

    private static void LayLate(Register register, Dice dice, Stretch days, sbyte mark, double rate, double last)
    {
        var (first, end) = (Math.Min(rate * SchoolDays.Daily * (1 - last), MostLate), Math.Min(rate * SchoolDays.Daily * last, MostLate));
        for (var day = days.From; day < days.End; day++)
        {
            for (var session = 0; session < SchoolDays.Daily; session += SchoolDays.Daily - 1)
            {
                if (dice.Happens(session == 0 ? first : end) && register[day, session] == Register.Present)
                {
                    register[day, session] = mark;
                }
            }
        }
    }

    private static void LayWeekly(Register register, Dice dice, Stretch days, sbyte mark, ActivityFigures habit)
    {
        var (first, isHalf) = (dice.Below(SchoolDays.DaysOfWeek), dice.Happens(habit.Half));
        for (var day = days.From; day < days.End; day++)
        {
            var place = (SchoolWeekPlace(register, day) - first + SchoolDays.DaysOfWeek) % SchoolDays.DaysOfWeek;
            for (var session = isHalf ? SchoolDays.Daily - 1 : 0; session < SchoolDays.Daily && place < habit.Weekly; session++)
            {
                if (register[day, session] == Register.Present)
                {
                    register[day, session] = mark;
                }
            }
        }
    }

    private static int SchoolWeekPlace(Register register, int day) =>
        AttendanceRules.Calendar.SchoolWeek.MondayToFriday.DaysAfterFirst(register.Days.Days[day].DayOfWeek);
}
