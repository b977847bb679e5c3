using AttendanceRules.Impacts;
using AttendanceRules.Records;
using static AttendanceRules.Tests.Impacts.MissedSessions;

namespace AttendanceRules.Tests.Impacts;

/// <summary>How many pupils are affected, beside how many others.</summary>
[Trait("Category", "Slow")]
public sealed class ImpactCountTests
{
    [Fact]
    public void Pupils_are_counted_by_characteristic_beside_the_others()
    {
        PupilRecordBuilder[] pupils =
        [
            Pupil("P1", 10).Has("sen", "support"), Pupil("P2", 10).Has("sen", "support"), Pupil("P3", 3).Has("sen", "support"),
            Pupil("P4", 10).Has("sen", "none"), Pupil("P5", 3).Has("sen", "none"), Pupil("P6", 3),
            Pupil("P7", 10).OnRoll(null, new(2026, 9, 30)),
        ];
        var impact = Of(Limit(10), Limit(12), pupils);
        Assert.Equal((7, 4), (impact.PupilCount, impact.Pupils.Count));
        var all = Row(impact, "all", "");
        Assert.Equal((6, 3, 0, 3), (all.Pupils, all.Affected, all.Gain, all.Lose));
        var support = Row(impact, "sen", "support");
        Assert.Equal((3, 2, 2, 2, 1), (support.Pupils, support.Affected, support.Lose, support.Others, support.AffectedOthers));
        var unknown = Row(impact, "sen", "unknown");
        Assert.Equal((1, 0, 5, 3), (unknown.Pupils, unknown.Affected, unknown.Others, unknown.AffectedOthers));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "too few")]
    public void Small_numbers_are_not_shown(int least, string? shown)
    {
        SchoolRecord school = School([.. Enumerable.Range(1, 3).Select(i => Pupil("P" + i, 10).Has("sen", "support")),
            .. Enumerable.Range(4, 5).Select(i => Pupil("P" + i, 3).Has("sen", "none"))]);
        var row = Row(Impact.Of(Limit(10), Limit(12), school, Day, least), "sen", "support");
        Assert.Equal((3, shown), (row.Pupils, row.NotShown));
        Assert.Equal(shown is null, row.Affected is not null && row.AffectedOthers is not null && row.Lose is not null);

        // The five others are enough, and would tell how many of the three are affected.
        Assert.Equal(shown, Row(Impact.Of(Limit(10), Limit(12), school, Day, least), "sen", "none").NotShown);
    }

    [Theory]
    [InlineData(2, null, null)] // all pupils less those with yes and with no would be the two
    [InlineData(0, 1, 1)]
    [InlineData(3, 1, 1)]
    public void A_yes_or_no_that_is_not_known_is_neither_and_few_of_them_are_not_told_of(int open, int? affectedOthers, int? affectedOfNo)
    {
        SchoolRecord school = School([.. Enumerable.Range(1, 3).Select(i => Pupil("P" + i, 10).Has("freeSchoolMeals", "yes")),
            .. Enumerable.Range(4, 3).Select(i => Pupil("P" + i, i == 4 ? 10 : 3).Has("freeSchoolMeals", "no")),
            .. Enumerable.Range(7, open).Select(i => Pupil("P" + i, 10))]);
        var impact = Impact.Of(Limit(10), Limit(12), school, Day, 3);
        var (yes, no) = (Row(impact, "freeSchoolMeals", "yes"), Row(impact, "freeSchoolMeals", "no"));
        Assert.Equal((3, 3, 3, affectedOthers), (yes.Pupils, yes.Affected, yes.Others, yes.AffectedOthers));
        Assert.Equal((3, affectedOfNo, 3), (no.Pupils, no.Affected, no.Others));
        Assert.Equal(open, impact.Counts.SingleOrDefault(c => c is { By: "freeSchoolMeals", Value: "unknown" })?.Pupils ?? 0);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "too few")]
    public void The_packs_say_how_few_are_shown(int least, string? shown)
    {
        RuleBook Book(int limit) => Made.Book($$"""
            {{Common}},
            "thresholds": { "few": { "title": "Few", "unit": "pupils", "values": [ { "from": "2026-08-01", "value": {{least}} } ] } },
            "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" },
            "lower": { "title": "Lower", "gap": "attendance", "in": "school year", "by": [ "sen" ], "least": "few" } },
            "rules": { "call": { "when": "missed >= {{limit}}", "do": [ "letter" ] } }
            """);
        var impact = Of(Book(10), Book(12), Pupil("P1", 10).Has("sen", "support"), Pupil("P2", 3).Has("sen", "none"));
        Assert.Equal(shown, Row(impact, "sen", "support").NotShown);
        Assert.Null(Row(impact, "all", "").NotShown);
    }

    [Fact]
    public void Groups_count_who_certainly_is_in_them()
    {
        static RuleBook Book(int limit) => Made.Book($$"""
            {{Common}},
            "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
            "groups": { "needy": { "title": "Needy", "when": "sen != 'none'" } },
            "rules": { "call": { "when": "missed >= {{limit}}", "do": [ "letter" ] } }
            """);
        var impact = Of(Book(10), Book(12), Pupil("P1", 10).Has("sen", "support"), Pupil("P2", 10).Has("sen", "none"), Pupil("P3", 10));
        var row = Row(impact, "group", "needy");
        Assert.Equal((1, 1, 1, 1, 1), (row.Pupils, row.MayBelong, row.Affected, row.Others, row.AffectedOthers));
    }

    private static Impact Of(RuleBook before, RuleBook after, params PupilRecordBuilder[] pupils) =>
        Impact.Of(before, after, School(pupils), Day);

    private static ImpactCount Row(Impact impact, string by, string value) => impact.Counts.Single(c => c.By == by && c.Value == value);
}
