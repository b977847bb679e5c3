namespace AttendanceRules.Evaluation.Plans;

/// <summary>One step of joining all places in order: two places into one.</summary>
internal readonly record struct PlanStep(int First, int Second, int Into);
