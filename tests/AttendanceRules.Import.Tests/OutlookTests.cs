using AttendanceRules.Outlook;

namespace AttendanceRules.Import.Tests;

/// <summary>Outlooks on three pupils of the sample school as the command line prints them, to the end of the autumn term.</summary>
public sealed class OutlookTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook Book = RuleBook.England;

    [Theory]

    // Has a social worker and a mark N.
    [InlineData("P013")]

    // A mark cannot be read: rates are between two ends, and how much may be missed is not known.
    [InlineData("P023")]

    // Called to enforcement: what counts towards a notice leaves the window in February, after this term.
    [InlineData("P029")]
    public void What_would_change_it(string pupil)
    {
        var school = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
        var outlook = Book.Outlook(school, pupil, Day, new OutlookOptions { Until = new(2026, 12, 18) });
        Approved.TextFor(outlook.ToText(), "pupil", pupil);
    }
}
