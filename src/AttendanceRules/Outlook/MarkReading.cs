using System.Collections.Concurrent;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>Whether a name may have another value where other sessions to come are missed. It errs to yes.</summary>
internal sealed class MarkReading(CodesAhead codes)
{
    private readonly ConcurrentDictionary<Symbol, bool> known = new();

    public bool Reads(Symbol symbol) =>
        known.TryGetValue(symbol, out var reads) ? reads : known[symbol] = symbol.NeedsPathway || Reads(symbol.Parts);

    public bool Reads(Expression condition) => condition.Names.Any(Reads);

    public bool Reads(Window? window) => window is not null && (window.NeedsPathway || window.Parts.Any(p => p.Anchors.Any(Reads)));

    public bool Reads(Anchor? anchor) => anchor?.Named is { } named && (named.NeedsPathway || Reads(named));

    /// <summary>Whether it matters to the filter if a session is missed.</summary>
    public bool Reads(SessionFilter? filter) => filter is not null
        && !(codes.AbsentIn(filter) is { } absent && codes.PresentIn(filter) == absent && codes.AreAlwaysPossible);

    private bool Reads(SymbolParts parts) =>
        parts.Filters.Any(Reads) || parts.Windows.Any(Reads) || parts.Anchors.Any(Reads) || parts.Names.Any(Reads);
}
