using AttendanceRules.Impacts;
using static AttendanceRules.Tests.Impacts.MissedSessions;

namespace AttendanceRules.Tests.Impacts;

/// <summary>A row that is not shown cannot be worked out from its sisters and the total.</summary>
[Trait("Category", "Slow")]
public sealed class DifferencingTests
{
    // Twelve pupils, the least is three. All less the five without needs and the five with support would leave the two with a plan.
    [Fact]
    public void A_sister_is_kept_back_with_a_row_of_too_few()
    {
        var impact = Impact.Of(Limit(10), Limit(12), School([.. Pupils("a", 5, "none"), .. Pupils("b", 5, "support"),
            .. Pupils("c", 2, "ehcp")]), Day, 3);
        Assert.Equal([("ehcp", "too few", null), ("none", "kept back", null), ("support", null, 5)], Rows(impact));

        // The others of those with support are all seven together.
        Assert.Equal(7, impact.Counts.Single(c => c.Value == "support").AffectedOthers);
    }

    // The unknown are the row kept back: beside the others of a row they would be known, and with them the two.
    [Fact]
    public void Nor_are_the_others_shown_where_that_would_give_the_unknown_away()
    {
        var impact = Impact.Of(Limit(10), Limit(12), School([.. Pupils("a", 6, "none"), .. Pupils("b", 6, "support"),
            .. Pupils("c", 2, "ehcp"), .. Pupils("d", 4, null)]), Day, 3);
        Assert.Equal([("ehcp", "too few", null), ("none", null, 6), ("support", null, 6), ("unknown", "kept back", null)], Rows(impact));
        Assert.All(impact.Counts.Where(c => c.By == "sen"), c => Assert.Null(c.AffectedOthers));
    }

    [Fact]
    public void Rows_that_are_too_few_one_by_one_and_enough_together_keep_no_other_back()
    {
        var impact = Impact.Of(Limit(10), Limit(12), School([.. Pupils("a", 6, "none"), .. Pupils("b", 2, "support"),
            .. Pupils("c", 2, "ehcp")]), Day, 3);
        Assert.Equal([("ehcp", "too few", null), ("none", null, 6), ("support", "too few", null)], Rows(impact));
    }

    private static IEnumerable<Records.PupilRecordBuilder> Pupils(string id, int count, string? sen) =>
        Enumerable.Range(1, count).Select(i => Pupil(id + i, 10)).Select(p => sen is null ? p : p.Has("sen", sen));

    private static IEnumerable<(string Value, string? NotShown, int? Affected)> Rows(Impact impact) =>
        impact.Counts.Where(c => c.By == "sen").Select(c => (c.Value, c.NotShown, c.Affected));
}
