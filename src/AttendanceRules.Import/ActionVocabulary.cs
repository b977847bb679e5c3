using AttendanceRules.Catalogues;

namespace AttendanceRules.Import;

/// <summary>What the packs declare of one action.</summary>
/// <param name="Outcomes">Names of its outcomes; empty: it declares none, and nothing of it can be arranged ahead. Null: not
/// checked.</param>
/// <param name="Values">What is recorded with it, by name: a number or a date as 2026-11-20; null: not checked.</param>
public sealed record ActionVocabulary(IReadOnlySet<string>? Outcomes, IReadOnlyDictionary<string, AnswerForm>? Values = null)
{
    /// <summary>True when the action is done for a pupil, so that a row without a pupil is rejected.</summary>
    public bool NeedsPupil { get; init; }
}
