using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>How many cohorts of a school have a lower rate than the school's other pupils.</summary>
internal sealed class GapFact(SessionFilter of, IReadOnlyList<Symbol> by, Window window) : Symbol
{
    /// <summary>True: each two values of different names together are a cohort too.</summary>
    public bool InPairs { get; init; }

    /// <summary>By more than so many percentage points; null: any gap.</summary>
    public ThresholdName? Lower { get; init; }

    /// <summary>A cohort of fewer pupils, or with fewer beside it, is not judged; null: one is enough.</summary>
    public ThresholdName? Least { get; init; }

    /// <summary>The class whose rate is compared.</summary>
    public SessionFilter Of => of;

    /// <summary>Names whose values make cohorts.</summary>
    public IReadOnlyList<Symbol> By => by;

    public Window In => window;

    public override ValueKind Kind => ValueKind.Number;

    public override bool IsOfSchool => true;

    public override IEnumerable<Window> Windows => [window];

    public override IEnumerable<Symbol> Uses => by;

    public override SymbolParts Parts => new() { Filters = [of], Windows = [window], Names = by };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(GapFact symbol);
}
