using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model;

/// <summary>
/// Gives each name of a book a number, so that what it is for a pupil can be kept in a row, and finds out what it reads. Names that read no
/// parent come first: they are the same for each.
/// </summary>
internal sealed class Numbering
{
    private readonly Dictionary<Symbol, SymbolReads> reads = [];

    private Numbering(IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            ReadsOf(symbol);
        }

        // What is built in is the same in each book, and costs nothing to ask.
        foreach (var symbol in BuiltIn.All)
        {
            reads.Remove(symbol);
        }

        var ofNoParent = reads.Where(r => (r.Value & SymbolReads.Parent) == SymbolReads.None).ToList();
        var number = 0;
        foreach (var (symbol, found) in ofNoParent.Concat(reads.Where(r => (r.Value & SymbolReads.Parent) != SymbolReads.None)))
        {
            (symbol.Number, symbol.RestsOn) = (number++, found);
        }

        (Shared, Count) = (ofNoParent.Count, number);
    }

    /// <summary>How many names are the same for each parent; theirs are the first numbers.</summary>
    public int Shared { get; }

    /// <summary>How many names there are.</summary>
    public int Count { get; }

    public static Numbering Of(IEnumerable<Symbol> symbols) => new(symbols);

    private SymbolReads ReadsOf(Symbol symbol)
    {
        if (reads.TryGetValue(symbol, out var known))
        {
            return known;
        }

        // A circle is refused elsewhere.
        reads[symbol] = SymbolReads.None;
        var parts = symbol.Parts;
        var found = Own(symbol);
        foreach (var name in parts.Names)
        {
            found |= ReadsOf(name);
        }

        foreach (var anchor in parts.Anchors)
        {
            found |= ReadsOf(anchor);
        }

        foreach (var part in parts.Windows.SelectMany(w => w.Parts))
        {
            found |= part.Anchors.Aggregate(part.IsOfPathway ? SymbolReads.Frame : SymbolReads.None, (r, a) => r | ReadsOf(a));
        }

        return reads[symbol] = found;
    }

    private SymbolReads ReadsOf(Anchor anchor) => SymbolReads.Awaited
        | (anchor is ActionAnchor ? SymbolReads.Event | SymbolReads.Parent : SymbolReads.None)
        | (anchor.Named is { } named ? ReadsOf(named) : SymbolReads.None);

    private static SymbolReads Own(Symbol symbol) => symbol switch
    {
        QuestionName => SymbolReads.Answers | SymbolReads.Parent,
        CaseworkFact or RegisterFact { NotCoveredBy.Count: > 0 } => SymbolReads.Parent,
        _ => SymbolReads.None,
    };
}
