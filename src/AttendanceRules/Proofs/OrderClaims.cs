using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Proofs;

/// <summary>Whether two stages of one branch of a pathway can be due at once where the pathway does not say so.</summary>
internal sealed class OrderClaims(ProofScope scope)
{
    public IEnumerable<ProofClaim> All()
    {
        foreach (var pathway in scope.Pathways)
        {
            var pairs = (from later in Enumerable.Range(0, pathway.Stages.Count)
                         from earlier in Enumerable.Range(0, later)
                         select (Earlier: earlier, Later: later)).ToList();
            var free = pairs.FindAll(p => !pathway.Leads(p.Later, pathway.Stages[p.Earlier].Id));
            var open = free.FindAll(p => !SaysSo(pathway, p.Earlier, p.Later) && !Exclude(pathway, p.Earlier, p.Later));
            yield return new ProofClaim
            {
                Kind = ClaimKind.OneStageOfABranch, About = scope.NameOf(pathway),
                Outcome = open.Count == 0 ? ClaimOutcome.Proved : ClaimOutcome.Open,
                Because = open.Count == 0 ? Words(pairs.Count, free.Count, pathway)
                    : $"'{pathway.Stages[open[0].Earlier].Id}' and '{pathway.Stages[open[0].Later].Id}' may be due at once.",
            };
        }
    }

    private static string Words(int pairs, int free, PathwayDeclaration pathway) => pairs == free && pairs > 0
        ? "No stage follows another: the pathway says so by " + (pathway.Skip == Skip.Each ? "\"skip\": \"each\"." : "\"after\".")
        : free > 0 ? "Of stages that follow each other the later one waits for the earlier; others are branches by \"after\" or "
            + "\"skip\", or exclude each other."
            : "Each stage waits for the one before it.";

    // What is written as a branch of its own, or as each stage that holds, is meant.
    private static bool SaysSo(PathwayDeclaration pathway, int earlier, int later) => pathway.Skip == Skip.Each
        || pathway.Stages[later].After is not null || pathway.Stages[earlier].After is not null;

    private bool Exclude(PathwayDeclaration pathway, int earlier, int later)
    {
        var names = new[] { earlier, later }.SelectMany(i => scope.Names(pathway.Stages[i]));
        return scope.Days(pathway.From, pathway.To, names).All(day =>
        {
            var table = new FactTable();
            var reader = new FormulaReader(table, day);
            var both = DutyFormula.IsDue(scope.Book, pathway, earlier, reader, day)
                & DutyFormula.IsDue(scope.Book, pathway, later, reader, day);
            var search = new CellSearch(table, FactRelations.Of(scope.Book, table));
            return search.Find(both) is null && !search.IsGivenUp;
        });
    }
}
