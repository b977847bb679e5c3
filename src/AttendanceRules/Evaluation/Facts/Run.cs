namespace AttendanceRules.Evaluation.Facts;

/// <summary>One unbroken run: how many sessions or days, and the numbers of its first and last. No run: all zero.</summary>
internal readonly record struct Run(int Count, int First, int Last);
