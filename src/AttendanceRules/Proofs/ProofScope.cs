using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;

namespace AttendanceRules.Proofs;

/// <summary>The pack that claims are about, in its book.</summary>
internal sealed class ProofScope(RuleBook rules, string pack)
{
    // Which names are made of which others is asked again and again.
    private readonly Dictionary<Symbol, IReadOnlyList<DateOnly>> changes = [];

    public RuleBook Rules => rules;

    public string Pack => pack;

    public Book Book => rules.Book;

    /// <summary>Rules and stages that the pack declares, with the pathway of a stage.</summary>
    public IReadOnlyList<(PathwayDeclaration? Pathway, DutyDeclaration Duty)> Duties { get; } =
    [
        .. rules.Book.Rules.Where(r => r.Origin.Pack == pack).Select(r => ((PathwayDeclaration?)null, (DutyDeclaration)r)),
        .. rules.Book.Pathways.SelectMany(p => p.Stages.Where(s => s.Origin.Pack == pack).Select(s => ((PathwayDeclaration?)p,
            (DutyDeclaration)s))),
    ];

    /// <summary>Pathways that the pack declares.</summary>
    public IEnumerable<PathwayDeclaration> Pathways => Book.Pathways.Where(p => p.Origin.Pack == pack);

    /// <summary>The first day of a stretch, and each later one of it on which a condition may say something else.</summary>
    public IReadOnlyList<DateOnly> Days(DateOnly from, DateOnly? to, IEnumerable<Symbol> names)
    {
        return [.. names.Distinct().SelectMany(ChangesOf).Where(d => d > from && !(d > to)).Append(from).Distinct().Order()];
    }

    /// <summary>The days of a rule or stage.</summary>
    public IReadOnlyList<DateOnly> Days(PathwayDeclaration? pathway, DutyDeclaration duty)
    {
        var from = pathway?.From > duty.From ? pathway.From : duty.From;
        var to = pathway?.To < duty.To || duty.To is null ? pathway?.To ?? duty.To : duty.To;
        return Days(from, to, Names(duty));
    }

    /// <summary>Every name that the conditions of a rule or stage look at, that of its group included.</summary>
    public IEnumerable<Symbol> Names(DutyDeclaration duty) => duty.When.Names.Concat(duty.Needs).Concat(duty.Lines.SelectMany(l => l.When
        .Names)).Concat(duty.FirstOf.SelectMany(w => w.When.Names.Concat(w.Needs)))
        .Concat(duty is RuleDeclaration { Group: { } group } rule ? Book.GateOf(group, rule.Cell).When.Names : [])
        .Concat(duty is StageDeclaration stage
            ? stage.Watches.SelectMany(w => (w.Improved?.Names ?? []).Concat(w.Early?.Names ?? [])) : []);

    /// <summary>How claims name a rule or stage: with its first day where there are several editions.</summary>
    public string NameOf(PathwayDeclaration? pathway, DutyDeclaration duty)
    {
        var editions = pathway is null ? Book.Rules.Count(r => r.Id == duty.Id)
            : Book.Pathways.Where(p => p.Id == pathway.Id).Sum(p => p.Stages.Count(s => s.Id == duty.Id));
        return (pathway is null ? "" : pathway.Id + "/") + duty.Id + (editions > 1 ? "@" + IsoDate.Text(duty.From) : "");
    }

    public string NameOf(PathwayDeclaration pathway) =>
        pathway.Id + (Book.Pathways.Count(p => p.Id == pathway.Id) > 1 ? "@" + IsoDate.Text(pathway.From) : "");

    private IReadOnlyList<DateOnly> ChangesOf(Symbol symbol)
    {
        if (!changes.TryGetValue(symbol, out var known))
        {
            changes[symbol] = known = [.. symbol.AllUses().SelectMany(Own).Distinct()];
        }

        return known;
    }

    private static IEnumerable<DateOnly> Own(Symbol symbol) => symbol switch
    {
        ThresholdName threshold => threshold.Values.Select(v => v.From),
        DatedFact dated => dated.Editions.SelectMany(e => Edges(e.From, e.To)),
        ConditionFact { When: DatedExpression dated } => dated.Editions.SelectMany(e => Edges(e.From, e.To)),
        BandFact band => band.Editions.SelectMany(e => Edges(e.From, e.To)),
        _ => [],
    };

    private static IEnumerable<DateOnly> Edges(DateOnly from, DateOnly? to) => to is { } last ? [from, last.PlusDays(1)] : [from];
}
