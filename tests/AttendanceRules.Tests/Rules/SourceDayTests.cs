using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>A source is cited from its document's first day on; what has begun under a document that has ended still rests on it.</summary>
public sealed class SourceDayTests
{
    private const string Members = """
        "sources": {
          "old": { "title": "Old", "to": "2026-10-31", "clauses": { "1": "Act." } },
          "new": { "title": "New", "from": "2026-10-01", "clauses": { "1": "Act." } } },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "rules": { "r": { "when": "yearGroup >= 7", "do": [ "act" ], "sources": [ "old#1", "new#1" ] } }
        """;

    [Theory]
    [InlineData("2026-09-30", "old#1")]
    [InlineData("2026-10-01", "old#1 new#1")]
    [InlineData("2026-11-02", "old#1 new#1")]
    public void Advice_cites_what_has_begun_to_count_by_the_day(string date, string sources)
    {
        var on = DateOnly.ParseExact(date, "yyyy-MM-dd", null);
        var advice = Made.Book(Members).Advise(Made.Pupil(on).InYear(8, new(2026, 9, 2)).Create(), on);
        Assert.Equal(sources.Split(' ').Order(StringComparer.Ordinal), Assert.Single(advice.Actions).Sources.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_without_a_source_on_some_day_is_refused() =>
        Assert.Contains(Made.Problems(Members.Replace("\"from\": \"2026-10-01\"", "\"from\": \"2026-11-02\"", StringComparison.Ordinal)),
            p => p is { Severity: Severity.Error, Code: "source-not-in-force" }
                && p.Message.StartsWith("On 2026-11-01 ", StringComparison.Ordinal));
}
