using AttendanceRules.Model.Facts;

namespace AttendanceRules.Documents;

/// <summary>What a band is, as a sentence without its full stop.</summary>
internal static class BandSentence
{
    public static string Of(BandFact fact, NamedText names)
    {
        var sets = fact.Editions.Select(e => (Rows: Rows(e, fact, names), About: About(e, fact.Editions.Count > 1))).ToList();
        return $"by {NamedText.Quoted(NamedText.Title(fact.Of))}: "
            + string.Join("; ", sets.Select(s => s.About.Length > 0 ? $"{s.About}: {s.Rows}" : s.Rows))
            + (fact.Else is { } other ? $"; else {NamedText.Quoted(other)}" : "")
            + (fact.HasCheckpoints ? "; judged on the last school day of each half term alone" : "")
            + (fact.Before is { } before ? $", before the first of the school year {NamedText.Quoted(before)}" : "");
    }

    private static string About(BandRows rows, bool areSeveral) => !areSeveral ? "" : NamedText.Days(rows.From, rows.To)
        + (rows.Checkpoints.Count == 0 ? "" : $", at the end of half term {string.Join(", ", rows.Checkpoints)}");

    private static string Rows(BandRows rows, BandFact fact, NamedText names) => string.Join(", ", rows.Rows.Select(r =>
        $"{NamedText.Quoted(r.Value)} when it is {string.Join(" and ", r.Limits.Select(l => names.Limit(l, fact.Of)))}"));
}
