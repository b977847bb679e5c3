using System.Globalization;
using AttendanceRules.Synthetic.Casework;
using AttendanceRules.Synthetic.Calibration;
using AttendanceRules.Synthetic.Registers;

namespace AttendanceRules.Synthetic;

/// <summary>A school of a cohort. Its pupils are made as they are asked for.</summary>
public sealed class CohortSchool
{
    // Numbers that no pupil has.
    private const ulong StepsOfSchool = ulong.MaxValue;
    private const ulong AnswersOfSchool = ulong.MaxValue - 1;

    private readonly Cohort cohort;
    private readonly PhaseModel phase;
    private readonly Dice dice;

    internal CohortSchool(Cohort cohort, PhaseModel phase, long number, int pupils)
    {
        (this.cohort, this.phase, Number, PupilCount) = (cohort, phase, number, pupils);
        Id = string.Create(CultureInfo.InvariantCulture, $"{phase.Figures.Id}-{number + 1:D5}");
        dice = new Dice(cohort.Options.Seed).Child((ulong)cohort.Model.PlaceOf(phase)).Child((ulong)number);
    }

    /// <summary>Its id: the phase and a number from 1.</summary>
    public string Id { get; }

    /// <summary>The kind of school, as the model names it.</summary>
    public string Phase => phase.Figures.Id;

    /// <summary>How many pupils it has.</summary>
    public int PupilCount { get; }

    /// <summary>The day on which the year groups of its pupils hold: the first school day of the last school year with marks.</summary>
    public DateOnly YearGroupsOn => cohort.Setting.Days.Days[cohort.Setting.Days.Years[cohort.Setting.Days.LastYear].From];

    /// <summary>What the school did as a whole, by date.</summary>
    public IReadOnlyList<CohortStep> MakeSteps() => SchoolMaker.Steps(cohort.Setting, dice.Child(StepsOfSchool));

    /// <summary>What the school answers about itself.</summary>
    public IReadOnlyList<CohortAnswer> MakeAnswers() => SchoolMaker.Answers(cohort.Setting, phase.Figures, dice.Child(AnswersOfSchool));

    /// <summary>Its pupils in their order, made as they are asked for.</summary>
    public IEnumerable<CohortPupil> MakePupils()
    {
        var maker = new PupilMaker(cohort.Setting, phase);
        for (var pupil = 0; pupil < PupilCount; pupil++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{phase.Figures.Prefix}{Number + 1:D5}-{pupil + 1:D4}");
            yield return maker.Make(id, (int)((long)pupil * phase.Figures.YearGroups.Count / PupilCount), dice.Child((ulong)pupil));
        }
    }

    internal long Number { get; }
}
