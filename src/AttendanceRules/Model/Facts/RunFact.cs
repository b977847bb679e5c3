using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// An unbroken run of a class, in sessions or school days (S19): closed, not-possible and unmarked sessions are passed over, anything else
/// breaks.
/// </summary>
internal sealed class RunFact(bool ofDays, string which) : RegisterFact
{
    /// <summary>True: in school days, not in sessions.</summary>
    public bool IsOfDays => ofDays;

    /// <summary>Which run: <c>current</c>, <c>longest</c> or <c>latest</c>.</summary>
    public string Which => which;

    /// <summary>Actions, or outcomes of actions, that end a run: only what comes after the day of the latest such entry counts.</summary>
    public IReadOnlyList<Anchor> BrokenBy { get; init; } = [];

    /// <summary>Shorter runs are passed over; null: none is.</summary>
    public Operand? AtLeast { get; init; }

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    public override bool UsesCasework => base.UsesCasework || BrokenBy.Count > 0;

    public override bool HasEdge(string edge) => edge is "start" or "end";

    public override SymbolParts Parts => base.Parts with
    {
        Anchors = [.. base.Parts.Anchors, .. BrokenBy], Names = [.. AtLeast?.Names ?? []],
    };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(RunFact symbol);
}
