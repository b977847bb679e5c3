namespace AttendanceRules.Rules;

/// <summary>Rules in order with memory. A cycle is a school year.</summary>
internal sealed record PathwayDeclaration(string Id, string PackId, string Title, bool IsPerParent, DateOnly From, DateOnly? To, IReadOnlyList<RuleDeclaration> Stages);
