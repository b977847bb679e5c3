using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

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
        var all = new List<SymbolReads>(reads.Count);
        foreach (var (symbol, found) in ofNoParent.Concat(reads.Where(r => (r.Value & SymbolReads.Parent) != SymbolReads.None)))
        {
            (symbol.Number, symbol.RestsOn) = (all.Count, found);
            all.Add(found);
        }

        (Shared, RestsOn) = (ofNoParent.Count, all);
    }

    /// <summary>How many names are the same for each parent; theirs are the first numbers.</summary>
    public int Shared { get; }

    /// <summary>What each name rests on, by its number.</summary>
    public IReadOnlyList<SymbolReads> RestsOn { get; }

    public int Count => RestsOn.Count;

    /// <summary>Where what rests on this is kept, for a subject with so many parents.</summary>
    public IEnumerable<int> PlacesOf(SymbolReads what, int parents)
    {
        for (var number = 0; number < Count; number++)
        {
            for (var parent = 0; (RestsOn[number] & what) != SymbolReads.None && parent <= (number < Shared ? 0 : parents); parent++)
            {
                yield return EvaluationMemo.Cell(number, parent, Shared, parents + 1);
            }
        }
    }

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
            found |= part.Anchors.Aggregate(Own(part), (r, a) => r | ReadsOf(a));
        }

        return reads[symbol] = found;
    }

    private SymbolReads ReadsOf(Anchor anchor) => SymbolReads.Awaited
        | (anchor is ActionAnchor ? SymbolReads.Event | SymbolReads.Parent | SymbolReads.Entries : SymbolReads.None)
        | (anchor.Named is { } named ? ReadsOf(named) : SymbolReads.None);

    // Which sessions were possible is known by their marks.
    private static SymbolReads Own(WindowPart part) =>
        (part.IsOfPathway ? SymbolReads.Frame : SymbolReads.None) | (part is LastWindow ? SymbolReads.Marks : SymbolReads.None)
        | (part is ElseWindow two ? Own(two.Main) | Own(two.Spare) : SymbolReads.None);

    private static SymbolReads Own(Symbol symbol) => symbol switch
    {
        QuestionName => SymbolReads.Answers | SymbolReads.Parent | SymbolReads.Given | SymbolReads.Entries,
        RegisterFact { NotCoveredBy.Count: > 0 } => SymbolReads.Marks | SymbolReads.Parent | SymbolReads.Entries,
        RegisterFact => SymbolReads.Marks,
        ActionOnRecord => SymbolReads.Frame | SymbolReads.Parent | SymbolReads.Entries,
        CaseworkFact => SymbolReads.Parent | SymbolReads.Entries,
        GapFact or PupilCountFact => SymbolReads.Marks | SymbolReads.Entries | SymbolReads.Given,
        _ => SymbolReads.None,
    };
}
