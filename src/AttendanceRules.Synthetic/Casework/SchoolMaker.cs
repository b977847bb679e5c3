using AttendanceRules.Synthetic.Figures;
using AttendanceRules.Synthetic.Registers;

namespace AttendanceRules.Synthetic.Casework;

/// <summary>What a school has on record about itself.</summary>
internal static class SchoolMaker
{
    /// <summary>Its steps by date.</summary>
    public static IReadOnlyList<CohortStep> Steps(CohortSetting setting, Dice dice) =>
        [.. setting.SchoolSteps.Where(s => dice.Happens(s.Step.Chance)).Select(s => new CohortStep(s.Day, s.Step.Action))];

    /// <summary>Its answers: those of its phase, then those of the last school year with marks.</summary>
    public static IReadOnlyList<CohortAnswer> Answers(CohortSetting setting, PhaseFigures phase, Dice dice)
    {
        var date = setting.Days.Days[setting.Days.Years[setting.Days.LastYear].From];
        var answers = new List<CohortAnswer>();
        answers.AddRange((phase.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .Select(a => new CohortAnswer(a.Key, a.Value)));
        foreach (var answer in setting.Figures.Casework.Answers)
        {
            if (dice.Happens(answer.Chance) && Chances.Draw(answer.Values, dice) is { } value)
            {
                answers.Add(new CohortAnswer(answer.Question, value, date));
            }
        }

        return answers;
    }
}
