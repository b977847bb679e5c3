using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Figures;
using AttendanceRules.Synthetic.Calibration;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>
/// Lays what a pupil misses in one school year: how many sessions in all, how many of each code, and on which days. On average each
/// code gets its part of what is missed, whatever the lots.
/// </summary>
internal sealed class AbsenceLayer
{
    private readonly AbsenceCodes codes;
    private readonly DayWeights all;
    private readonly DayWeights[] weights;
    private readonly SpellLayer spells;
    private readonly int lot;
    private readonly double breaks;
    private readonly double[] parts;
    private readonly int[] counts;

    public AbsenceLayer(CohortSetting setting, AbsenceCodes codes)
    {
        (this.codes, all, lot, spells) = (codes, setting.All, setting.Figures.Lot, new SpellLayer(setting));
        breaks = setting.Figures.Weekdays.Breaks;
        weights = setting.WeightsOf(codes.Habits.Select(h => h.Code));
        (parts, counts) = (new double[weights.Length], new int[weights.Length]);
    }

    /// <param name="register">The pupil's register.</param>
    /// <param name="dice">The pupil's dice.</param>
    /// <param name="days">The pupil's days of the school year; at least one.</param>
    /// <param name="cell">The pupil's cell.</param>
    /// <param name="missed">The share of a year that the pupil misses.</param>
    /// <param name="yearGroup">The year group in that school year, by its place in the phase.</param>
    public void Lay(Register register, Dice dice, Stretch days, int cell, double missed, int yearGroup)
    {
        var sessions = Math.Min(dice.Rounded(missed * SchoolDays.Daily * all.AmountIn(days)), SchoolDays.Daily * days.Count);
        if (sessions == 0)
        {
            return;
        }

        Share(dice, days, cell, yearGroup, sessions);
        for (var code = 0; code < counts.Length; code++)
        {
            if (counts[code] > 0)
            {
                var habit = codes.Habits[code];
                var mean = Math.Min(habit.Days.Mean * (1 + (habit.Days.Longer * missed)), habit.Days.Most);
                spells.Lay(register, dice, days,
                    new Spell((sbyte)code, habit.Days, mean, habit.Half, habit.Last, breaks * (1 - missed), weights[code]), counts[code]);
            }
        }
    }

    private void Share(Dice dice, Stretch days, int cell, int yearGroup, int sessions)
    {
        Array.Clear(counts);
        var sum = 0.0;
        var average = codes.PartsOf(cell, yearGroup);
        for (var code = 0; code < parts.Length; code++)
        {
            parts[code] = average[code] * weights[code].AmountIn(days) / days.Count;
            sum += parts[code];
        }

        for (var code = 0; code < parts.Length; code++)
        {
            parts[code] = sum > 0 ? parts[code] / sum : average[code];
        }

        var left = ShareInPortions(dice, sessions);
        left = ShareApart(dice, left);
        ShareInLots(dice, left);
    }

    // A pupil has such a code seldom, but then much of it: its chance times its portion is its part.
    private int ShareInPortions(Dice dice, int sessions)
    {
        var left = sessions;
        for (var code = 0; code < parts.Length; code++)
        {
            if (codes.Habits[code].Portion is > 0 and var portion && dice.Happens(parts[code] / portion))
            {
                counts[code] = Math.Min(dice.Rounded(Math.Max(portion, parts[code]) * sessions), left);
                left -= counts[code];
            }
        }

        return left;
    }

    private int ShareApart(Dice dice, int sessions)
    {
        var (left, others) = (sessions, PartsWhere(h => h.Portion == 0));
        for (var code = 0; code < parts.Length && others > 0; code++)
        {
            if (codes.Habits[code].IsApart)
            {
                counts[code] = Math.Min(dice.Rounded(sessions * parts[code] / others), left);
                left -= counts[code];
            }
        }

        return left;
    }

    private void ShareInLots(Dice dice, int sessions)
    {
        var inLots = PartsWhere(h => h is { Portion: 0, IsApart: false });
        for (var left = sessions; left > 0; left -= lot)
        {
            var throwOf = dice.Share() * inLots;
            var chosen = -1;
            for (var code = 0; code < parts.Length && (chosen < 0 || throwOf >= 0); code++)
            {
                if (codes.Habits[code] is { Portion: 0, IsApart: false } && parts[code] > 0)
                {
                    chosen = code;
                    throwOf -= parts[code];
                }
            }

            counts[Math.Max(chosen, 0)] += Math.Min(left, lot);
        }
    }

    private double PartsWhere(Func<AbsenceFigures, bool> holds)
    {
        var sum = 0.0;
        for (var code = 0; code < parts.Length; code++)
        {
            sum += holds(codes.Habits[code]) ? parts[code] : 0;
        }

        return sum;
    }
}
