using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A stage on record.</summary>
/// <param name="On">The day it counts from.</param>
/// <param name="As">The stage as it read on that day: what has begun keeps its edition (S17).</param>
/// <param name="Entry">The entry that put it on record.</param>
internal readonly record struct CompletedStage(DateOnly On, StageDeclaration As, Entry Entry);
