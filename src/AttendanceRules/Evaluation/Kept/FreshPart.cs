using AttendanceRules.Evaluation.Pathways;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What one rule or pathway that was gone through came to: which lines of the draft are its own.</summary>
/// <param name="Number">Its number: rules in their order, after them pathways.</param>
/// <param name="From">How many lines there were before it.</param>
/// <param name="End">How many there were after it.</param>
/// <param name="States">Where a pathway is, of each parent or of none; null: it is a rule, or that is not wanted.</param>
/// <param name="IsAsBefore">Whether its lines are those before one by one, but for what they rest on.</param>
internal readonly record struct FreshPart(int Number, DraftCounts From, DraftCounts End, PathwayState?[]? States, bool IsAsBefore);
