using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// A class over possible sessions, or over a second class, in per cent: an exact pair of counts (S5). No possible session: none.
/// </summary>
internal sealed class RateFact : RegisterFact
{
    private static readonly Ratio Whole = Ratio.Of(100);

    /// <summary>Null: over possible sessions.</summary>
    public SessionFilter? Over { get; init; }

    /// <summary>True: over every session that the calendar has in the window, days to come too.</summary>
    public bool IsOverPlanned { get; init; }

    /// <summary>True: every session of the class is of the class it is divided by, so that the rate is at most the whole.</summary>
    public bool IsPart { get; init; } = true;

    /// <summary>The step to which it is rounded once, halves up, before it is compared; null: exact (S5).</summary>
    public Ratio? Step { get; init; }

    public override Unit Unit => Unit.Percent;

    // Halves are rounded up, which can lead beyond the whole.
    public override Ratio? Most => !IsPart ? null : Step is { } step ? Whole.RoundedTo(step) : Whole;

    public override SymbolParts Parts => Over is null ? base.Parts : base.Parts with { Filters = [Of, Over] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(RateFact symbol);
}
