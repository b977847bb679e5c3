using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>The made-up self-evaluation on 20 November 2026: what its README says, then the report as a snapshot.</summary>
public sealed class SelfEvaluationTests
{
    private static readonly RuleBook Book = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.Shipped("addressing-absence"));
    private static readonly SchoolRecord School = SchoolFolder.Read(RepositoryFolder.Of("seeds", "self-evaluation"),
        ImportVocabulary.Of(Book));
    private static readonly SchoolAdvice Advice = Book.Advise(School, new DateOnly(2026, 11, 20));

    [Fact]
    public void Each_chevron_is_as_its_worst_answer_or_unknown_while_it_could_be_worse() =>
        Assert.Equal(
            ["recent-data amber", "priority green", "resource-allocation red", "co-ordination unknown", "relationships amber",
                "policy-framework green", "performance red", "strategic-framework unknown", "communications green"],
            Advice.Reviews.Single().Sections.Select(s => $"{s.Id} {s.Rating}"));

    [Fact]
    public void What_is_not_green_calls_for_action_by_role_and_what_is_not_answered_is_asked()
    {
        string[] called = ["seUnauthorised", "sePeerMentors", "seTutorTraining", "seMonitoring", "seOffSite"];
        string[] asked = ["seReferralOutside", "seLessonPlanning", "seDecisions"];
        var because = Advice.Actions.SelectMany(a => a.Reasons).Select(r => r.Fact).Where(f => f.StartsWith("se", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(called.Order(StringComparer.Ordinal), because.Order(StringComparer.Ordinal));
        Assert.Equal(asked.Order(StringComparer.Ordinal), Advice.Undecided.SelectMany(u => u.Missing)
            .Where(m => m.StartsWith("se", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(Advice.Actions.Where(a => a.Reasons.Any(r => called.Contains(r.Fact))), a =>
            Assert.True(a.Role is not null || a.Stakeholder != "school", a.Action));
    }

    [Fact]
    public void The_plan_has_red_before_amber_and_what_has_to_be_done_first_before_the_rest()
    {
        var plan = Advice.Reviews.Single().Plan;
        Assert.Equal(
            ["bring-red-to-governors 10-14", "support-younger-pupils 10-14", "train-peer-mentors 10-14", "analyse-in-detail 11-03",
                "check-against-evidence 12-02", "ask-help-with-training 12-02", "monitor-tutor-routines 12-02", "train-form-tutors 12-02",
                "consider-fast-track 12-15", "draw-up-profiles 12-15", "name-key-workers 12-15", "arrange-off-site-places 12-15"],
            plan.Select(s => $"{s.Action.Action} {s.Action.Due?.ToString("MM-dd", CultureInfo.InvariantCulture)}"));
        Assert.Equal([.. Enumerable.Repeat("red", 4), .. Enumerable.Repeat("amber", 8)], plan.Select(s => s.Rating));
        Assert.All(plan, s => Assert.Equal(s.Rating == "red" ? ActionStatus.Overdue : ActionStatus.Due, s.Action.Status));
        Assert.All(plan, s => Assert.NotEmpty(s.Success));
        Assert.All(plan, s => Assert.NotEmpty(s.Action.Sources));
    }

    [Theory]
    [InlineData(ReviewChange.Worse, "seMonitoring", "seUnauthorised")]
    [InlineData(ReviewChange.Better, "seNamedStaff", "seOffSite")]
    [InlineData(ReviewChange.Same, "seAbsenceProfile", "seDataSystems", "sePeerMentors", "seTransferData", "seTutorTraining")]
    [InlineData(ReviewChange.Unanswered, "seDecisions", "seLessonPlanning", "seReferralOutside")]
    public void Each_answer_is_compared_with_that_of_September_2025(ReviewChange change, params string[] questions) =>
        Assert.Equal(questions, Advice.Reviews.Single().Sections.SelectMany(s => s.Answers).Where(a => a.Change == change)
            .Select(a => a.Question).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Evidence_is_lacking_for_every_answer_that_is_not_green_and_for_no_other() =>
        Assert.Equal(8, Advice.Reviews.Single().Sections.SelectMany(s => s.Answers).Where(a => !a.IsBest).Select(a => a.Question)
            .Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_target_whose_review_was_on_16_November_is_to_be_reviewed() =>
        Assert.Equal(["A24"], Advice.Pupils.Where(p => p.Actions.Any(a => a.Action == "review-own-target")).Select(p => p.Pupil));

    [Fact]
    public void Its_rows_are_all_used() => Assert.Empty(School.Rejected);

    [Fact]
    public void Report() => Approved.Markdown(Book.Report("self-evaluation", Advice));
}
