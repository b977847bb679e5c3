using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Calendars;

/// <summary>How much absence with one code there is on each school day, and how likely a spell begins on it, as running sums.</summary>
internal sealed class DayWeights
{
    private readonly double[] amounts;
    private readonly double[] starts;

    /// <param name="days">The school days.</param>
    /// <param name="cohort">Seasons and weekdays.</param>
    /// <param name="code">The code; one without a season is the same all year.</param>
    /// <param name="between">The only days on which a spell begins, as month and day, both included; null: any.</param>
    public DayWeights(SchoolDays days, CohortFigures cohort, string code, IReadOnlyList<string>? between = null)
    {
        (amounts, starts) = (new double[days.Days.Count + 1], new double[days.Days.Count + 1]);
        var weekdays = cohort.Weekdays.Days.ToDictionary(d => d.Day, d => d.Weight);
        foreach (var (year, span) in days.Years.Zip(cohort.Years.SchoolYears))
        {
            var turn = MonthDay.Of(span.From);
            double[] season = [.. Enumerable.Range(year.From, year.Count).Select(d =>
                IsBetween(days.Days[d], between, turn) ? SeasonOn(days.Days[d], cohort.Season, code, turn) : 0)];
            var mean = season.Length == 0 || season.Sum() <= 0 ? 1 : season.Average();
            for (var d = year.From; d < year.End; d++)
            {
                var amount = season[d - year.From] / mean;
                amounts[d + 1] = amounts[d] + amount;
                starts[d + 1] = starts[d] + (amount * weekdays.GetValueOrDefault(days.Days[d].DayOfWeek, 1));
            }
        }
    }

    /// <summary>How much there is on the days, as many whole average days.</summary>
    public double AmountIn(Stretch days) => days.Count == 0 ? 0 : amounts[days.End] - amounts[days.From];

    /// <summary>The weight of all days on which a spell may begin.</summary>
    public double StartsIn(Stretch days) => starts[days.End] - starts[days.From];

    /// <summary>The weight of an average day of the first week.</summary>
    public double StartsAtFirst(Stretch days)
    {
        var week = days.Before(days.From + SchoolDays.DaysOfWeek);
        return StartsIn(week) / week.Count;
    }

    /// <summary>A day on which a spell begins.</summary>
    /// <param name="days">The days it may be; at least one.</param>
    /// <param name="dice">The pupil's dice.</param>
    public int Draw(Stretch days, Dice dice)
    {
        var (low, high) = (starts[days.From], starts[days.End]);
        if (high <= low)
        {
            return days.From + dice.Below(days.Count);
        }

        var found = Array.BinarySearch(starts, days.From, days.Count + 1, low + (dice.Share() * (high - low)));
        return Math.Clamp(found >= 0 ? found : ~found - 1, days.From, days.End - 1);
    }

    // The first interval that ends on the day or after it.
    private static double SeasonOn(DateOnly day, SeasonFigures season, string code, string turn)
    {
        var key = MonthDay.Key(MonthDay.Of(day), turn);
        var interval = season.Intervals.FirstOrDefault(i => string.CompareOrdinal(key, MonthDay.Key(i.To, turn)) <= 0)
            ?? season.Intervals[^1];
        return interval.Percent.TryGetValue(code, out var percent) ? percent : 1;
    }

    private static bool IsBetween(DateOnly day, IReadOnlyList<string>? between, string turn) => between is null
        || (string.CompareOrdinal(MonthDay.Key(MonthDay.Of(day), turn), MonthDay.Key(between[0], turn)) >= 0
            && string.CompareOrdinal(MonthDay.Key(MonthDay.Of(day), turn), MonthDay.Key(between[^1], turn)) <= 0);
}
