using AttendanceRules.Impacts;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Outlook;

namespace AttendanceRules.Proofs;

/// <summary>
/// Whether, over the state of one cycle and with recorded steps as they are, one session more of unauthorised absence never leads to a
/// milder stage, and one that is attended instead of missed never to a harsher one. Stages become harsher in the order written.
/// </summary>
internal sealed class MonotonyClaims(ProofScope scope, StagePairs pairs)
{
    public IEnumerable<ProofClaim> All()
    {
        var codes = scope.Book.Codes;
        var (absence, unauthorised) = (codes.BitsOf(RegisterClasses.Absence), codes.BitsOf(RegisterClasses.Unauthorised));
        foreach (var pathway in scope.Pathways)
        {
            if (unauthorised != 0)
            {
                yield return Claim(ClaimKind.MoreAbsenceIsNotMilder, pathway,
                    day => Change.All(scope.Book, day, c => (c & unauthorised) == 0, (_, c) => (c & unauthorised) != 0));
            }

            if (absence != 0)
            {
                var present = scope.Book.Week.Sessions.Select(s => s.Present).OfType<string>().ToList();
                yield return Claim(ClaimKind.BetterAttendanceIsNotHarsher, pathway,
                    day => Change.All(scope.Book, day, c => (c & absence) != 0, (code, _) => present.Contains(code)));
            }
        }
    }

    private ProofClaim Claim(ClaimKind kind, PathwayDeclaration pathway, Func<DateOnly, IEnumerable<Change>> changes)
    {
        var claim = new ProofClaim
        {
            Kind = kind, About = scope.NameOf(pathway), Outcome = ClaimOutcome.Proved,
            Because = "Each stage that is due stays due, or a harsher one is.",
        };
        var names = pathway.Names.ToList();
        var symbols = names.SelectMany(n => n.AllUses()).Distinct().ToList();
        ProofClaim? open = null;
        foreach (var day in scope.Days(pathway.From, pathway.To, names))
        {
            // Changes that every fact of the pathway sees alike are one.
            foreach (var change in changes(day).DistinctBy(c => string.Concat(symbols.Select(s => (int)c.Of(s)))))
            {
                foreach (var stage in Enumerable.Range(0, pathway.Stages.Count).Where(i => pathway.Stages[i].IsInForce(day)))
                {
                    var found = Of(claim, pathway, stage, day, change);
                    if (found.Outcome == ClaimOutcome.Refuted)
                    {
                        return found;
                    }

                    open ??= found.Outcome == ClaimOutcome.Open ? found : null;
                }
            }
        }

        return open ?? claim;
    }

    private ProofClaim Of(ProofClaim claim, PathwayDeclaration pathway, int stage, DateOnly day, Change change)
    {
        var table = new FactTable();
        var (before, after) = (new FormulaReader(table, day), new FormulaReader(table, day, Change.After, change.Moves));
        var isBetter = claim.Kind == ClaimKind.BetterAttendanceIsNotHarsher;
        var (due, then) = isBetter ? (after, before) : (before, after);
        var formula = DutyFormula.IsDue(scope.Book, pathway, stage, due, day);
        for (var i = stage; i < pathway.Stages.Count; i++)
        {
            if (pathway.Stages[i].IsInForce(day) && (i == stage || IsFree(pathway, i)))
            {
                formula &= !DutyFormula.IsDue(scope.Book, pathway, i, then, day);
            }
        }

        var search = new CellSearch(table, [.. FactRelations.Of(scope.Book, table), .. Moved(table, change)]);
        if (search.Find(formula) is { } cells)
        {
            var way = isBetter ? $"a session {change.From} is {change.To} instead" : $"a session {change.From} becomes {change.To}";
            return pairs.Of(claim with
            {
                Outcome = ClaimOutcome.Open,
                Because = $"'{pathway.Stages[stage].Id}' is due {(isBetter ? "only if" : "until")} {way}, where "
                    + $"{CellWords.Of(table, cells)}.",
            }, table, cells, pathway, stage, day, change);
        }

        return search.IsGivenUp ? claim with { Outcome = ClaimOutcome.Open, Because = "There are too many cases.", AsOf = day } : claim;
    }

    // Nothing has to be on record before it.
    private static bool IsFree(PathwayDeclaration pathway, int stage) =>
        !pathway.Before(stage).Any() && pathway.Stages[stage].Wait is null;

    private static IEnumerable<FactRelation> Moved(FactTable table, Change change)
    {
        foreach (var (fact, number) in table.Facts.Select((f, i) => (f, i))
            .Where(f => f.f.Symbol is not null && f.f.Name.EndsWith(Change.After, StringComparison.Ordinal)))
        {
            if (table.Find(fact.Name[..^Change.After.Length]) is { } before)
            {
                switch (change.Of(fact.Symbol!))
                {
                    case Trend.Rising:
                        yield return new FactRelation(before, number, true);
                        break;
                    case Trend.Falling:
                        yield return new FactRelation(number, before, true);
                        break;
                }
            }
        }
    }
}
