using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>A cohort of a school beside the school's other pupils.</summary>
/// <param name="Parts">What its pupils have in common: names with their values.</param>
/// <param name="Pupils">How many pupils surely belong.</param>
/// <param name="MayBelong">How many more may belong.</param>
/// <param name="Own">The cohort's rate, between; null where nobody in it has a possible session.</param>
/// <param name="Peers">The rate of the others, between; null where there are none.</param>
/// <param name="IsJudged">False: the cohort, or what is left beside it, is too small.</param>
/// <param name="IsLower">Whether its rate is lower by more than the threshold.</param>
internal sealed record CohortGap(
    IReadOnlyList<(string Name, string Value)> Parts, int Pupils, int MayBelong, (Ratio Least, Ratio Most)? Own,
        (Ratio Least, Ratio Most)? Peers, bool IsJudged, Truth IsLower);
