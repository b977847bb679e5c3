using System.Runtime.InteropServices;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Judges each cohort of a school on a day beside the school's other pupils: each value of a name, and pairs of values.</summary>
/// <param name="fact">What is compared.</param>
/// <param name="date">The day.</param>
/// <param name="pupils">The pupils on that day.</param>
/// <param name="found">Where cohorts go, in the order of the names and values; null: they are only counted.</param>
internal sealed class CohortSearch(GapFact fact, DateOnly date, CohortPupils pupils, List<CohortGap>? found)
{
    private readonly CohortDivision division = pupils.Division;
    private readonly List<SessionShare> maybe = [];
    private readonly Ratio least = fact.Least?.On(date) ?? Ratio.Of(1);
    private readonly Ratio lower = fact.Lower?.On(date) ?? Ratio.Of(0);
    private readonly ShareSum all = ShareSum.Of(pupils.Shares);

    // By the name and the value how many pupils surely and perhaps have it.
    private readonly (int Pupils, int MayBelong)[][] alone = new (int, int)[pupils.Names.Count][];

    /// <summary>How many are certainly lower.</summary>
    public int Sure { get; private set; }

    /// <summary>How many besides may be.</summary>
    public int Maybe { get; private set; }

    /// <summary>Judges all.</summary>
    public CohortSearch Judge()
    {
        division.Take(pupils.Shares);
        for (var i = 0; i < alone.Length; i++)
        {
            JudgeEach(i, pupils.Names[i]);
        }

        for (var i = 0; i < alone.Length && fact.InPairs; i++)
        {
            for (var j = i + 1; j < alone.Length; j++)
            {
                JudgePairs(i, j);
            }
        }

        return this;
    }

    private void JudgeEach(int name, CohortName by)
    {
        var own = alone[name] = new (int, int)[by.Values.Count];
        division.Divide(by.Places, own.Length);
        for (var v = 0; v < own.Length; v++)
        {
            own[v] = (division.Inside(v, 0).Pupils, division.MaybeCount(v, 0));
            if (own[v] != (0, 0))
            {
                Add(v, 0, by, null);
            }
        }
    }

    private void JudgePairs(int first, int second)
    {
        var (one, two) = (pupils.Names[first], pupils.Names[second]);
        if (one.Values.Count == 0 || two.Values.Count == 0)
        {
            return;
        }

        division.Divide(one.Places, one.Values.Count, two.Places, two.Values.Count);
        for (var v = 0; v < one.Values.Count; v++)
        {
            for (var w = 0; w < two.Values.Count; w++)
            {
                // Where all girls are in year 7, girls of year 7 are not a cohort of their own.
                var own = (division.Inside(v, w).Pupils, division.MaybeCount(v, w));
                if (own != (0, 0) && own != alone[first][v] && own != alone[second][w])
                {
                    Add(v, w, one, two);
                }
            }
        }
    }

    private void Add(int first, int second, CohortName one, CohortName? two)
    {
        var (inside, may) = (division.Inside(first, second), division.MaybeCount(first, second));
        var isJudged = IsEnough(inside.Pupils + may) && IsEnough(all.Pupils - inside.Pupils);
        if (!isJudged && found is null)
        {
            return;
        }

        division.FindMaybe(first, second, maybe);
        var outside = all - inside - ShareSum.Of(CollectionsMarshal.AsSpan(maybe));
        var (rate, peers) = (SessionShare.Of(inside.Sessions, maybe), SessionShare.Of(outside.Sessions, maybe));
        var isLower = Truth.False;
        if (isJudged && rate is var (low, high) && peers is var (peersLow, peersHigh))
        {
            isLower = IsEnough(inside.Pupils) && IsEnough(outside.Pupils) && high + lower < peersLow ? Truth.True
                : low + lower < peersHigh ? Truth.Undecided : Truth.False;
        }

        Sure += isLower == Truth.True ? 1 : 0;
        Maybe += isLower == Truth.Undecided ? 1 : 0;
        if (found is not null)
        {
            (string, string)[] parts = two is null ? [(one.Name, one.Values[first])]
                : [(one.Name, one.Values[first]), (two.Name, two.Values[second])];
            found.Add(new CohortGap(parts, inside.Pupils, may, rate, peers, isJudged, isLower));
        }
    }

    private bool IsEnough(int count) => count > 0 && Ratio.Of(count) >= least;
}
