namespace AttendanceRules.Advice;

/// <summary>A cohort of a school beside the school's other pupils.</summary>
/// <param name="Fact">Name of the fact that compares it.</param>
/// <param name="Parts">What its pupils have in common: titles with their values.</param>
/// <param name="Pupils">How many pupils surely belong to it.</param>
/// <param name="MayBelong">How many more may, because something about them is not known.</param>
/// <param name="Own">Its rate.</param>
/// <param name="Peers">The rate of the school's other pupils.</param>
/// <param name="Gap">How far it lies below them, in percentage points; below zero: above them.</param>
/// <param name="Verdict">Whether it lies below them.</param>
public sealed record CohortFigure(string Fact, IReadOnlyList<CohortPart> Parts, int Pupils, int MayBelong, Figure Own, Figure Peers, Figure Gap, CohortVerdict Verdict);
