using AttendanceRules.Trusts;

namespace AttendanceRules.Tests.Trusts;

/// <summary>Three schools beside each other: counted by hand, ordered by urgency, with the steps of whoever governs them.</summary>
public sealed class TrustAdviceTests
{
    // Who missed a third session on Friday 4 September is written to by Tuesday 8 September.
    private static readonly DateOnly Due = new(2026, 9, 8);
    private static readonly DateOnly DayAfter = new(2026, 9, 9);

    // School, calls, overdue, due this week, undecided, not used. A line counts once for each pupil: B1 and B2 are written to.
    [Fact]
    public void Each_school_is_counted_and_the_most_urgent_comes_first()
    {
        Assert.Equal(["beta 1 0 2 1 2", "gamma 1 0 1 0 0", "alpha 0 0 1 0 0"],
            Counts(MadeTrust.Advise(Due, MadeTrust.Alpha, MadeTrust.Beta, MadeTrust.Gamma)));
        Assert.Equal(["beta 1 2 0 1 2", "gamma 1 1 0 0 0", "alpha 0 1 0 0 0"],
            Counts(MadeTrust.Advise(DayAfter, MadeTrust.Gamma, MadeTrust.Alpha, MadeTrust.Beta)));
    }

    // The board hears C1's family two school days after the sixth session, of 7 September; trained is unanswered at beta.
    [Fact]
    public void What_those_who_govern_are_to_do_is_listed_once_for_all_schools()
    {
        var advice = MadeTrust.Advise(Due, MadeTrust.Alpha, MadeTrust.Beta, MadeTrust.Gamma);
        Assert.Equal(["governance", "federation"], advice.Governing);
        Assert.Equal(
            [
                "governance hear due 2026-09-09: gamma C1", "governance train due : alpha, gamma", "federation visit due : gamma",
            ],
            advice.Actions.Select(Text));
        Assert.Equal(2, advice.Undecided);
        Assert.Equal("governance hear overdue 2026-09-09: gamma C1", Text(MadeTrust.Advise(new(2026, 9, 10), MadeTrust.Gamma).Actions[0]));
    }

    [Fact]
    public void The_counts_are_those_of_the_reader()
    {
        var advice = MadeTrust.Book.AdviseTrust([MadeTrust.Alpha, MadeTrust.Gamma], Due, "governance");
        Assert.Equal("governance", advice.For);
        Assert.Equal(["gamma 0 0 1 0 0", "alpha 0 0 0 0 0"], Counts(advice));
        Assert.StartsWith("The packs have no stakeholder or role 'mayor'.",
            Assert.Throws<ArgumentException>(() => MadeTrust.Book.AdviseTrust([MadeTrust.Alpha], Due, "mayor")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_schools_of_one_id_are_refused() =>
        Assert.StartsWith("Two of the schools have the id 'alpha'. Give each its own.",
            Assert.Throws<ArgumentException>(() => MadeTrust.Advise(Due, MadeTrust.Alpha, MadeTrust.Alpha)).Message,
            StringComparison.Ordinal);

    private static IEnumerable<string> Counts(TrustAdvice advice) => advice.Schools.Select(s => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{s.School} {s.CallNow} {s.Overdue} {s.DueThisWeek} {s.Undecided} {s.Rejected}"));

    private static string Text(TrustAction action) =>
        $"{action.Stakeholder} {action.Action} {action.Status.ToWord()} {(action.Due is { } due ? Problems.IsoDate.Text(due) : "")}: "
            + string.Join(", ", action.Places.Select(p => string.Join(' ', p.Pupils.Prepend(p.School))));
}
