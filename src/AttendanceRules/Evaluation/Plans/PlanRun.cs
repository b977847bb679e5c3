namespace AttendanceRules.Evaluation.Plans;

/// <summary>Steps of one kind that follow each other and none of which needs another's result before it.</summary>
internal readonly record struct PlanRun(PlanKind Kind, int From, int End);
