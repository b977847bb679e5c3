namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records a pathway reads, its stages' conditions apart.</summary>
/// <param name="Rest">What it reads besides the conditions of its stages.</param>
/// <param name="Stages">What the condition of each stage reads, of the edition in force.</param>
internal sealed record PathwayReads(ReadSet Rest, ReadSet[] Stages);
