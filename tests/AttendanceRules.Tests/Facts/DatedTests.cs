using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Facts;

/// <summary>Facts with editions are looked into as facts without are.</summary>
public sealed class DatedTests
{
    private const string Missed = """ "m": { "count": "sessions", "of": "absence", "in": "school year" } """;

    private static readonly DateOnly On = new(2026, 9, 29);

    [Fact]
    public void A_dated_number_may_be_below_zero()
    {
        var members = Members(""" "from": "2026-09-01", "number": "0 - m" """, """ "when": "f < 0", """);
        Assert.Empty(Made.Problems(members));
        Assert.Single(Advise(members, "O").Actions);
        Assert.Empty(Advise(members, "/").Actions);
    }

    [Fact]
    public void A_dated_count_is_never_below_zero() =>
        Assert.Equal(["never-holds"], Made.Problems(Members(""" "from": "2026-09-01", "count": "days", "of": "absence", "in": "ever" """, """ "when": "f < 0", """)).Select(p => p.Code));

    [Theory]
    [InlineData("")]
    [InlineData(""" "from": "2026-09-01", """)]
    public void A_band_without_a_row_for_its_value_gives_a_notice(string period)
    {
        var members = Members($$"""{{period}} "band": "m", "rows": { "some": ">= 2" } """, "");
        Assert.Equal(["band-without-row"], Advise(members, "/").Notices.Select(n => n.Code));
        Assert.Empty(Advise(members, "O").Notices);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "from": "2026-09-01", """)]
    public void A_step_without_the_dates_it_is_about_gives_a_notice(string period)
    {
        var members = Members($$"""{{period}} "casework": "count", "action": "act", "for": "school year" """, "");
        var pupil = Made.Pupil(On).Did(On, "act").Create();
        Assert.Equal(["no-for-dates"], Made.Book(members).Advise(pupil, On).Notices.Select(n => n.Code));
    }

    // The second step asks for what the first one asked for already, behind a name with editions.
    [Theory]
    [InlineData("")]
    [InlineData(""" "from": "2026-09-01", """)]
    public void A_step_that_can_never_come_is_found_behind_a_dated_condition(string period)
    {
        var problems = Made.Problems(Members($$"""{{period}} "is": "m >= 3" """, "", """
            , "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "when": "f and m < 2", "do": [ "act" ] } ] } }
            """));
        Assert.Equal(["never-reached"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Values_of_every_edition_can_be_compared_with()
    {
        var fact = """ "f": [ { "to": "2026-12-31", "band": "m", "rows": { "low": "< 2" }, "else": "high" }, { "from": "2027-01-01", "band": "m", "rows": { "none": "< 2" }, "else": "most" } ] """;
        Assert.Empty(Made.Problems(Whole(fact, """ "when": "f == 'most' or f == 'high'", """)));
        Assert.Equal(["unknown-value"], Made.Problems(Whole(fact, """ "when": "f == 'much'", """)).Select(p => p.Code));
    }

    private static string Members(string fact, string when, string more = "") => Whole($$""" "f": { {{fact}} } """, when, more);

    private static string Whole(string facts, string when, string more = "") => $$"""
        "facts": { {{Missed}}, {{facts}} }, "actions": { "act": { "title": "Act", "by": "school" } }, "rules": { "r": { {{(when.Length > 0 ? when : "\"when\": \"not onRoll\",")}} "do": [ "act" ] } }{{more}}
        """;

    private static PupilAdvice Advise(string members, string code) => Made.Book(members)
        .Advise(Made.Pupil(On, $"2026-09-07 {code} {(code == "/" ? "\\" : code)}").Create(), On);
}
