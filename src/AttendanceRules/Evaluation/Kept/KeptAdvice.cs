using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What a timeline keeps of the advice on one date: values, and what each rule and pathway came to.</summary>
/// <param name="Date">The date.</param>
/// <param name="Row">The values.</param>
/// <param name="Parts">What rules and pathways came to, in their order.</param>
/// <param name="Stretches">Since when names and conditions have held.</param>
internal sealed record KeptAdvice(DateOnly Date, KeptRow Row, KeptPart[] Parts, KeptStretch[] Stretches)
{
    // What is kept is found anew after so many changes.
    private const int MostChanges = 2;

    /// <summary>What of the records changed since; null: nothing.</summary>
    public ReadSet? Touched { get; private init; }

    /// <summary>How often.</summary>
    public int Changes { get; private init; }

    /// <summary>True where so much changed that it is found and kept anew.</summary>
    public bool IsOld => Changes >= MostChanges;

    /// <summary>The same after one more change.</summary>
    public KeptAdvice After(RecordChange change) => this with
    {
        Row = Row.Without(change.Stale), Touched = change.Touched.And(Touched), Changes = Changes + 1,
    };
}
