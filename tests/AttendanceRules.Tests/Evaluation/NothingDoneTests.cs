namespace AttendanceRules.Tests.Evaluation;

/// <summary>What is said where nobody supplied what was done: that it is not known, or that it is taken as nothing.</summary>
public sealed class NothingDoneTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Theory]
    [InlineData(false, "no-casework: Casework was not supplied, so it is unknown what was done.")]
    [InlineData(true, "nothing-done-assumed: Casework was not supplied and is taken as empty: nothing counts as done.")]
    public void A_notice_says_which(bool assumed, string expected)
    {
        var book = Made.Book("""
            "actions": { "write": { "title": "Write", "by": "school" } }, "rules": { "r": { "when": "onRoll", "do": [ "write" ] } }
            """);
        var advice = book.Advise(Made.Pupil(Day).WithoutCasework().Create(), Day, new AdviceOptions { AssumeNothingDone = assumed });
        Assert.Equal(expected, Assert.Single(advice.Notices.Select(n => $"{n.Code}: {n.Text}")));
        Assert.Equal(assumed, advice.Actions.Any(a => a.Action == "write"));
        Assert.Equal(!assumed, advice.Undecided.Any(a => a.Action == "write"));
    }
}
