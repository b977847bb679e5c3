using AttendanceRules.Insight;

namespace AttendanceRules.Import.Tests;

/// <summary>Three pupils of the sample school explained as the command line prints it, why and why not.</summary>
public sealed class ExplanationTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook Book = RuleBook.England;

    [Theory]

    // Has a social worker and a mark N. Wording: "What it follows has happened" and not "triggered by";
    // a rate shows its sessions, because 6% alone cannot be checked.
    [InlineData("P013")]

    // A mark cannot be read. Wording: "between 9% and 10%; it takes at least 10%" says what is known and what decides;
    // "not decided" is a section of its own, so that nobody reads it as no.
    [InlineData("P023")]

    // Called to enforcement. Wording: "the limit is 10" where a limit was reached, "it takes at least 10" where it was not;
    // a stretch of days is one date range and not ten dates.
    [InlineData("P029")]
    public void Why_and_why_not(string pupil)
    {
        var school = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
        Approved.TextFor(Explanation.Of(Book.Explain(school, pupil, Day)).ToText(), "pupil", pupil);
    }
}
