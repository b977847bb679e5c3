using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What a timeline keeps of the advice on one date: values, and what each rule and pathway came to.</summary>
/// <param name="Date">The date.</param>
/// <param name="Row">The values.</param>
/// <param name="Parts">What rules and pathways came to, in their order.</param>
/// <param name="Stretches">Since when names and conditions have held.</param>
/// <param name="Plan">What conditions were; null: they are not planned.</param>
internal sealed record KeptAdvice(DateOnly Date, KeptRow Row, KeptPart[] Parts, KeptStretch[] Stretches, KeptPlan? Plan = null)
{
    // What is kept is found anew after so many changes.
    private const int MostChanges = 2;

    /// <summary>What of the records changed since; null: nothing.</summary>
    public ReadSet? Touched { get; private init; }

    /// <summary>The only change since; null: there is none, or more than one.</summary>
    public RecordChange? Only { get; private init; }

    /// <summary>The advice; null: something failed in it.</summary>
    public PupilAdvice? Made { get; init; }

    /// <summary>Open lines of rules and pathways that are not among its own: another line covers each, or is joined with it.</summary>
    public UndecidedAction[] Hidden { get; init; } = [];

    /// <summary>Whether rules held something back in it.</summary>
    public bool HoldsBack { get; init; }

    /// <summary>Its notices on the records, those of rules and pathways apart; null: they are not known.</summary>
    public Notice[]? Told { get; init; }

    /// <summary>Whether entries changed since.</summary>
    public bool IsOfEntries { get; private init; }

    /// <summary>Whether marks changed since.</summary>
    public bool IsOfMarks { get; private init; }

    /// <summary>The first day of which something changed since.</summary>
    public DateOnly From { get; private init; } = DateOnly.MaxValue;

    /// <summary>How often.</summary>
    public int Changes { get; private init; }

    /// <summary>True where so much changed that it is found and kept anew.</summary>
    public bool IsOld => Changes >= MostChanges;

    /// <summary>The same after one more change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="day">The first day of which it changes something.</param>
    /// <param name="reads">What is read.</param>
    public KeptAdvice After(RecordChange change, DateOnly day, BookReads reads) => this with
    {
        From = day < From ? day : From,
        Row = Row.Without(change.Stale), Plan = Plan?.Without(change.HoldingIn(Plan.Plan, reads)),
        Touched = Touched is null ? change.Touched : change.Touched.And(Touched), Only = Touched is null ? change : null,
        Changes = Changes + 1, IsOfEntries = IsOfEntries || change.IsOfEntry,
        IsOfMarks = IsOfMarks || !(change.IsOfAnswer || change.IsOfEntry),
    };

    /// <summary>What changed of the rules and pathways of its date.</summary>
    public TouchedParts PartsOf(InForce inForce, BookReads reads) => Touched is null ? TouchedParts.None
        : Only?.PartsOf(inForce, reads) ?? new TouchedParts(Touched, inForce, reads);
}
