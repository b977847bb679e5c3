using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>What a pack accepts: its own warnings, by code, with a reason.</summary>
public sealed class AcceptanceTests
{
    private const string Letters = """
        "actions": { "l": { "title": "L", "by": "school", "contact": "letter" },
          "m": { "title": "M", "by": "school", "contact": "letter" } },
        "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "do": [ "l" ] }, { "id": "b", "do": [ "m" ] } ] } }
        """;

    [Fact]
    public void A_warning_without_acceptance_has_no_reason() => Assert.Null(Assert.Single(Problems("", Letters)).Accepted);

    [Fact]
    public void An_accepted_warning_stays_in_the_list_with_the_reason()
    {
        var problem = Assert.Single(Problems(""" "letters-before-contact": "As published." """, Letters));
        Assert.Equal(("letters-before-contact", Severity.Warning, "As published."), (problem.Code, problem.Severity, problem.Accepted));
        Assert.Contains(": accepted letters-before-contact: ", problem.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" Accepted: As published.", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_no_longer_occurs_is_a_warning_at_the_code()
    {
        var problem = Assert.Single(Problems(""" "never-reached": "Was so." """, ""));
        Assert.Equal(("nothing-accepted", Severity.Warning, "pack.accepts.never-reached"), (problem.Code, problem.Severity, problem.Path));
        Assert.Equal("'made' accepts 'never-reached', but there is no such warning in it.", problem.Message);
    }

    // Whether an accepted code still occurs is not known while lints do not look.
    [Fact]
    public void Beside_an_error_it_is_not_said_that_a_code_does_not_occur() =>
        Assert.Equal(["unknown-action"], Problems(""" "never-reached": "Was so." """, """ "rules": { "r": { "do": [ "x" ] } } """)
            .Select(p => p.Code));

    [Theory]
    [InlineData(""" "letter-before-contact": "x" """, "unknown-code", "Did you mean 'letters-before-contact'?")]
    [InlineData(""" "unknown-name": "x" """, "not-a-warning", "Remove it. Only warnings can be accepted.")]
    [InlineData(""" "missing-mark": "x" """, "not-a-warning", "Remove it. Only warnings can be accepted.")]
    [InlineData(""" "letters-before-contact": " " """, "no-reason", "Write the reason in a sentence.")]
    [InlineData(""" "letters-before-contact": [ "x" ] """, "wrong-type", null)]
    public void What_cannot_be_accepted_is_an_error(string accepts, string code, string? suggestion)
    {
        var problem = Assert.Single(Problems(accepts, Letters), p => p.Severity == Severity.Error);
        Assert.Equal((code, suggestion), (problem.Code, problem.Suggestion));
    }

    // Two packs with the same fault: each answers for its own files.
    [Fact]
    public void A_pack_accepts_for_itself_alone()
    {
        var below = Pack("below", "england-base", "", Letters);
        var above = Pack("above", "below", """ "letters-before-contact": "As published." """, """
            "pathways": { "q": { "title": "Q", "stages": [ { "id": "a", "do": [ "l" ] }, { "id": "b", "do": [ "m" ] } ] } }
            """);
        Assert.Equal([("above/pack.json", "As published."), ("below/pack.json", null)],
            Made.ProblemsOf([below, above]).Select(p => (p.File, p.Accepted)));
    }

    private static IReadOnlyList<Problem> Problems(string accepts, string members) =>
        Made.ProblemsOf([Pack("made", "england-base", accepts, members)]);

    private static PackSource Pack(string id, string extends, string accepts, string members) =>
        PackSource.FromFiles(id, new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = $$"""
            { "pack": { "id": "{{id}}", "title": "T", "version": "1", "extends": "{{extends}}", "from": "2026-08-01",
              "accepts": { {{accepts}} } }{{(members.Length > 0 ? "," : "")}} {{members}} }
            """ });
}
