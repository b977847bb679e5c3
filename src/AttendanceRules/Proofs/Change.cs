using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Outlook;
using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>One session that has another code, both of them possible, and what becomes of facts; recorded steps stay as they are.</summary>
internal sealed record Change(string From, ulong FromClasses, string To, ulong ToClasses)
{
    /// <summary>Marks the name of a fact after the change.</summary>
    public const string After = "'";

    /// <summary>Each change of a code of some classes to one of others that are in force on the day.</summary>
    public static IEnumerable<Change> All(Book book, DateOnly day, Func<ulong, bool> isFrom, Func<string, ulong, bool> isTo)
    {
        var codes = book.Codes.Codes.Keys.Order(StringComparer.Ordinal).Select(c => (Code: c, Classes: book.Codes.ClassesOf(c, day)))
            .Where(c => (c.Classes & book.Codes.Possible) > 0).Select(c => (c.Code, Classes: c.Classes!.Value)).ToList();
        return from one in codes.Where(c => isFrom(c.Classes))
               from other in codes.Where(c => isTo(c.Code, c.Classes))
               select new Change(one.Code, one.Classes, other.Code, other.Classes);
    }

    /// <summary>What becomes of the value.</summary>
    public Trend Of(Symbol symbol) => symbol switch
    {
        CountFact or RunFact { Which: "current" or "longest", AtLeast: null, BrokenBy.Count: 0 } when IsPlain((RegisterFact)symbol) =>
            Sign(((RegisterFact)symbol).Of),
        RateFact rate when IsPlain(rate) && Sign(rate.Over) == Trend.Same => Sign(rate.Of),
        DatedFact or ConditionFact or NumberFact => symbol.Uses.Any(Moves) ? Trend.Open : Trend.Same,
        _ => Reads(symbol.Parts) ? Trend.Open : Trend.Same,
    };

    public bool Moves(Symbol symbol) => Of(symbol) != Trend.Same;

    private Trend Sign(SessionFilter? filter) =>
        filter is null ? Trend.Same : (filter.Matches(From, FromClasses, null), filter.Matches(To, ToClasses, null)) switch
        {
            (false, true) => Trend.Rising,
            (true, false) => Trend.Falling,
            _ => Trend.Same,
        };

    private bool IsPlain(RegisterFact fact) => fact.Late is null && fact.Of.Subjects.Count == 0
        && !fact.Parts.Windows.Any(Reads) && !fact.Parts.Anchors.Any(Reads);

    private bool Reads(SymbolParts parts) => parts.Filters.Any(f => Sign(f) != Trend.Same) || parts.Windows.Any(Reads)
        || parts.Anchors.Any(Reads) || parts.Names.Any(Moves);

    private bool Reads(Window window) => window.Parts.Any(p => p.Anchors.Any(Reads));

    private bool Reads(Anchor anchor) => anchor.Named is { } named && Moves(named);
}
