using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Proofs;

/// <summary>Whether the rows of each band, and the ways of each rule and stage, leave no case out.</summary>
internal sealed class CoverClaims(ProofScope scope, ClaimPupils pupils)
{
    public IEnumerable<ProofClaim> All() => Bands().Concat(Ways());

    private IEnumerable<ProofClaim> Bands()
    {
        foreach (var name in scope.Book.Names.Facts.Distinct(StringComparer.Ordinal))
        {
            var symbol = scope.Book.Names.Find(name)!;
            if (symbol.Origin.Pack != scope.Pack)
            {
                continue;
            }

            // Before the pack is in force its limits may have no value.
            var from = scope.Rules.Files.First(f => f.Pack!.Id == scope.Pack).Pack!.From;
            var editions = symbol is DatedFact dated ? dated.Editions.Select(e => (From: e.From > from ? e.From : from, e.Item))
                : [(From: from, Item: symbol)];
            foreach (var (begins, band) in editions.Where(e => e.Item is BandFact).Select(e => (e.From, (BandFact)e.Item)))
            {
                foreach (var rows in band.Editions)
                {
                    yield return Band(name, band, rows, begins);
                }
            }
        }
    }

    private static ProofClaim Band(string name, BandFact band, BandRows rows, DateOnly from)
    {
        var about = name + (band.Editions.Count > 1 ? "@" + IsoDate.Text(rows.From) : "");
        var (day, left) = rows.Days.Where(d => d > from).Prepend(from).Where(d => d >= rows.From && !(d > rows.To))
            .Select(d => (Day: d, Left: Left(band, rows, d))).FirstOrDefault(d => d.Left is not null);
        if (left is null)
        {
            return Claim(about, ClaimOutcome.Proved, "One of its rows matches whatever the number is.");
        }

        return band.Else is { } other
            ? Claim(about, ClaimOutcome.Proved, $"Its rows leave out {left}; that is '{other}', as the band says.")
            : Claim(about, ClaimOutcome.Refuted, $"Its rows leave out {left}, and the band has no 'else': it is then '{BandFact.NoRow}'.")
                with { AsOf = day };
    }

    // The numbers that no row matches, cut as the rows are.
    private static string? Left(BandFact band, BandRows rows, DateOnly day)
    {
        var ranges = rows.On(day).OfType<BandInterval>().ToList();
        var fact = new CutFact(band.Of.Name, band.Of.EditionOn(day) ?? band.Of, ValueKind.Number)
        {
            Cuts = [.. ranges.SelectMany(r => new[] { r.Low, r.High }).OfType<Ratio>()], Words = [],
        };
        var left = new List<FactCell>();
        FactCell? before = null;
        foreach (var cell in fact.Cells.Where(c => !c.IsNone))
        {
            // Pieces beside each other are one.
            if (!ranges.Exists(r => r.And(cell.Numbers) == cell.Numbers))
            {
                if (left.Count > 0 && before == left[^1])
                {
                    left[^1] = FactCell.Of(cell.Kind, left[^1].Numbers with { High = cell.Numbers.High, HasHigh = cell.Numbers.HasHigh });
                }
                else
                {
                    left.Add(cell);
                }

                before = left[^1];
            }
            else
            {
                before = null;
            }
        }

        return left.Count == 0 ? null : string.Join(" and ", left);
    }

    private IEnumerable<ProofClaim> Ways()
    {
        foreach (var (pathway, duty) in scope.Duties.Where(d => d.Duty.FirstOf.Count > 0))
        {
            var about = scope.NameOf(pathway, duty);
            var found = scope.Days(pathway, duty).Select(day =>
            {
                var table = new FactTable();
                var reader = new FormulaReader(table, day);
                var left = DutyFormula.Condition(scope.Book, duty, reader);
                foreach (var way in duty.FirstOf.Where(w => w.IsInForce(day)))
                {
                    left &= !reader.Of(way.When);
                }

                return (Day: day, Table: table, Left: left, Search: new CellSearch(table, FactRelations.Of(scope.Book, table)));
            }).Select(f => (f.Day, f.Table, Cells: f.Search.Find(f.Left), f.Search.IsGivenUp))
                .FirstOrDefault(f => f.Cells is not null || f.IsGivenUp);
            yield return found.Table is null ? Claim(about, ClaimOutcome.Proved, "One of its ways holds whenever it calls.")
                : found.Cells is null ? Claim(about, ClaimOutcome.Open, "There are too many cases.")
                : pupils.Of(Claim(about, ClaimOutcome.Open, "None of its ways holds where " + CellWords.Of(found.Table, found.Cells) + "."),
                    found.Table, found.Cells, pathway, duty, found.Day, ClaimPupils.HasNoWay);
        }
    }

    private static ProofClaim Claim(string about, ClaimOutcome outcome, string because) =>
        new() { Kind = ClaimKind.CoversEveryCase, About = about, Outcome = outcome, Because = because };
}
