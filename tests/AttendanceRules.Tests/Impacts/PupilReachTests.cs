using AttendanceRules.Advice;
using AttendanceRules.Impacts;
using AttendanceRules.Records;
using AttendanceRules.Tests.England.LegalSteps;

namespace AttendanceRules.Tests.Impacts;

/// <summary>
/// An impact works out the whole advice on a pupil only where what a change reaches says something else. Held against the whole advice on
/// every pupil by both books.
/// </summary>
public sealed class PupilReachTests
{
    private const int Pupils = 60;
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook England = new ChangedRules().Load();
    private static readonly SchoolRecord School = new("S1", GeneratedYears.Calendar,
        [.. Enumerable.Range(0, Pupils).Select(i => new PupilDice(Day, i).Throw().Record)], [], []);

    private static readonly List<PupilAdvice> Advice = [.. England.AdviseAll(School, Day, Accepting)];

    private static AdviceOptions Accepting => new() { AcceptRecordProblems = true };

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("atRiskAbsence")]
    [InlineData("severeAbsence")]
    [InlineData("persistentAbsence")]
    [InlineData("replaceNWithin")]
    [InlineData("attendanceReturnAfter")]
    [InlineData("fileWithin")]
    [InlineData("longRunReturnBy")]
    [InlineData("noticeSessions")]
    [InlineData("noticesAllowed")]
    [InlineData("boardConsidersUpTo")]
    [InlineData("publicPlaceDays")]
    [InlineData("noticeFull")]
    public void Pupils_who_are_not_listed_have_equal_advice_and_those_listed_have_not(string threshold)
    {
        var after = new ChangedRules().Raise(threshold).Load();
        var (listed, otherwise) = (new List<string>(), new List<string>());
        foreach (var (was, now) in Advice.Zip(after.AdviseAll(School, Day, Accepting)))
        {
            var isListed = new LineComparison(was, now, ActionTitles.Of(England, after)).Lines().Count > 0;
            (isListed ? listed : Text(was) != Text(now) ? otherwise : []).Add(was.Pupil);
        }

        var impact = Impact.Of(England, after, School, Day);
        Assert.Equal(listed, impact.Pupils.Select(p => p.Pupil));
        Assert.Equal(otherwise, impact.ReadsOtherwise);
    }

    // Which book it is differs in any case.
    private static string Text(PupilAdvice advice) => (advice with { Book = null }).ToJson();
}
