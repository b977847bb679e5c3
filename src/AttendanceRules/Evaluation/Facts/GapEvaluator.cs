using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>How many cohorts of a school have a lower rate than the school's other pupils.</summary>
internal sealed class GapEvaluator : SymbolEvaluatorOf<GapFact>
{
    protected override Value At(GapFact fact, EvaluationContext context)
    {
        if (context.OfSchool is not { } school)
        {
            return Value.UnknownCount();
        }

        var key = school.KeyOf(fact);
        if (!school.File.Memo.TryGetValue(key, out var known))
        {
            school.File.Memo[key] = known = Count(fact, school);
        }

        return (Value)known;
    }

    private static Value Count(GapFact fact, EvaluationContext school)
    {
        var pupils = CohortPupils.Of(fact, school);
        var cohorts = new CohortSearch(fact, school.Date, pupils, null).Judge();
        return Value.Range(Ratio.Of(cohorts.Sure), pupils.MayBeOthers ? null : Ratio.Of(cohorts.Sure + cohorts.Maybe));
    }

    /// <summary>Names whose value is not known of every pupil; where it is, nothing is missing.</summary>
    protected override IReadOnlyList<string> Missing(GapFact fact, EvaluationContext context) => context.OfSchool is { } school
        ? [.. CohortPupils.Of(fact, school).Names.Where(n => n.IsOpen).Select(n => n.Name).DefaultIfEmpty(fact.Name)] : [fact.Name];

    /// <summary>Every cohort with a pupil who belongs or may belong, in the order of the names and values.</summary>
    public static IReadOnlyList<CohortGap> Cohorts(GapFact fact, EvaluationContext school)
    {
        var key = school.KeyOf(fact, "cohorts");
        if (!school.File.Memo.TryGetValue(key, out var known))
        {
            var cohorts = new List<CohortGap>();
            new CohortSearch(fact, school.Date, CohortPupils.Of(fact, school), cohorts).Judge();
            school.File.Memo[key] = known = cohorts;
        }

        return (IReadOnlyList<CohortGap>)known;
    }
}
