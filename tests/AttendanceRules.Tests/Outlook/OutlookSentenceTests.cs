using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Outlook;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Outlook;

/// <summary>The sentence of each claim, in every form.</summary>
public sealed class OutlookSentenceTests
{
    private static readonly DateOnly First = new(2026, 11, 23);
    private static readonly DateOnly Last = new(2026, 12, 4);
    private static readonly DateOnly Until = new(2027, 7, 31);

    [Theory]
    [InlineData("It comes on 4 December 2026 without further absence. It cannot be due earlier.", 0, true, true, false)]
    [InlineData("It comes on 4 December 2026 without further absence. With more absence it can be due on 23 November 2026, and no earlier.",
        0, true, true, true)]
    [InlineData("1 session missed on 4 December 2026 makes it due on 4 December 2026. No fewer make it certain. "
        + "It cannot be due earlier.", 1, true, true, false)]
    [InlineData("20 sessions missed in a row from 23 November 2026 to 4 December 2026 make it due on 4 December 2026. "
        + "No fewer make it certain. Whether it can be due earlier is not known.", 20, true, false, false)]
    [InlineData("20 sessions missed in a row from 23 November 2026 to 4 December 2026 make it due on 4 December 2026. "
        + "Whether fewer would do is not known. With more absence it can be due on 23 November 2026; whether earlier is not known.", 20,
        false, false, true)]
    public void What_brings_an_action(string sentence, int sessions, bool isLeast, bool isEarliest, bool isEarlier) =>
        Assert.Equal(sentence, OutlookSentence.Of(new FurtherAbsence
        {
            Action = "ring", Title = "Ring home", Stakeholders = ["school"], Rules = ["call"], Sessions = sessions, IsLeast = isLeast,
            On = Last, Missed = sessions == 0 ? null : sessions == 1 ? new(Last, Last) : new(First, Last),
            Earliest = isEarlier ? First : Last, IsEarliest = isEarliest,
        }));

    [Theory]
    [InlineData("Due now. It falls away on 4 December 2026, if nothing more is missed and nothing is done.", true, false)]
    [InlineData("Not due yet. It falls away on 4 December 2026, if nothing more is missed and nothing is done.", true, false,
        ActionStatus.Ahead)]
    [InlineData("Overdue now. It does not fall away by 31 July 2027, if nothing more is missed and nothing is done.", false, false,
        ActionStatus.Overdue)]
    [InlineData("Due now. From 4 December 2026 it is not decided, if nothing more is missed and nothing is done.", true, false,
        ActionStatus.Due, true)]
    [InlineData("Due now. From 4 December 2026 it is not decided, if nothing more is missed and nothing is done. It comes again on "
        + "31 July 2027.", true, true, ActionStatus.Due, true)]
    [InlineData("Due now. It falls away on 4 December 2026, if nothing more is missed and nothing is done. It comes again on "
        + "31 July 2027.", true, true)]
    [InlineData("Due now. It does not fall away by 31 July 2027, if nothing more is missed and nothing is done.", false, false)]
    public void When_an_action_falls_away(string sentence, bool falls, bool comesAgain, ActionStatus status = ActionStatus.Due,
        bool isUndecided = false) =>
        Assert.Equal(sentence, OutlookSentence.Of(new FallingAway
        {
            Action = "ring", Title = "Ring home", Status = status, On = falls ? Last : null, IsUndecidedThen = isUndecided,
            AgainOn = comesAgain ? Until : null, Steps = [],
        }, Until));

    [Theory]
    [InlineData("From 4 December 2026: no sessions.", 0)]
    [InlineData("From 4 December 2026: 1 session.", 1)]
    [InlineData("From 4 December 2026: 9 sessions.", 9)]
    public void From_when_a_count_has_a_value(string sentence, int count) =>
        Assert.Equal(sentence, OutlookSentence.Of(new ValueOnDay(Last, "missed", "Sessions missed", Number(count, Unit.Sessions))));

