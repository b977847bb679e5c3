using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>The cohorts that facts of a book compare with their peers.</summary>
internal static class Cohorts
{
    public static IEnumerable<CohortFigure> Of(Book book, SubjectFile school, DateOnly asOf)
    {
        var facts = book.Names.Facts.Order(StringComparer.Ordinal).Select(book.Names.Find);
        return facts.Select(f => f?.EditionOn(asOf)).OfType<GapFact>()
            .SelectMany(f => GapEvaluator.Cohorts(f, new EvaluationContext(school, asOf))
            .Select(c => Figure(book, f.Name, c)));
    }

    private static CohortFigure Figure(Book book, string fact, CohortGap cohort)
    {
        var (own, peers) = (Rate("own", cohort.Own), Rate("peers", cohort.Peers));
        var gap = own.IsNumber && peers.IsNumber ? Figures.Number("gap", cohort.Peers!.Value.Least - cohort.Own!.Value.Most,
            cohort.Peers!.Value.Most - cohort.Own!.Value.Least, Unit.Percent) : Figures.Word("gap", "none");
        var isShown = cohort.IsJudged;
        return new CohortFigure
        {
            Fact = fact,
            Parts = [.. cohort.Parts.Select(p => new CohortPart
            {
                Name = p.Name, Title = book.Names.Find(p.Name)!.Title, Value = p.Value,
            })],
            Pupils = cohort.Pupils, MayBelong = cohort.MayBelong, Own = isShown ? own : Figures.Word("own", Figures.TooFew),
            Peers = isShown ? peers : Figures.Word("peers", Figures.TooFew),
            Gap = isShown ? gap : Figures.Word("gap", Figures.TooFew),
            Verdict = !cohort.IsJudged ? CohortVerdict.TooFew
                : cohort.IsLower switch { Truth.True => CohortVerdict.Lower, Truth.Undecided => CohortVerdict.Undecided, _ =>
                CohortVerdict.NotLower },
        };
    }

    private static Figure Rate(string name, (Ratio Least, Ratio Most)? rate) => rate is var (least, most)
        ? Figures.Number(name, least, most, Unit.Percent) : Figures.Word(name, "none");
}
