using AttendanceRules.Advice;
using AttendanceRules.Coverage;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>
/// Whether each rule and stage calls on some records, and one with a condition not on all. A case of the pack shows it, else a pupil that
/// is made up; that it cannot is shown by pieces of facts.
/// </summary>
internal sealed class FiringClaims(ProofScope scope, ClaimPupils pupils)
{
    private const string Fired = "fired";
    private const string NotFired = "not fired";

    public IEnumerable<ProofClaim> All()
    {
        var shown = CaseCoverage.Of(scope.Rules, scope.Pack).Items.Where(i => i.Kind != "threshold")
            .ToLookup(i => (i.File, i.Line));
        foreach (var (pathway, duty) in scope.Duties)
        {
            var items = shown[(duty.Origin.File, duty.Origin.Line)].ToList();
            var formulas = Formulas(pathway, duty);
            yield return Claim(ClaimKind.CanFire, pathway, duty, items.Exists(i => i.Shown.Contains(Fired)), formulas,
                "No values of the facts can satisfy its conditions.", (v, _) => v.Any(x => x.Outcome == Truth.True));
            if (HasCondition(duty))
            {
                yield return Claim(ClaimKind.MayNotFire, pathway, duty, items.Exists(i => i.Shown.Contains(NotFired)),
                    [.. formulas.Select(f => (f.Day, f.Table, !f.Calls))],
                    "Its conditions hold whatever the facts are.", (v, _) =>
                        v.All(x => x.StoppedBy is { Gate: Gate.Condition or Gate.Group, Passed: Truth.False }));
            }
        }
    }

    // One that asks nothing, or has a line that asks nothing, says by that that it calls every day.
    private bool HasCondition(DutyDeclaration duty) => duty.HasWhen || duty.FirstOf.Count > 0 || duty.Lines.All(l => l.WhenText.Length > 0)
        || (duty is RuleDeclaration { Group: { } group } rule && !scope.Book.GateOf(group, rule.Cell).IsOfEverybody);

    private List<(DateOnly Day, FactTable Table, Formula Calls)> Formulas(PathwayDeclaration? pathway, DutyDeclaration duty) =>
        [.. scope.Days(pathway, duty).Select(day =>
        {
            var table = new FactTable();
            return (day, table, DutyFormula.Calls(scope.Book, duty, new FormulaReader(table, day), day));
        })];

    private ProofClaim Claim(ClaimKind kind, PathwayDeclaration? pathway, DutyDeclaration duty, bool isShown,
        IReadOnlyList<(DateOnly Day, FactTable Table, Formula Calls)> formulas, string never,
        Func<IReadOnlyList<RuleVerdict>, SubjectFile, bool> shows)
    {
        var claim = new ProofClaim
        {
            Kind = kind, About = scope.NameOf(pathway, duty), Outcome = ClaimOutcome.Open, Because = "A case of the pack shows it.",
        };
        if (isShown)
        {
            return claim with { Outcome = ClaimOutcome.Proved };
        }

        // An edition that was in force at last is the likeliest to have marks that a pack knows.
        foreach (var (day, table, calls) in formulas.Reverse())
        {
            var search = new CellSearch(table, FactRelations.Of(scope.Book, table));
            if (search.Find(calls) is { } cells)
            {
                var found = pupils.Of(claim, table, cells, pathway, duty, day, shows);
                return found.Outcome == ClaimOutcome.Refuted
                    ? claim with { Outcome = ClaimOutcome.Proved, Because = "A made-up pupil shows it: " + string.Join(' ', found.Story) }
                    : found with { Because = "No case shows it, and no pupil could be made up: it would be where "
                        + CellWords.Of(table, cells) + "." };
            }

            if (search.IsGivenUp)
            {
                return claim with { Because = "There are too many cases." };
            }
        }

        return claim with { Outcome = ClaimOutcome.Refuted, Because = never };
    }
}
