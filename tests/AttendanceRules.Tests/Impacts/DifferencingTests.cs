using AttendanceRules.Impacts;
using static AttendanceRules.Tests.Impacts.MissedSessions;

namespace AttendanceRules.Tests.Impacts;

/// <summary>A row that is not shown cannot be worked out from its sisters and the total.</summary>
[Trait("Category", "Slow")]
public sealed class DifferencingTests
{
    // Twelve pupils, the least is three. All less the five girls and the five boys would leave the two of the third row.
    [Fact]
    public void A_sister_is_kept_back_with_a_row_of_too_few()
    {
        var impact = Impact.Of(Limit(10), Limit(12), School([.. Pupils("a", 5, "female"), .. Pupils("b", 5, "male"),
            .. Pupils("c", 2, "other")]), Day, 3);
        Assert.Equal([("female", "kept back", null), ("male", null, 5), ("other", "too few", null)], Rows(impact));

        // The others of the boys are the girls and the two together, so that number tells of seven.
        Assert.Equal(7, impact.Counts.Single(c => c.Value == "male").AffectedOthers);
    }

    // Those whose sex is not known are the row kept back: beside the others of a row they would be known, and with them the two.
    [Fact]
    public void Nor_are_the_others_shown_where_that_would_give_the_unknown_away()
    {
        var impact = Impact.Of(Limit(10), Limit(12), School([.. Pupils("a", 6, "female"), .. Pupils("b", 2, "male"),
            .. Pupils("c", 4, null)]), Day, 3);
        Assert.Equal([("female", null, 6), ("male", "too few", null), ("unknown", "kept back", null)], Rows(impact));
        Assert.Null(impact.Counts.Single(c => c.Value == "female").AffectedOthers);
    }

    [Fact]
    public void Rows_that_are_too_few_one_by_one_and_enough_together_keep_no_other_back()
    {
        var impact = Impact.Of(Limit(10), Limit(12), School([.. Pupils("a", 6, "female"), .. Pupils("b", 2, "male"),
            .. Pupils("c", 2, "other")]), Day, 3);
        Assert.Equal([("female", null, 6), ("male", "too few", null), ("other", "too few", null)], Rows(impact));
    }

    private static IEnumerable<Records.PupilRecordBuilder> Pupils(string id, int count, string? sex) =>
        Enumerable.Range(1, count).Select(i => Pupil(id + i, 10)).Select(p => sex is null ? p : p.Has("sex", sex));

    private static IEnumerable<(string Value, string? NotShown, int? Affected)> Rows(Impact impact) =>
        impact.Counts.Where(c => c.By == "sex").Select(c => (c.Value, c.NotShown, c.Affected));
}
