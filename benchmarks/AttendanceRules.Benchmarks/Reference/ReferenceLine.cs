namespace AttendanceRules.Benchmarks.Reference;

/// <summary>What a rule calls for, as the rules by hand give it.</summary>
/// <param name="Rule">The number of the rule in <see cref="ReferenceRules.All"/>.</param>
/// <param name="Parent">The number of the parent, from 1; 0: none.</param>
/// <param name="Status">Whether it is ahead, due or overdue.</param>
/// <param name="Due">Its last day; null: it has none.</param>
internal readonly record struct ReferenceLine(byte Rule, byte Parent, ActionStatus Status, DateOnly? Due);
