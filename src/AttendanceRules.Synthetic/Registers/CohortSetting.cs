using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Casework;
using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>What all pupils of a cohort share: school days, and for each phase and code the days on which it comes.</summary>
internal sealed record CohortSetting(
    CohortFigures Figures, SchoolDays Days, DayWeights All, IReadOnlyDictionary<string, DayWeights> Weights,
    IReadOnlyDictionary<DayOfWeek, double> LastOfDay, IReadOnlyList<(DateOnly Day, SchoolStepFigures Step)> SchoolSteps)
{
    public static CohortSetting Of(CohortModel model, DateOnly until)
    {
        var figures = model.Figures;
        var days = new SchoolDays(figures.Years, model.Calendar, until);
        var weights = figures.Absences.Select(a => (a.Code, a.Between)).Concat(figures.Activities.Select(a => (a.Code, a.Between)))
            .ToDictionary(a => a.Code, a => new DayWeights(days, figures, a.Code, a.Between), StringComparer.Ordinal);
        return new CohortSetting(figures, days, new DayWeights(days, figures, SeasonFigures.All), weights,
            figures.Weekdays.Days.ToDictionary(d => d.Day, d => d.Last), SchoolStepDays.Of(figures, days));
    }

    /// <summary>The weights of codes, in their order.</summary>
    public DayWeights[] WeightsOf(IEnumerable<string> codes) => [.. codes.Select(c => Weights[c])];
}
