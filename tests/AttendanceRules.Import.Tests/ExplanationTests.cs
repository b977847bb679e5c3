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

    [Theory]
    [Trait("Category", "Slow")]

    // Persistently absent and nothing besides. Wording: a rate has its sessions once; the next time it is "the same sessions".
    [InlineData("A0098")]

    // Severely absent. Wording: long stretches are date ranges, so that half a year of absence is still one line.
    [InlineData("A0091")]

    // Severely absent, with a social worker and needs. Wording: a characteristic by its title, "Has a social worker: yes".
    [InlineData("A0028")]
    public void Why_in_the_academy(string pupil)
    {
        var school = SchoolFile.Read(RepositoryFolder.Of("seeds", "academy"), ImportVocabulary.Of(Book)).School!;
        Approved.TextFor(Explanation.Of(Book.Explain(school, pupil, Day)).Why().ToText(), "pupil", pupil);
    }
}
