using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>What came out at one gate.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Passed">True: it was passed. False: it stood in the way. Undecided: that is not known.</param>
internal sealed record GateOutcome(Gate Gate, Truth Passed)
{
    /// <summary>The condition that decided, and where it was asked; null where none did.</summary>
    public (Expression Condition, EvaluationContext Context)? Asked { get; init; }

    /// <summary>The condition as it was found, worked out when asked for; null where no condition decided.</summary>
    public Proof? Proof => Asked is var (condition, context) ? field ??= ProofBuilder.Of(condition, context) : null;

    /// <summary>Names of what is not known and would decide it; empty for none.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The last day on which it blocks; null where no day is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is meant: the id of a stage or rule, an event, an entry; empty where the gate says it all.</summary>
    public string Detail { get; init; } = "";
}