    [Theory]
    [InlineData("Now: 8%. To be below 10% on 31 July 2027, at most 17 of the 280 sessions to come may be missed.", 17, 280)]
    [InlineData("Now: 8%. To be below 10% on 31 July 2027, at most 1 of the 280 sessions to come may be missed.", 1, 280)]
    [InlineData("Now: 8%. To be below 10% on 31 July 2027, none of the 280 sessions to come may be missed.", 0, 280)]
    [InlineData("Now: 8%. To be below 10% on 31 July 2027, the 1 session to come may not be missed.", 0, 1)]
    [InlineData("Now: 8%. It is below 10% on 31 July 2027.", 0, 0)]
    [InlineData("Now: 8%. Even with nothing more missed it is not below 10% on 31 July 2027.", -1, 0)]
    [InlineData("Now: 8%. It is below 10% on 31 July 2027, even if all of the 280 sessions to come are missed.", 280, 280)]
    [InlineData("Now: 8%. It is below 10% on 31 July 2027, even if the 1 session to come is missed.", 1, 1)]
    [InlineData("Now: 8%. Even with nothing more missed it is not below 10% on 31 July 2027.", -1, 280)]
    [InlineData("Now: 8%. How many sessions may still be missed to be below 10% on 31 July 2027 is not known, because the rate "
        + "is not exact.", null, 280)]
    public void How_many_sessions_may_be_missed(string sentence, int? may, int toCome) =>
        Assert.Equal(sentence, OutlookSentence.Of(Line(Comparator.LessThan) with { MayMiss = may, SessionsToCome = toCome }));

    [Theory]
    [InlineData("below 10%", Comparator.LessThan)]
    [InlineData("at most 10%", Comparator.AtMost)]
    [InlineData("above 10%", Comparator.MoreThan)]
    [InlineData("at least 10%", Comparator.AtLeast)]
    public void When_a_line_is_reached(string goal, Comparator good) => Assert.Equal(
        $"Now: 8%. To be {goal} on 31 July 2027, at most 17 of the 280 sessions to come may be missed. "
            + $"It is {goal} from 4 December 2026, if nothing more is missed.", OutlookSentence.Of(Line(good) with { ReachedOn = Last }));

    [Fact]
    public void What_comes_next_on_a_pathway()
    {
        var now = Position("letter", PathwayStatus.Watching, Last, ("meeting", PathwayStatus.Watching), ("court", PathwayStatus.Open));
        var then = Position("letter", PathwayStatus.Due, null, ("meeting", PathwayStatus.Due), ("court", PathwayStatus.Open));
        var next = new NextOnPathway { Pathway = "steps", Now = now, On = Until, Then = then };
        Assert.Equal("Now: stage letter on record, watched until 4 December 2026; meeting is watching. From 31 July 2027, if nothing "
            + "more is missed and nothing is done: meeting is due.", OutlookSentence.Of(next, Until));
        Assert.Equal("Now: stage letter on record, watched until 4 December 2026; meeting is watching. Nothing changes by 31 July 2027, if "
            + "nothing more is missed and nothing is done.", OutlookSentence.Of(next with { On = null, Then = null }, Until));
        Assert.Equal("From 31 July 2027, if nothing more is missed and nothing is done: the pathway is not in force.",
            OutlookSentence.Of(next with { Then = null }, Until).Split("watching. ")[1]);
        Assert.Equal("no stage on record, undecided", PositionWords.Of(Position(null, PathwayStatus.Undecided, null)));
        Assert.Equal("no stage on record, not started", PositionWords.Of(Position(null, PathwayStatus.NotStarted, null)));
        Assert.Equal(
            "From 31 July 2027, if nothing more is missed and nothing is done: stage meeting on record; meeting is open.",
            OutlookSentence.Of(next with { Then = Position("meeting", PathwayStatus.Open, null, ("meeting", PathwayStatus.Open)) }, Until)
                .Split("watching. ")[1]);
    }

    private static RateLine Line(Comparator good) => new()
    {
        Fact = "share", Title = "Absence", Limit = "persistent", LimitValue = Number(10, Unit.Percent), Good = good,
        Now = Number(8, Unit.Percent), IsGoodNow = Truth.True, YearEnds = Until, SessionsToCome = 280, MayMiss = 17,
    };

    private static FactValue Number(decimal number, Unit unit) =>
        new() { State = ValueState.Known, Least = number, Most = number, Unit = unit };

    private static PathwayPosition Position(string? stage, PathwayStatus status, DateOnly? until,
        params (string Stage, PathwayStatus Status)[] next) => new()
    {
        Pathway = "steps", Cycle = First, Stage = stage, Status = status, Until = until,
        Next = [.. next.Select(n => new NextStage { Stage = n.Stage, Status = n.Status, Missing = [] })],
    };
}
