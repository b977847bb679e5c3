using AttendanceRules.Proofs;

namespace AttendanceRules.Tests.Proofs;

/// <summary>Each claim about a pack is proved where it holds, refuted where it does not, and open where a relation is needed.</summary>
[Trait("Category", "Slow")]
public sealed class ClaimTests
{
    private const string Facts = """
        "facts": {
          "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
          "absent": { "count": "sessions", "of": "absence", "in": "school year" },
          "share": { "rate": "attendance", "in": "school year" },
          "many": { "is": "missed >= 6" }, "few": { "is": "missed < 3" }, "notFew": { "is": "missed >= 3" },
          "level": { "band": "missed", "rows": { "high": ">= 10", "low": "< 5" } },
          "whole": { "band": "missed", "rows": { "high": ">= 10", "low": "< 10" } },
          "other": { "band": "missed", "rows": { "high": ">= 10" }, "else": "low" }
        },
        "questions": { "agreed": { "ask": "Agreed?", "of": "school", "type": "yes/no" } },
        "actions": { "ring": { "title": "Ring", "by": "school" }, "meet": { "title": "Meet", "by": "school" },
          "fine": { "title": "Fine", "by": "localAuthority", "to": "parents", "kind": "legal" } }
        """;

    [Theory]
    [InlineData("missed >= 3", ClaimOutcome.Proved)]
    [InlineData("many and few", ClaimOutcome.Refuted)]
    [InlineData("many and absent < 3", ClaimOutcome.Refuted)]
    [InlineData("missed - absent > 0", ClaimOutcome.Open)]
    [InlineData("missed + absent >= 4 and few and absent == 0", ClaimOutcome.Refuted)]
    [InlineData("agreed", ClaimOutcome.Proved)]
    public void A_rule_that_can_never_call_is_found(string when, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Rule(ClaimKind.CanFire, when).Outcome);

    // The pupil is the smallest on whom it calls.
    [Fact]
    public void What_no_case_shows_a_made_up_pupil_does() =>
        Assert.Equal("A made-up pupil shows it: The last 3 sessions have the code G. Nothing else is on record of the pupil.",
            Rule(ClaimKind.CanFire, "missed >= 3").Because);

    [Fact]
    public void An_open_claim_names_the_facts_whose_relation_was_not_used() =>
        Assert.Equal(["missed", "absent"], Rule(ClaimKind.CanFire, "missed - absent > 0").Facts.Order(StringComparer.Ordinal).Reverse());

    [Theory]
    [InlineData("few or notFew", ClaimOutcome.Refuted)]
    [InlineData("few", ClaimOutcome.Proved)]
    [InlineData("missed >= 0", ClaimOutcome.Refuted)]
    [InlineData("share >= 0", ClaimOutcome.Proved)]
    public void A_rule_that_always_calls_is_found(string when, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Rule(ClaimKind.MayNotFire, when).Outcome);

