using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;

namespace AttendanceRules.Proofs;

/// <summary>Whether each group's cell of each stakeholder calls for something of whoever is in the group.</summary>
internal sealed class MatrixClaims(ProofScope scope, ClaimPupils pupils)
{
    public IEnumerable<ProofClaim> All() =>
        from @group in scope.Book.Groups.Where(g => g.PackId == scope.Pack && IsOfMatrix(g.Name))
        from stakeholder in scope.Book.Stakeholders.Where(s => scope.Book.Rules.Any(r => r.Group is not null && r.Cell == s))
        select Claim(@group, stakeholder);

    private bool IsOfMatrix(string name) => scope.Book.Rules.Any(r => r.Group == name);

    private ProofClaim Claim(GroupDeclaration group, string stakeholder)
    {
        var rules = scope.Book.Rules.Where(r => r is { On: null, Withhold: null } && r.Cell == stakeholder
            && Reaches(r, group.Name, stakeholder)).ToList();
        var several = scope.Book.Groups.Count(g => g.Name == group.Name) > 1;
        var claim = new ProofClaim
        {
            Kind = ClaimKind.CellAnswers, About = $"{group.Name}/{stakeholder}{(several ? "@" + IsoDate.Text(group.From) : "")}",
            Outcome = ClaimOutcome.Proved, Because = "Whoever is in the group is asked for something by it.",
        };

        // No rule before the matrix itself is in force.
        var names = group.When.When.Names.Concat(rules.SelectMany(scope.Names));
        var edges = rules.Select(r => r.From).Concat(rules.Where(r => r.To is not null).Select(r => r.To!.Value.AddDays(1)));
        var days = scope.Days(group.From, group.To, names).Concat(edges.Where(d => d > group.From && !(d > group.To))).Distinct().Order()
            .Where(d => scope.Book.Rules.Any(r => r.Group == group.Name && r.IsInForce(d)));
        foreach (var day in days)
        {
            var table = new FactTable();
            var reader = new FormulaReader(table, day);
            var unanswered = reader.Of(group.When.When)
                & !new AnyFormula([.. rules.Where(r => r.IsInForce(day)).Select(r => DutyFormula.Calls(scope.Book, r, reader, day))]);
            var search = new CellSearch(table, FactRelations.Of(scope.Book, table));
            if (search.Find(unanswered) is { } cells)
            {
                var inForce = rules.FindAll(r => r.IsInForce(day));
                return inForce.Count == 0 ? claim with { Outcome = ClaimOutcome.Refuted, AsOf = day, Because = "No rule is written in it." }
                    : pupils.Of(claim with { Outcome = ClaimOutcome.Open, Because = "It may call for nothing where "
                        + CellWords.Of(table, cells) + "." }, table, cells, group, inForce, day);
            }

            if (search.IsGivenUp)
            {
                return claim with { Outcome = ClaimOutcome.Open, AsOf = day, Because = "There are too many cases." };
            }
        }

        return claim;
    }

    // A rule of a group is one of each group that includes it for the stakeholder, directly or through others.
    private bool Reaches(RuleDeclaration rule, string group, string stakeholder)
    {
        var holders = new List<string> { group };
        for (var i = 0; i < holders.Count; i++)
        {
            if (scope.Book.Includes.TryGetValue(holders[i], out var included))
            {
                holders.AddRange(included.Where(x => x.Stakeholders.Contains(stakeholder, StringComparer.Ordinal)).Select(x => x.Group)
                    .Except(holders).ToList());
            }
        }

        return rule.Group is { } own && holders.Contains(own);
    }
}
