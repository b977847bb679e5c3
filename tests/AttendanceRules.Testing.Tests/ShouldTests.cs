using AttendanceRules.Advice;
using AttendanceRules.Testing.Checks;

namespace AttendanceRules.Testing.Tests;

/// <summary>Expectations that hold, and what is said where they do not.</summary>
public sealed class ShouldTests
{
    // Three sessions missed: the tutor rings, the letter is withheld, the rest depends on answers.
    private static readonly TestedAdvice Away = MadeUp.Advice("NN N\\");

    // One session missed: the letter goes out.
    private static readonly TestedAdvice Once = MadeUp.Advice("N\\");

    [Fact]
    public void What_is_as_expected_passes_and_is_handed_out()
    {
        Assert.Equal(new DateOnly(2026, 9, 22), Away.ShouldAdvise("ring", by: "school", due: new(2026, 9, 22)).Due);
        Away.ShouldNotAdvise("write");
        Away.ShouldNotAdvise("ring", by: "localAuthority");
        Away.ShouldAdviseOnly("ring");
        Assert.Equal(["illnessExplains"], Away.ShouldLeaveUndecided("meet", "illnessExplains").Missing);
        Assert.Equal(["headAgrees"], Away.ShouldBlock("visit").Missing);
        Assert.Equal("no-letter", Away.ShouldWithhold("write", "no-letter").Rule);
        Assert.Equal("school", Away.ShouldAsk("illnessExplains").Of);
        Away.ShouldAdvise("greet");
        MadeUp.Advice("").ShouldAdviseOnly("praise");
        Once.ShouldAdviseOnly("write");
    }

