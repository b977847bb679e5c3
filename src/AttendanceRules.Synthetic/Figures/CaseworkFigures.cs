namespace AttendanceRules.Synthetic.Figures;

/// <summary>What schools have on record.</summary>
/// <param name="Source">Where the figures come from.</param>
/// <param name="School">Steps of a school as a whole.</param>
/// <param name="Pupils">Steps about pupils.</param>
/// <param name="Answers">What schools answer about themselves.</param>
internal sealed record CaseworkFigures(
    string Source, IReadOnlyList<SchoolStepFigures> School, IReadOnlyList<StepFigures> Pupils, IReadOnlyList<AnswerFigures> Answers);
