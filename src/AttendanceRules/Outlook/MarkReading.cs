using System.Collections.Concurrent;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>Whether a name may have another value where other sessions to come are missed. It errs to yes.</summary>
internal sealed class MarkReading(CodesAhead codes) : ISymbolVisitor<bool>
{
    private readonly ConcurrentDictionary<Symbol, bool> known = new();

    public bool Reads(Symbol symbol) => known.TryGetValue(symbol, out var reads) ? reads : known[symbol] = symbol.Accept(this);

    public bool Reads(Expression condition) => condition.Names.Any(Reads);

    public bool Reads(Window? window) => window is not null && (window.NeedsPathway || window.Parts.Any(p => p.Anchors.Any(Reads)));

    public bool Reads(Anchor? anchor) => anchor?.Named is { } named && (named.NeedsPathway || Reads(named));

    /// <summary>Whether it matters to the filter if a session is missed.</summary>
    public bool Reads(SessionFilter? filter) => filter is not null
        && !(codes.AbsentIn(filter) is { } absent && codes.PresentIn(filter) == absent && codes.AreAlwaysPossible);

    public bool Visit(BandFact symbol) => Reads(symbol.Of);

    public bool Visit(CaseworkFact symbol) => symbol.NeedsPathway || Reads(symbol.In) || Reads(symbol.For) || Reads(symbol.AsAt);

    public bool Visit(CharacteristicName symbol) => false;

    public bool Visit(CompulsoryAge symbol) => false;

    public bool Visit(ConditionFact symbol) => Reads(symbol.When);

    public bool Visit(CountFact symbol) => OfRegister(symbol);

    public bool Visit(DateFact symbol) => Reads(symbol.Window);

    public bool Visit(DatedFact symbol) => symbol.Editions.Any(e => Reads(e.Item));

    public bool Visit(ElapsedFact symbol) => Reads(symbol.Since) || Reads(symbol.Until);

    public bool Visit(EpisodeFact symbol) => OfRegister(symbol) || (symbol.AtLeast?.Names.Any(Reads) ?? false);

    public bool Visit(GapFact symbol) => true;

    public bool Visit(NumberFact symbol) => symbol.Sum.Names.Any(Reads);

    public bool Visit(PatternFact symbol) => OfRegister(symbol);

    public bool Visit(PupilCountFact symbol) => Reads(symbol.Of);

    public bool Visit(QuestionName symbol) => symbol.Uses.Any(Reads) || Reads(symbol.Validity?.Window);

    public bool Visit(RateFact symbol) => OfRegister(symbol) || Reads(symbol.Over) || Reads(symbol.Extreme);

    public bool Visit(RunFact symbol) => OfRegister(symbol) || symbol.BrokenBy.Any(Reads) || (symbol.AtLeast?.Names.Any(Reads) ?? false);

    public bool Visit(SumFact symbol) => OfRegister(symbol);

    public bool Visit(ThresholdName symbol) => false;

    public bool Visit(YearGroup symbol) => false;

    public bool Visit(OnRoll symbol) => false;

    public bool Visit(AdmittedDate symbol) => false;

    public bool Visit(LeavingDate symbol) => false;

    private bool OfRegister(RegisterFact symbol) =>
        symbol.NeedsPathway || Reads(symbol.Of) || Reads(symbol.In) || Reads(symbol.AsAt);
}
