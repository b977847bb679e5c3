using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Calibration;

/// <summary>One kind of school with all that its pupils are drawn from.</summary>
internal sealed class PhaseModel
{
    private readonly CharacteristicChances[] chances;

    public PhaseModel(PhaseFigures figures, CohortFigures cohort)
    {
        Figures = figures;
        Mixture = new AbsenceMixture(figures.Absence);
        Absences = new AbsenceCodes(figures, Mixture, cohort.Absences);
        Activities = new ActivityCodes(figures, Mixture, cohort.Activities);
        Characteristics = cohort.Characteristics;
        chances = new CharacteristicChances[Characteristics.Count];
        for (var i = 0; i < chances.Length; i++)
        {
            var of = Characteristics[i];
            chances[i] = new CharacteristicChances(Mixture, of.Share[figures.Id] / 100, of.TimesOf?[figures.Id] ?? of.Times, Free(i));
        }
    }

    public PhaseFigures Figures { get; }

    public AbsenceMixture Mixture { get; }

    public AbsenceCodes Absences { get; }

    public ActivityCodes Activities { get; }

    public IReadOnlyList<CharacteristicFigures> Characteristics { get; }

    /// <summary>The chance that a pupil of the cell has the value, where none of the same name before it holds.</summary>
    public double ChanceOf(int characteristic, int cell) => chances[characteristic][cell];

    // The part of each cell for whom no value of the same name came before.
    private double[] Free(int characteristic)
    {
        var free = new double[AbsenceMixture.CellCount];
        Array.Fill(free, 1);
        for (var before = 0; before < characteristic; before++)
        {
            if (Characteristics[before].Name == Characteristics[characteristic].Name)
            {
                for (var cell = 0; cell < free.Length; cell++)
                {
                    free[cell] *= 1 - chances[before][cell];
                }
            }
        }

        return free;
    }
}
