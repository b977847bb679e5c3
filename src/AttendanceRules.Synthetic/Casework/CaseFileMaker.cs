using AttendanceRules.Calendar;
using AttendanceRules.Synthetic.Figures;
using AttendanceRules.Synthetic.Registers;

namespace AttendanceRules.Synthetic.Casework;

/// <summary>What a school has on record about a pupil: steps on the occasions that the register gives, and answers.</summary>
internal sealed class CaseFileMaker
{
    private static readonly string?[] NoParent = [null];

    private readonly Register register;
    private readonly (StepFigures Step, OccasionFinder Finder)[] steps;

    public CaseFileMaker(CohortSetting setting, string[] codes, Register register)
    {
        this.register = register;
        steps = [.. setting.Figures.Casework.Pupils.Select(s => (s, new OccasionFinder(s.When!, codes, register)))];
    }

    public (IReadOnlyList<CohortStep> Steps, IReadOnlyList<CohortAnswer> Answers) Make(
        Dice dice, Dictionary<string, string> characteristics, List<CohortParent> parents)
    {
        var file = new CaseFile(dice, [.. parents.Where(p => p.IsResponsible is not false).Select(p => p.Id)], [], []);
        foreach (var (step, finder) in steps)
        {
            if (step.Having is null || characteristics.GetValueOrDefault(step.Having) is not (null or "unknown"))
            {
                foreach (var occasion in finder.Find())
                {
                    Take(step, occasion, file);
                }
            }
        }

        return ([.. file.Steps.OrderBy(s => s.Date)], [.. file.Answers.OrderBy(a => a.Date)]);
    }

    private void Take(StepFigures step, Occasion occasion, CaseFile file)
    {
        var dice = file.Dice;
        var wait = step.After is { } after ? after[0] + dice.Below(after[^1] - after[0] + 1) : 0;
        var day = occasion.Day + wait;
        if (!dice.Happens(step.Chance) || day >= register.OnRoll.End)
        {
            return;
        }

        var (days, date) = (register.Days.Days, register.Days.Days[day]);
        DateSpan? about = step.IsAboutSpell ? new DateSpan(days[occasion.Days.From], days[occasion.Days.End - 1]) : null;
        foreach (var parent in step.IsToParents ? file.Responsible : NoParent)
        {
            var outcome = step.Outcomes is { } outcomes ? Chances.Draw(outcomes, dice) : null;
            file.Steps.Add(new CohortStep(date, step.Action, parent, outcome, about));
        }

        foreach (var answer in step.Answers ?? [])
        {
            foreach (var parent in answer.IsOfParents ? file.Responsible : NoParent)
            {
                // Two steps of one day may ask the same; somebody answers it once a day.
                if (dice.Happens(answer.Chance) && Chances.Draw(answer.Values, dice) is { } value && !file.Answers.Exists(a =>
                    a.Question == answer.Question && a.Date == date && a.Parent == parent && a.Value != value))
                {
                    file.Answers.Add(new CohortAnswer(answer.Question, value, date, parent));
                }
            }
        }

        foreach (var next in step.Then ?? [])
        {
            Take(next, occasion with { Day = day }, file);
        }
    }

    private sealed record CaseFile(Dice Dice, string?[] Responsible, List<CohortStep> Steps, List<CohortAnswer> Answers);
}
