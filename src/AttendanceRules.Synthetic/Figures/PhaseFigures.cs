namespace AttendanceRules.Synthetic.Figures;

/// <summary>One kind of school.</summary>
/// <param name="Id">Its name, which the ids of its schools begin with.</param>
/// <param name="Prefix">What the ids of its pupils begin with.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Share">Its part of all pupils, in any unit.</param>
/// <param name="PupilsPerSchool">How many pupils a school has where there are enough for several.</param>
/// <param name="Youngest">Age of the first year group on the first day of the school year.</param>
/// <param name="YearGroups">Its year groups, the youngest first.</param>
/// <param name="Absence">How much of the year pupils miss.</param>
/// <param name="Absences">Percent of possible sessions by code of absence.</param>
/// <param name="Activities">Percent of possible sessions by code of attendance.</param>
/// <param name="Answers">What every school of the phase answers, by question.</param>
internal sealed record PhaseFigures(
    string Id, string Prefix, string Source, double Share, int PupilsPerSchool, int Youngest, IReadOnlyList<string> YearGroups,
    MixtureFigures Absence, IReadOnlyDictionary<string, double> Absences, IReadOnlyDictionary<string, double> Activities,
    IReadOnlyDictionary<string, string>? Answers);
