namespace AttendanceRules.Synthetic.Figures;

/// <summary>What in the marks of a pupil is the occasion of a step.</summary>
/// <param name="Kind">The kind of occasion.</param>
/// <param name="Codes">The codes that it looks at; null: all absence.</param>
/// <param name="Days">School days.</param>
/// <param name="Sessions">Sessions.</param>
/// <param name="Share">Share of sessions, from 0 to 1.</param>
internal sealed record TriggerFigures(
    TriggerKind Kind, IReadOnlyList<string>? Codes = null, int Days = 0, int Sessions = 0, double Share = 0);
