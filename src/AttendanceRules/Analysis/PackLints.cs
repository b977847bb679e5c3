using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// What can be read and still cannot be meant: warnings, and an error for a pathway that can never begin. They are looked for once a book
/// has no errors.
/// </summary>
internal static class PackLints
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        NeverBegins.Check(book, problems);
        LettersBeforeContact.Check(book, problems);
        NeverReached.Check(book, problems);
        WatchEnds.Check(book, problems);
        AfterNothing.Check(book, problems);
        LimitOrder.Check(book, problems);
        LimitsInWays.Check(book, problems);
        CycleLength.Check(book, problems);
        EarlierRound.Check(book, problems);
        AlwaysHolds.Check(book, problems);
        BandGaps.Check(book, problems);
        PercentFractions.Check(book, problems);
        LettersInRules.Check(book, problems);
        OutcomesNotFirst.Check(book, problems);
        CalledTwice.Check(book, problems);
    }
}
