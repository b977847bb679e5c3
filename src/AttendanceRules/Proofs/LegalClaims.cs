using AttendanceRules.Advice;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>
/// Whether each rule and stage that calls for a legal step needs compulsory school age and absence that is not authorised: a count, above
/// nothing, of sessions of the class <c>unauthorised</c> alone.
/// </summary>
internal sealed class LegalClaims(ProofScope scope, ClaimPupils pupils)
{
    public IEnumerable<ProofClaim> All() => scope.Book.Codes.IsClass(RegisterClasses.Unauthorised)
        ? scope.Duties.Where(d => d.Duty.Lines.Any(IsLegal)).Select(d => Claim(d.Pathway, d.Duty)) : [];

    private ProofClaim Claim(PathwayDeclaration? pathway, DutyDeclaration duty)
    {
        var claim = new ProofClaim
        {
            Kind = ClaimKind.LegalStepHasItsGround, About = scope.NameOf(pathway, duty), Outcome = ClaimOutcome.Proved,
            Because = "Its conditions ask for both.",
        };
        foreach (var day in scope.Days(pathway, duty))
        {
            var table = new FactTable();
            var calls = DutyFormula.Calls(scope.Book, duty, new FormulaReader(table, day), day, IsLegal);
            var search = new CellSearch(table, FactRelations.Of(scope.Book, table));
            if (search.Find(calls & !(OfAge(table) & IsUnauthorised(table))) is { } cells)
            {
                return pupils.Of(claim with { Outcome = ClaimOutcome.Open, Because = "It may be called for where "
                    + CellWords.Of(table, cells) + "." }, table, cells, pathway, duty, day, IsWithoutGround);
            }

            if (search.IsGivenUp)
            {
                return claim with { Outcome = ClaimOutcome.Open, Because = "There are too many cases." };
            }
        }

        return claim;
    }

    private static bool IsLegal(LineDeclaration line) => line.Declared.IsLegal;

    private static AnyFormula OfAge(FactTable table) => new([.. table.Facts.Select((f, i) => (f.Symbol, i))
        .Where(f => f.Symbol is CompulsoryAge).Select(f => new WordFormula(f.i, FactCell.Yes, false))]);

    private AnyFormula IsUnauthorised(FactTable table)
    {
        var unauthorised = scope.Book.Codes.BitsOf(RegisterClasses.Unauthorised);
        return new AnyFormula([.. table.Facts.Select((f, i) => (f.Symbol, i))
            .Where(f => f.Symbol is CountFact count && scope.Book.Codes.Codes.All(c => c.Value.All(e =>
                !count.Of.Matches(c.Key, e.Classes, null) || (e.Classes & unauthorised) != 0)))
            .Select(f => new SumFormula([(f.i, Ratio.Of(1))], ">", Ratio.Of(0)))]);
    }

    // The pupil has no mark of unauthorised absence, or is certainly not of the age.
    private bool IsWithoutGround(IReadOnlyList<RuleVerdict> verdicts, SubjectFile subject)
    {
        var unauthorised = scope.Book.Codes.BitsOf(RegisterClasses.Unauthorised);
        var pupil = subject.Pupil ?? subject.Pupils[0].Pupil!;
        return verdicts.Any(v => v.Outcome == Truth.True && v.Action is { } action && scope.Book.Actions[action].IsLegal)
            && (pupil.Marks.All(m => (scope.Book.Codes.ClassesOf(m.Code, m.Date) & unauthorised) is null or 0) || !IsOfAge(pupil));
    }

    private bool IsOfAge(PupilRecord pupil) => scope.Book.Names.Known.Select(scope.Book.Names.Find).OfType<CompulsoryAge>()
        .All(age => pupil.DateOfBirth is not { } born || pupil.Marks.Any(m => m.Date >= age.Begins(born) && m.Date <= age.Ends(born)));
}
