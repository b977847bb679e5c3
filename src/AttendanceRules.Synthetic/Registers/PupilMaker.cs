using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Casework;
using AttendanceRules.Synthetic.Calibration;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>Makes the pupils of a school, one after the other; all that is large is used again for the next.</summary>
internal sealed class PupilMaker
{
    // What is written where nobody has said.
    private const string Unknown = "unknown";

    private readonly CohortSetting setting;
    private readonly PhaseModel phase;
    private readonly Register register;
    private readonly AbsenceLayer absences;
    private readonly ActivityLayer activities;
    private readonly Unexplained unexplained;
    private readonly MarkText text;
    private readonly CaseFileMaker casework;

    public PupilMaker(CohortSetting setting, PhaseModel phase)
    {
        (this.setting, this.phase) = (setting, phase);
        string[] codes = [.. phase.Absences.Habits.Select(h => h.Code), .. phase.Activities.Habits.Select(h => h.Code)];
        register = new Register(setting.Days, phase.Absences.Habits.Count);
        (absences, activities) = (new AbsenceLayer(setting, phase.Absences), new ActivityLayer(setting, phase.Activities));
        (unexplained, text) = (new Unexplained(setting.Figures.Unexplained, codes), new MarkText(setting, codes));
        casework = new CaseFileMaker(setting, codes, register);
    }

    /// <summary>Makes a pupil.</summary>
    /// <param name="id">The pupil's id.</param>
    /// <param name="yearGroup">The year group in the last school year with marks, by its place in the phase.</param>
    /// <param name="dice">The pupil's dice.</param>
    public CohortPupil Make(string id, int yearGroup, Dice dice)
    {
        var (cell, missed) = phase.Mixture.Draw(dice);
        var (admitted, left) = Roll(yearGroup, dice);
        var characteristics = Characteristics(cell, dice);
        var parents = Parents(id, dice);
        var days = setting.Days;
        register.Begin(new Stretch(admitted ?? 0, left + 1 ?? days.Marked));
        for (var year = 0; year <= days.LastYear; year++)
        {
            var stretch = days.Years[year].And(register.OnRoll);
            if (stretch.Count > 0)
            {
                var then = yearGroup - (days.LastYear - year);
                absences.Lay(register, dice, stretch, cell, missed, then);
                activities.Lay(register, dice, stretch, cell, then);
            }
        }

        unexplained.Lay(register, dice);
        var (steps, answers) = casework.Make(dice, characteristics, parents);
        return new CohortPupil
        {
            Id = id,
            DateOfBirth = Birthday(yearGroup, dice),
            YearGroup = phase.Figures.YearGroups[yearGroup],
            Admitted = admitted is { } from ? days.Days[from] : null,
            Left = left is { } to ? days.Days[to] : null,
            Characteristics = characteristics,
            Parents = parents,
            Register = text.Of(register),
            Steps = steps,
            Answers = answers,
        };
    }

    // Whoever is in a year group came with the first one, so many years ago; a few came later, and a few left.
    private (int? Admitted, int? Left) Roll(int yearGroup, Dice dice)
    {
        var (days, year) = (setting.Days, setting.Days.Years[setting.Days.LastYear].Before(setting.Days.Marked));
        int? admitted = yearGroup <= days.LastYear ? days.Years[days.LastYear - yearGroup].From : null;
        if (dice.Happens(setting.Figures.Roll.Joined))
        {
            return (year.From + dice.Below(year.Count), null);
        }

        return (admitted, dice.Happens(setting.Figures.Roll.Left) ? year.From + dice.Below(year.Count) : null);
    }

    private Dictionary<string, string> Characteristics(int cell, Dice dice)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < phase.Characteristics.Count; i++)
        {
            var figures = phase.Characteristics[i];
            if (values.ContainsKey(figures.Name))
            {
                continue;
            }

            if (dice.Happens(phase.ChanceOf(i, cell)))
            {
                values[figures.Name] = figures.Value;
            }
            else if (figures.Otherwise is { } otherwise)
            {
                values[figures.Name] = otherwise;
            }

            if (dice.Happens(figures.Unknown))
            {
                values[figures.Name] = Unknown;
            }
        }

        return values;
    }

    private List<CohortParent> Parents(string id, Dice dice)
    {
        var figures = setting.Figures.Parents;
        bool? Known(bool value) => dice.Happens(figures.Unknown) ? null : value;
        var parents = new List<CohortParent> { new(id + "-A", true, Known(true)) };
        if (dice.Happens(figures.Second))
        {
            parents.Add(new CohortParent(id + "-B", Known(!dice.Happens(figures.ResidesElsewhere)), Known(true)));
        }

        return parents;
    }

    private DateOnly Birthday(int yearGroup, Dice dice)
    {
        var turn = setting.Figures.Years.SchoolYears[setting.Days.LastYear].From;
        var first = turn.AddYears(-(phase.Figures.Youngest + yearGroup + 1));
        return first.AddDays(dice.Below(first.AddYears(1).DayNumber - first.DayNumber));
    }
}
