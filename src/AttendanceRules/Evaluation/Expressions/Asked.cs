namespace AttendanceRules.Evaluation.Expressions;

/// <summary>A condition asked somewhere, with or without its findings.</summary>
/// <param name="Context">Where it is asked.</param>
/// <param name="Trace">Where findings go; null: nowhere.</param>
internal readonly record struct Asked(EvaluationContext Context, Trace? Trace);