    [Fact]
    public void Advice_from_elsewhere_can_be_asked_too()
    {
        PupilAdvice advice = Away.Advice;
        advice.ShouldAdvise("ring");
        advice.ShouldLeaveUndecided("meet");
        advice.ShouldWithhold("write");
        advice.ShouldAsk("illnessExplains");
        Assert.Contains("Ask TestedAdvice.Of(book, pupil, asOf) for the same, and it says why not.",
            Failure(() => advice.ShouldAdvise("rings")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_is_not_advised_comes_with_why_not_and_what_is_advised_instead() => Assert.Equal(
        """
        P1 on 2026-09-16: 'ring' is not advised.
        Why not:
          ring-home: Its condition does not hold. Sessions missed: 1 session; it takes at least 3. Sessions: 14 September 2026, morning (N).
        Advised are:
          school: write, due, should
        """, Failure(() => Once.ShouldAdvise("ring")));

    [Fact]
    public void An_action_that_is_due_on_another_day_is_shown() => Assert.StartsWith(
        """
        P1 on 2026-09-16: 'ring' by 'school', due 2026-09-23, is not advised.
        It is advised:
          school: ring, due, should, by 2026-09-22
        """, Failure(() => Away.ShouldAdvise("ring", by: "school", due: new(2026, 9, 23))), StringComparison.Ordinal);

    [Fact]
    public void An_action_that_is_undecided_or_withheld_says_so()
    {
        Assert.StartsWith(
            """
            P1 on 2026-09-16: 'meet' is not advised.
            It is undecided:
              school: meet missing illnessExplains
            Why not:
              meet-home: It is not known whether its condition holds.
            """, Failure(() => Away.ShouldAdvise("meet")), StringComparison.Ordinal);
        Assert.StartsWith(
            """
            P1 on 2026-09-16: 'write' is not advised.
            It is withheld:
              school: write by the rule no-letter: The tutor rings.
            """, Failure(() => Away.ShouldAdvise("write")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_was_not_expected_comes_with_its_reasons()
    {
        var message = Failure(() => Away.ShouldNotAdvise("ring"));
        Assert.StartsWith(
            """
            P1 on 2026-09-16: 'ring' is advised and was not expected.
            It is advised:
              school: ring, due, should, by 2026-09-22
            Why:
            """, message, StringComparison.Ordinal);
        Assert.Contains("Sessions missed", message, StringComparison.Ordinal);
        Assert.StartsWith("P1 on 2026-09-16: 1 more than expected is advised.\nIt is advised:\n  school: ring,",
            Failure(() => Away.ShouldAdviseOnly()), StringComparison.Ordinal);
        Assert.StartsWith("P1 on 2026-09-16: 'write' is not advised.\nIt is withheld:",
            Failure(() => Away.ShouldAdviseOnly("ring", "write")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_undecided_nor_waiting_nor_withheld_nor_asked_says_what_it_is()
    {
        Assert.StartsWith("P1 on 2026-09-16: 'ring' is not undecided.\nIt is advised:", Failure(() => Away.ShouldLeaveUndecided("ring")),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "P1 on 2026-09-16: 'meet' is not undecided for want of headAgrees.\nIt is undecided:\n  school: meet missing illness",
            Failure(() => Away.ShouldLeaveUndecided("meet", "headAgrees")), StringComparison.Ordinal);
        Assert.StartsWith("P1 on 2026-09-16: 'ring' is not waiting.\nIt is advised:", Failure(() => Away.ShouldBlock("ring")),
            StringComparison.Ordinal);
        Assert.StartsWith("P1 on 2026-09-16: 'write' is not withheld by the rule 'other'.\nIt is withheld:",
            Failure(() => Away.ShouldWithhold("write", "other")), StringComparison.Ordinal);
        Assert.StartsWith("P1 on 2026-09-16: 'write' is not withheld.\nIt is advised:", Failure(() => Once.ShouldWithhold("write")),
            StringComparison.Ordinal);
        Assert.Equal("P1 on 2026-09-16: The question 'illnessExplains' is not asked.\nNothing is asked.",
            Failure(() => Once.ShouldAsk("illnessExplains")));
    }

    [Fact]
    public void What_waits_for_a_yes_is_waiting()
    {
        var pupil = MadeUp.Pupil("NN").With(p => p.Answered("headAgrees", "no")).Create();
        var tested = TestedAdvice.Of(MadeUp.Book, pupil, MadeUp.AsOf);
        Assert.Equal(["headAgrees"], tested.ShouldBlock("visit", "headAgrees").Missing);
        Assert.StartsWith(
            "P1 on 2026-09-16: 'visit' by 'localAuthority' is not advised.\nIt waits:\n  localAuthority: visit missing headAgrees",
            Failure(() => tested.ShouldAdvise("visit", by: "localAuthority")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_book_does_not_hold_never_passes()
    {
        Assert.StartsWith("Unknown action 'rnig'. Did you mean 'ring'?",
            Assert.Throws<ArgumentException>(() => Away.ShouldNotAdvise("rnig")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unknown stakeholder 'shool'. Did you mean 'school'?",
            Assert.Throws<ArgumentException>(() => Away.ShouldNotAdvise("ring", by: "shool")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unknown question 'headAgree'. Did you mean 'headAgrees'?",
            Assert.Throws<ArgumentException>(() => Away.ShouldAsk("headAgree")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unknown parent 'misspelt'. The pupil has",
            Assert.Throws<ArgumentException>(() => Away.ShouldNotAdvise("ring", parent: "misspelt")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Away.ShouldAdviseOnly("ring", "wriet"));
        Assert.Throws<ArgumentException>(() => Away.ShouldAdvise("wriet"));
        Assert.Throws<ArgumentException>(() => Away.ShouldLeaveUndecided("wriet"));
        Assert.Throws<ArgumentException>(() => Away.ShouldBlock("wriet"));
        Assert.Throws<ArgumentException>(() => Away.ShouldWithhold("wriet"));
    }

    [Fact]
    public void What_could_not_be_worked_out_is_not_taken_for_what_is_not_advised()
    {
        var advice = Away.Advice with
        {
            Actions = [], Notices = [new() { Code = "rule-failed", Text = "One rule could not be evaluated." }],
        };
        var check = new AdviceCheck(advice);
        Assert.Contains("One rule could not be evaluated.", Failure(() => check.NotAdvised("ring", null, null)), StringComparison.Ordinal);
        Assert.Contains("One rule could not be evaluated.", Failure(() => check.OnlyAdvised([])), StringComparison.Ordinal);
    }

    private static string Failure(Action expectation) => Assert.Throws<AdviceAssertionException>(expectation).Message;

    private static string Failure(Func<object> expectation) => Failure(() => { _ = expectation(); });
}
