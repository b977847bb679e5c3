using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>Whether the date is in a window.</summary>
internal sealed class DateFact(Window window) : Symbol
{
    /// <summary>The window.</summary>
    public Window Window => window;

    public override ValueKind Kind => ValueKind.Truth;

    public override bool IsOfSchool => true;

    public override IEnumerable<Window> Windows => [window];

    public override bool NeedsPathway => window.NeedsPathway;

    public override SymbolParts Parts => new() { Windows = [window] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(DateFact symbol);
}
