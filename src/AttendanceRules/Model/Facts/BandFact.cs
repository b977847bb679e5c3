using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>A text value from rows of comparisons of another fact (S20). With checkpoints it keeps its value between them.</summary>
internal sealed class BandFact(Symbol of, IReadOnlyList<BandRows> editions, bool hasCheckpoints) : Symbol
{
    public const string NoRow = "none";

    private bool? mayLackRow;

    /// <summary>The value before the year's first checkpoint; null: none.</summary>
    public string? Before { get; init; }

    /// <summary>The value where no row matches; null: <see cref="NoRow"/>, with a notice.</summary>
    public string? Else { get; init; }

    /// <summary>What is taken where no row matches.</summary>
    public Value Unmatched => field ??= Value.Of(Else ?? NoRow);

    /// <summary>The fact whose value is placed.</summary>
    public Symbol Of => of;

    /// <summary>Its sets of rows, each in force from its first to its last day.</summary>
    public IReadOnlyList<BandRows> Editions => editions;

    /// <summary>True where some of the rows are for some checkpoints alone.</summary>
    public bool IsByCheckpoint { get; } = editions.Any(e => e.Checkpoints.Count > 0);

    /// <summary>True where the value changes only at checkpoints.</summary>
    public bool HasCheckpoints => hasCheckpoints;

    public override ValueKind Kind => ValueKind.Text;

    public override IReadOnlyList<string>? Choices =>
        [.. editions.SelectMany(e => e.Rows.Select(r => r.Value)).Concat(Before is null ? [] : [Before]).Append(Else ?? NoRow)
            .Distinct(StringComparer.Ordinal)];

    public override bool NeedsPathway => of.NeedsPathway;

    public override bool IsPerParent => of.IsPerParent;

    public override bool IsOfSchool => of.IsOfSchool;

    public override IEnumerable<Symbol> Uses => [of];

    public override bool HasEdge(string edge) => edge == "since";

    /// <summary>The rows in force on the date, at a checkpoint those for it; null for none.</summary>
    public BandRows? RowsOn(DateOnly date, int? checkpoint = null)
    {
        for (var i = 0; i < editions.Count; i++)
        {
            if (editions[i].From <= date && !(date > editions[i].To) && editions[i].IsFor(checkpoint))
            {
                return editions[i];
            }
        }

        return null;
    }

    /// <summary>Whether there is a number, not below the least that it can be, that none of its rows lets through on some day.</summary>
    public bool MayLackRow => mayLackRow ??= Else is null && (Before == NoRow || editions.Any(e => e.Days.Any(d => IsOpen(e, d))));

    /// <summary>The same for one day. With checkpoints rows of an earlier day count.</summary>
    public bool MayLackRowOn(DateOnly date) => MayLackRow && (hasCheckpoints || (RowsOn(date) is { } own && IsOpen(own, date)));

    private bool IsOpen(BandRows rows, DateOnly day) => rows.Rows.Any(r => r.Value == NoRow)
        || !BandInterval.Covers([.. rows.On(day).OfType<BandInterval>()], of.MayBeNegative ? null : Ratio.Of(0), null);

    public override SymbolParts Parts => new() { Names = [of] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(BandFact symbol);
}
