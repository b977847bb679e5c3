namespace AttendanceRules.Synthetic.Figures;

/// <summary>A step about a pupil.</summary>
/// <param name="Action">The action.</param>
/// <param name="Chance">Chance that it is on record.</param>
/// <param name="When">The occasion; null for a step that follows another.</param>
/// <param name="Source">Where the figures come from; null: as the casework.</param>
/// <param name="Having">Only for pupils who are known to have this characteristic; null: for all.</param>
/// <param name="After">School days from the occasion, least and most; null: the same day.</param>
/// <param name="Outcomes">Chances of its outcomes, which add up to at most 1; null: none is written.</param>
/// <param name="IsToParents">True: one for each parent.</param>
/// <param name="IsAboutSpell">True: the days of the occasion are written with it.</param>
/// <param name="Answers">Answers given on its day.</param>
/// <param name="Then">Steps that follow it.</param>
internal sealed record StepFigures(
    string Action, double Chance, TriggerFigures? When = null, string? Source = null, string? Having = null,
    IReadOnlyList<int>? After = null, IReadOnlyDictionary<string, double>? Outcomes = null, bool IsToParents = false,
    bool IsAboutSpell = false, IReadOnlyList<AnswerFigures>? Answers = null, IReadOnlyList<StepFigures>? Then = null);
