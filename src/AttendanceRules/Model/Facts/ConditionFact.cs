using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>A named condition: an <c>is</c> fact or a group. Without a condition it always holds.</summary>
internal sealed class ConditionFact : Symbol
{
    private readonly bool isOfPathway;
    private readonly bool isPerParent;
    private readonly bool isOfSchool = true;

    /// <summary>What it says.</summary>
    public Expression When
    {
        get;
        init
        {
            // Asked once of each name: a chain of named conditions would else ask for all that are below at each step.
            field = value;
            isOfPathway = value.Names.Any(n => n.NeedsPathway);
            isPerParent = value.OwnNames.Any(n => n.IsPerParent);
            isOfSchool = value.Names.All(n => n.IsOfSchool);
        }
    }

    = Expression.Always;

    public bool IsGroup { get; init; }

    public override ValueKind Kind => ValueKind.Truth;

    public override bool NeedsPathway => isOfPathway;

    public override bool IsPerParent => isPerParent;

    public override bool IsOfSchool => isOfSchool;

    public override IEnumerable<Symbol> Uses => When.Names;

    public override SymbolParts Parts => new() { Names = [.. When.Names] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(ConditionFact symbol);
}
