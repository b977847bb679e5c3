namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records a pathway reads, its stages' conditions apart.</summary>
/// <param name="Rest">What it reads besides the conditions of its stages.</param>
/// <param name="Stages">What the condition of each stage reads, of the edition in force.</param>
/// <param name="Steps">
/// For each stage lists of actions: while nothing of one of the lists is on record, its condition is not asked. Empty: it may be.
/// </param>
internal sealed record PathwayReads(ReadSet Rest, ReadSet[] Stages, string[][][] Steps);
