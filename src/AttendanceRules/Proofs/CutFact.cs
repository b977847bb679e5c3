using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>A fact of conditions with the values at which its range is cut.</summary>
/// <param name="Name">How conditions name it; of the two of a comparison before and after a change, the later one ends in a mark.</param>
/// <param name="Symbol">What it is; null: a part of a condition that is taken as a whole.</param>
/// <param name="Kind">The kind of its value.</param>
internal sealed record CutFact(string Name, Symbol? Symbol, ValueKind Kind)
{
    private List<FactCell>? cells;

    /// <summary>Numbers, or dates as days, that it is compared with; shared by the two of a change.</summary>
    public required SortedSet<Ratio> Cuts { get; init; }

    /// <summary>Texts that it is compared with; likewise.</summary>
    public required SortedSet<string> Words { get; init; }

    /// <summary>The pieces, the quietest first. Asked once all conditions at hand are read.</summary>
    public IReadOnlyList<FactCell> Cells => cells ??= [.. FactCutter.Cut(this)];
}