    [Theory]
    [InlineData("level", ClaimOutcome.Refuted, "5 to 9")]
    [InlineData("whole", ClaimOutcome.Proved, "One of its rows matches")]
    [InlineData("other", ClaimOutcome.Proved, "that is 'low'")]
    public void What_the_rows_of_a_band_leave_out_is_said(string band, ClaimOutcome outcome, string because)
    {
        var claim = Of(ClaimKind.CoversEveryCase, band, "\"rules\": { \"r\": { \"when\": \"few\", \"do\": [ \"ring\" ] } }");
        Assert.Equal(outcome, claim.Outcome);
        Assert.Contains(because, claim.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("few", "notFew", ClaimOutcome.Proved)]
    [InlineData("few", "many", ClaimOutcome.Refuted)]
    public void Ways_that_leave_a_case_out_are_found(string one, string other, ClaimOutcome outcome)
    {
        var claim = Of(ClaimKind.CoversEveryCase, "r", $$"""
            "rules": { "r": { "when": "agreed", "firstOf": [
              { "when": "{{one}}", "do": [ "ring" ] }, { "when": "{{other}}", "do": [ "meet" ] } ] } }
            """);
        Assert.Equal(outcome, claim.Outcome);
        if (outcome == ClaimOutcome.Refuted)
        {
            Assert.Equal(
                ["The last 3 sessions have the code G.", "The answer to agreed is yes.", "Nothing else is on record of the pupil."],
                claim.Story);
        }
    }

    // On a day without a possible session there is no share, and what is less itself is none too.
    [Theory]
    [InlineData("missed", ClaimOutcome.Proved)]
    [InlineData("share", ClaimOutcome.Refuted)]
    public void What_cancels_out_may_still_be_none(string fact, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Of(ClaimKind.CoversEveryCase, "r", $$"""
            "rules": { "r": { "when": "agreed", "firstOf": [
              { "when": "{{fact}} - {{fact}} < 1", "do": [ "ring" ] }, { "when": "{{fact}} - {{fact}} >= 1", "do": [ "meet" ] } ] } }
            """).Outcome);

    [Theory]
    [InlineData("missed >= 3", "missed >= 6", ClaimOutcome.Proved)]
    [InlineData("missed >= 3 and missed < 6", "missed >= 6", ClaimOutcome.Proved)]
    [InlineData("missed >= 3", "missed >= 6 and missed < 8", ClaimOutcome.Refuted)]
    [InlineData("missed >= 3", "missed >= 6 and absent < 8", ClaimOutcome.Refuted)]
    public void A_stage_that_goes_with_more_absence_is_found(string first, string second, ClaimOutcome outcome)
    {
        var claim = Of(ClaimKind.MoreAbsenceIsNotMilder, "p", Pathway(first, second));
        Assert.Equal(outcome, claim.Outcome);
        if (outcome == ClaimOutcome.Refuted)
        {
            Assert.StartsWith("The last 7 sessions have the code ", claim.Story[0], StringComparison.Ordinal);
            Assert.NotNull(claim.School);
        }
    }

    [Theory]
    [InlineData("missed >= 3", "missed >= 6 and agreed", ClaimOutcome.Proved)]
    [InlineData("missed >= 3", "share >= 50", ClaimOutcome.Refuted)]
    [InlineData("missed >= 3", "share < 50", ClaimOutcome.Proved)]
    public void A_stage_that_comes_with_better_attendance_is_found(string first, string second, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Of(ClaimKind.BetterAttendanceIsNotHarsher, "p", Pathway(first, second)).Outcome);

    [Theory]
    [InlineData("compulsoryAge and missed >= 3", ClaimOutcome.Proved)]
    [InlineData("compulsoryAge and missed >= 0", ClaimOutcome.Refuted)]
    [InlineData("compulsoryAge and absent >= 3", ClaimOutcome.Refuted)]
    [InlineData("missed >= 3", ClaimOutcome.Refuted)]
    public void A_legal_step_without_its_ground_is_found(string when, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Of(ClaimKind.LegalStepHasItsGround, "r",
            $"\"rules\": {{ \"r\": {{ \"when\": \"{when}\", \"do\": [ \"fine\" ] }} }}").Outcome);

    [Theory]
    [InlineData("share < 50", ClaimOutcome.Proved)]
    [InlineData("share <= 100", ClaimOutcome.Refuted)]
    [InlineData("agreed and missed != 3", ClaimOutcome.Proved)]
    public void What_is_certain_of_the_unknown_and_not_of_none_is_found(string when, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Rule(ClaimKind.KnowingLessIsNotMore, when).Outcome);

    [Theory]
    [InlineData("never", ClaimOutcome.Proved)]
    [InlineData("each", ClaimOutcome.Proved)]
    public void Stages_of_a_branch_wait_for_each_other_or_the_pathway_says_so(string skip, ClaimOutcome outcome) =>
        Assert.Equal(outcome, Of(ClaimKind.OneStageOfABranch, "p", Pathway("missed >= 3", "missed >= 6", skip)).Outcome);

    [Fact]
    public void A_pack_that_the_book_does_not_hold_is_the_callers_mistake() =>
        Assert.Contains("england-base", Assert.Throws<ArgumentException>(() => PackProof.Of(RuleBook.England, "nowhere")).Message,
            StringComparison.Ordinal);

    private static string Pathway(string first, string second, string skip = "each") => $$"""
        "pathways": { "p": { "title": "P", "skip": "{{skip}}", "stages": [
          { "id": "one", "when": "{{first}}", "do": [ "ring" ] }, { "id": "two", "when": "{{second}}", "do": [ "meet" ] } ] } }
        """;

    private static ProofClaim Rule(ClaimKind kind, string when) =>
        Of(kind, "r", $"\"rules\": {{ \"r\": {{ \"when\": \"{when}\", \"do\": [ \"ring\" ] }} }}");

    private static ProofClaim Of(ClaimKind kind, string about, string members) =>
        Assert.Single(PackProof.Of(Made.Book(Facts + ", " + members)).Claims, c => c.Kind == kind && c.About == about);
}
