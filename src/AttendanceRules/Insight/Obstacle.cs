using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>Why a rule or stage gave nothing, or is not decided.</summary>
public sealed record Obstacle
{
    /// <summary>The verdict. Its outcome is never <see cref="Truth.True"/>.</summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>The gate that stood in the way; where none did, the first that is undecided.</summary>
    public required GateResult Gate { get; init; }

    /// <summary>
    /// The fewest parts of the gate's condition that would have to be otherwise. Null where no condition decides at this gate.
    /// Gates after this one were not looked at, so passing it need not be enough.
    /// </summary>
    public FewestChanges? Fewest { get; init; }

    /// <summary>The same as plain sentences: what stood in the way, then what it takes.</summary>
    public IReadOnlyList<string> Sentences => [.. Lines.Select(l => l.Text)];

    internal IEnumerable<ExplainedLine> Lines => WhyNotLines.Of(this);

    internal static Obstacle Of(RuleVerdict verdict)
    {
        var gate = verdict.StoppedBy ?? verdict.Gates.First(g => g.Passed == Truth.Undecided);

        // A rule that withholds does so where its condition holds.
        var wanted = gate.Gate == Vocabulary.Gate.Withheld ? Truth.False : Truth.True;
        var fewest = gate.Proof is { } proof && proof.Truth != wanted ? ChangeSearch.Of(proof, wanted) : null;
        return new Obstacle { Verdict = verdict, Gate = gate, Fewest = fewest };
    }
}
