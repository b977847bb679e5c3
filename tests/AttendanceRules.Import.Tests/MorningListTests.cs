using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Import.Tests;

/// <summary>The sample school's advice as a day's work: what comes first, what has a day, and what is asked.</summary>
[Trait("Category", "Slow")]
public sealed class MorningListTests(ITestOutputHelper output)
{
    private const int MostQuestions = 60;
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly string[] Legal =
        ["supportAppropriate", "noticeBestTool", "equalityDutyConsidered", "noDefence", "improvementPointless", "earlyGround",
            "improvedEnough", "prosecutionDecided"];

    private static readonly RuleBook Book = RuleBook.England;
    private static readonly Records.SchoolRecord School =
        SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
    private static readonly SchoolAdvice Advice =
        Book.Advise(School, Day, new AdviceOptions { Facts = ["thresholdMet", "countedForNotice"] });

    private static IEnumerable<(string Subject, RecommendedAction Action)> Lines =>
        Advice.Pupils.SelectMany(p => p.Actions.Select(a => (p.Pupil, a))).Concat(Advice.Actions.Select(a => ("", a)));

    [Fact]
    public void Each_statutory_line_that_is_not_standing_has_a_day_a_length_or_a_review()
    {
        var statutory = Lines.Where(l => l.Action.Basis == Basis.Statutory && l.Action.Kind != ActionKind.Standing).ToList();
        Assert.True(statutory.Count > 10, "Too few statutory lines to say anything.");
        Assert.DoesNotContain(statutory, l => l.Action.Due is null && l.Action.DueIn is null && l.Action.ReviewBy is null);
    }

    [Fact]
    public void Telling_the_social_worker_comes_before_every_routine_line()
    {
        var pupil = Advice.Pupils.Single(p => p.Pupil == "P013").Actions.Select(a => a.Action).ToList();
        Assert.Equal(["ask-reason", "tell-social-worker", "establish-reason"], pupil[..3]);
        var agenda = Advice.Agenda.Where(d => d.Action.Stakeholder == "school").Select(d => d.Action.Kind == ActionKind.Safeguarding)
            .ToList();
        Assert.Equal(agenda.OrderDescending(), agenda);
    }

    [Fact]
    public void The_search_for_a_reason_and_the_mark_o_are_one_line()
    {
        var week = Section(Book.MorningList(School, Day), "dueThisWeek").Where(l => l.Pupils.Contains("P003")).ToList();
        Assert.Equal(["establish-reason"], week.Select(l => l.Name));
        Assert.EndsWith("If that fails: Replace the mark N with O, because no reason was found", week[0].Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 27), week[0].Day);
    }

    [Fact]
    public void Standing_expectations_are_in_no_daily_list()
    {
        Assert.NotEmpty(Advice.Standing);
        Assert.DoesNotContain(Advice.Agenda, d => d.Action.Kind == ActionKind.Standing);
        var standing = Lines.Where(l => l.Action.Kind == ActionKind.Standing).Select(l => l.Action.Action)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Book.MorningList(School, Day).Sections.SelectMany(s => s.Lines), l => standing.Contains(l.Name));
        Assert.Contains("Keep the registers accurate", Book.Report("yearly-checklist", Advice), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_pupils_and_parents_at_most_sixty_questions_are_asked_each_once()
    {
        var asked = Advice.Questions;
        var ofPupils = asked.Count(q => q.Subject.Length > 0);
        var assumed = Book.Catalogue.Questions.Count(q => q.Assume is not null);
        output.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{ofPupils} questions of pupils and parents, {asked.Count - ofPupils} of the school; {assumed} questions have an "
                + $"assumed answer."));
        Assert.Equal(asked.Count, asked.Select(q => (q.Subject, q.About, q.Question)).Distinct().Count());
        Assert.InRange(ofPupils, 20, MostQuestions);
        Assert.Equal(asked.OrderByDescending(q => q.Waiting).Select(q => q.Waiting), asked.Select(q => q.Waiting));
        Assert.All(asked, q => Assert.NotEmpty(q.Actions));
    }

    [Fact]
    public void A_legal_question_is_asked_only_where_a_notice_is_in_sight()
    {
        var legal = Advice.Questions.Where(q => Legal.Contains(q.Question, StringComparer.Ordinal)).ToList();
        Assert.NotEmpty(legal);
        Assert.All(legal, q => Assert.Equal("yes", Advice.Pupils.Single(p => p.Pupil == q.Subject).Facts["thresholdMet"].ToString()));
    }

    [Fact]
    public void Each_question_that_can_be_asked_is_asked()
    {
        var open = Advice.Pupils.SelectMany(p => p.Undecided.SelectMany(u => u.Questions)
            .Where(q => q.CanBeAnswered && q.Per != SubjectKind.School).Select(q => (p.Pupil, q.About, q.Question)));
        Assert.Equal(open.Distinct().Order(), Advice.Questions.Where(q => q.Subject.Length > 0)
            .Select(q => (q.Subject, q.About, q.Question)).Order());
    }

    [Fact]
    public void What_is_new_is_what_the_day_before_did_not_call_for()
    {
        var list = Book.MorningList(School, Day);
        Assert.Equal(new DateOnly(2026, 11, 19), list.ComparedWith);
        Assert.Contains(Section(list, "newSinceYesterday"), l => l.Name == "ask-reason" && l.Pupils.Contains("P013"));
        Assert.DoesNotContain(Section(list, "newSinceYesterday"), l => l.Name == "new-pupil-return");
    }

    private static IReadOnlyList<MorningLine> Section(MorningList list, string id) => list.Sections.Single(s => s.Id == id).Lines;
}
