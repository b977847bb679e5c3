using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

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

        var (sure, maybe) = (0, 0);
        foreach (var cohort in Cohorts(fact, school))
        {
            sure += cohort.IsLower == Truth.True ? 1 : 0;
            maybe += cohort.IsLower == Truth.Undecided ? 1 : 0;
        }

        return Value.Range(Ratio.Of(sure), IsOpen(fact, Pupils(fact, school)) ? null : Ratio.Of(sure + maybe));
    }

    /// <summary>Names whose value is not known of every pupil; where it is, nothing is missing.</summary>
    protected override IReadOnlyList<string> Missing(GapFact fact, EvaluationContext context) => context.OfSchool is { } school
        ? [.. fact.By.Where((_, i) => Pupils(fact, school).Any(p => p.Parts[i] is null)).Select(b => b.Name).DefaultIfEmpty(fact.Name)]
            : [fact.Name];

    /// <summary>Every cohort with a pupil who belongs or may belong, in the order of the names and values.</summary>
    public static IReadOnlyList<CohortGap> Cohorts(GapFact fact, EvaluationContext school)
    {
        var key = school.KeyOf(fact, "cohorts");
        if (!school.File.Memo.TryGetValue(key, out var known))
        {
            school.File.Memo[key] = known = Judge(fact, school);
        }

        return (IReadOnlyList<CohortGap>)known;
    }

    private static List<CohortGap> Judge(GapFact fact, EvaluationContext school)
    {
        var pupils = Pupils(fact, school);
        List<SessionShare> shares = [.. pupils.Select(p => p.Share)];
        var all = ShareSum.Of(shares);
        var values = fact.By.Select((b, i) => Values(b, [.. pupils.Select(p => p.Parts[i])]).ToList()).ToList();
        var numbers = values.Select((v, i) => Numbers(v, pupils, i)).ToList();
        var cohorts = new List<CohortGap>();
        var alone = new Dictionary<(string Name, string Value), CohortGap>();
        for (var i = 0; i < fact.By.Count; i++)
        {
            var division = new CohortDivision(shares, numbers[i], values[i].Count, new int[shares.Count], 1);
            for (var v = 0; v < values[i].Count; v++)
            {
                Add(division, v, 0, [(fact.By[i].Name, values[i][v])]);
            }
        }

        foreach (var cohort in cohorts)
        {
            alone.TryAdd(cohort.Parts[0], cohort);
        }

        for (var i = 0; i < fact.By.Count && fact.InPairs; i++)
        {
            for (var j = i + 1; j < fact.By.Count; j++)
            {
                var division = new CohortDivision(shares, numbers[i], values[i].Count, numbers[j], values[j].Count);
                for (var v = 0; v < values[i].Count; v++)
                {
                    for (var w = 0; w < values[j].Count; w++)
                    {
                        Add(division, v, w, [(fact.By[i].Name, values[i][v]), (fact.By[j].Name, values[j][w])]);
                    }
                }
            }
        }

        return cohorts;

        void Add(CohortDivision division, int first, int second, (string Name, string Value)[] parts)
        {
            var (inside, open) = (division.Inside(first, second), division.MaybeCount(first, second));

            // Where all girls are in year 7, girls of year 7 are not a cohort of their own.
            if (inside.Pupils + open > 0 && (parts.Length == 1 || !Array.Exists(parts, p => alone.GetValueOrDefault(p) is { } one
                && one.Pupils == inside.Pupils && one.MayBelong == open)))
            {
                var maybe = division.Maybe(first, second);
                cohorts.Add(Judge(fact, school.Date, parts, inside, maybe, all - inside - ShareSum.Of(maybe)));
            }
        }
    }

    // Of each pupil the number of its value among those; below zero where it is not known.
    private static int[] Numbers(List<string> values, List<(string?[] Parts, SessionShare Share)> pupils, int by)
    {
        var numbers = values.Select((v, i) => (v, i)).ToDictionary(x => x.v, x => x.i, StringComparer.Ordinal);
        return [.. pupils.Select(p => p.Parts[by] is { } known ? numbers[known] : -1)];
    }

    private static CohortGap Judge(GapFact fact, DateOnly date, (string Name, string Value)[] parts, ShareSum inside,
        IReadOnlyList<SessionShare> maybe, ShareSum outside)
    {
        var least = fact.Least?.On(date) ?? Ratio.Of(1);
        bool IsEnough(int count) => count > 0 && Ratio.Of(count) >= least;
        var (rate, peers) = (SessionShare.Of(inside.Sessions, maybe), SessionShare.Of(outside.Sessions, maybe));
        var isJudged = IsEnough(inside.Pupils + maybe.Count) && IsEnough(outside.Pupils + maybe.Count);
        var isLower = Truth.False;
        if (isJudged && rate is var (low, high) && peers is var (peersLow, peersHigh))
        {
            var lower = fact.Lower?.On(date) ?? Ratio.Of(0);
            isLower = IsEnough(inside.Pupils) && IsEnough(outside.Pupils) && high + lower < peersLow ? Truth.True
                : low + lower < peersHigh ? Truth.Undecided : Truth.False;
        }

        return new CohortGap(parts, inside.Pupils, maybe.Count, rate, peers, isJudged, isLower);
    }

    // Pupils on roll who could have attended: without a possible session there is no rate.
    private static List<(string?[] Parts, SessionShare Share)> Pupils(GapFact fact, EvaluationContext school)
    {
        var key = school.KeyOf(fact, "pupils");
        if (school.File.Memo.TryGetValue(key, out var known))
        {
            return (List<(string?[], SessionShare)>)known;
        }

        var pupils = new List<(string?[], SessionShare)>(school.File.Pupils.Count);
        foreach (var pupil in school.File.Pupils.Where(p => p.Pupil!.IsOnRoll(school.Date)))
        {
            var context = school.OfPupil(pupil);
            var share = SessionShare.Of(context, fact.Of, fact.In);
            if (!share.IsEmpty)
            {
                pupils.Add(([.. fact.By.Select(b => new Partition(b).PartOf(context))], share));
            }
        }

        school.File.Memo[key] = pupils;
        return pupils;
    }

    // Where nothing is known of anybody there is no cohort to speak of; the count is open instead.
    private static IEnumerable<string> Values(Symbol by, IReadOnlyCollection<string?> seen) => seen.All(v => v is null) ? []
        : seen.OfType<string>().Concat(new Partition(by).Listed ?? []).Distinct(StringComparer.Ordinal).Order(PartOrder.Instance);

    // Somebody's unknown value may be one that nobody is known to have.
    private static bool IsOpen(GapFact fact, List<(string?[] Parts, SessionShare Share)> pupils)
    {
        return pupils.Count > 0 && fact.By.Select((b, i) => pupils.TrueForAll(p => p.Parts[i] is null)
            || (new Partition(b).Listed is null && pupils.Exists(p => p.Parts[i] is null))).Any(open => open);
    }
}
