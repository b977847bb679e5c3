using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>A part of a condition that would have to be otherwise.</summary>
/// <param name="Part">The part as it was found: a leaf of the proof.</param>
/// <param name="Wanted"><see cref="Truth.True"/>: it would have to hold. <see cref="Truth.False"/>: it would have to fail.</param>
public sealed record PartToChange(ConditionProof Part, Truth Wanted)
{
    /// <summary>What was found, and what it takes instead, as a sentence.</summary>
    public string Sentence => LeafSentence.Of(Part, Wanted, new NamedSessions());
}
