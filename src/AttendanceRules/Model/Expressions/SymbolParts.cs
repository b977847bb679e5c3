using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Expressions;

/// <summary>What the value of a name is made from, besides what is known of the pupil and on record.</summary>
internal sealed record SymbolParts
{
    /// <summary>Made from no other part.</summary>
    public static readonly SymbolParts None = new();

    /// <summary>The sessions of the register that it counts.</summary>
    public IReadOnlyList<SessionFilter> Filters { get; init; } = [];

    /// <summary>The windows in which it looks.</summary>
    public IReadOnlyList<Window> Windows { get; init; } = [];

    /// <summary>The days from or up to which it counts.</summary>
    public IReadOnlyList<Anchor> Anchors { get; init; } = [];

    /// <summary>The other names of which it is made.</summary>
    public IReadOnlyList<Symbol> Names { get; init; } = [];
}
