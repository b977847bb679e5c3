using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Questions;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>Giving an answer brings just what was claimed, and the fewest answers settle: both against advice on such records.</summary>
[Trait("Category", "Slow")]
public sealed class QuestionTests
{
    private const int RunsPerSeed = 3;
    private const int PacksPerSeed = 6;
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["kind"] = ["x", "y", "z"], ["many"] = ["1", "2", "3", "4", "5"],
    };

    /// <summary>Each book with each seed.</summary>
    public static TheoryData<string, ulong> Samples => [.. Books.Names.SelectMany(n => Sampling.Seeds.Select(s => (n.Data, s)))];

    public static TheoryData<ulong> Seeds => [.. Sampling.Seeds];

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_answer_brings_what_was_said_of_it(string name, ulong seed)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Chosen(book), x =>
        {
            var pupil = x.Plan.Pupil();
            var school = School(pupil, []);
            var found = PupilQuestions.Of(book, school, "P1", x.Plan.On);
            var before = book.Advise(school, "P1", x.Plan.On);
            Assert.Equal(before.Questions.Count, found.Questions.Count);
            if (found.Questions.Count == 0)
            {
                return;
            }

            var question = found.Questions[x.Choice % found.Questions.Count];
            foreach (var effect in question.Answers)
            {
                var given = new Answer(question.Asked.Question, effect.Value, x.Plan.On, question.Asked.About);
                var isOfSchool = question.Asked.Subject.Length == 0;
                var answered = x.Plan with { Answers = isOfSchool ? x.Plan.Answers
                    : [.. x.Plan.Answers.Where(a => a.Question != given.Question || a.Date != given.Date), given] };
                Same(before, book.Advise(School(answered.Pupil(), isOfSchool ? [given] : []), "P1", x.Plan.On), effect);
            }
        }).Check(Sampling.Runs(RunsPerSeed, seed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_fewest_answers_settle_and_fewer_do_not(ulong seed) => Prop.ForAll(AskingPlans.All, x =>
    {
        var book = Made.Book(x.Members);
        var pupil = Made.Pupil(Day, [.. Enumerable.Range(0, x.Unclassed).Select(i => $"2026-09-{14 + i} / ?")]);
        var fewest = PupilQuestions.Of(book, School(pupil.Create(), []), "P1", Day).FindFewest();
        Assert.False(fewest.IsTooLarge);
        Assert.Equal(fewest.AtLeast, fewest.Questions.Count);
        var all = new BruteForce(book, pupil.Create(), Values);
        Assert.True(all.IsSettledBy([.. fewest.Questions.Select(q => q.Question)]), x.Members);
        foreach (var fewer in Subsets(all.Asked, fewest.Questions.Count - 1))
        {
            Assert.False(all.IsSettledBy(fewer), string.Join(' ', fewer) + " settle too:\n" + x.Members);
        }
    }).Check(Sampling.Runs(PacksPerSeed, seed));

    private static void Same(PupilAdvice before, PupilAdvice after, AnswerEffect effect)
    {
        Assert.Equal(after.Undecided.Count, effect.Undecided);
        var fresh = after.Actions.Where(a => !before.Actions.Any(b => Text(b) == Text(a))).Select(Text);
        Assert.Equal(fresh, effect.Changes.Where(c => c.Kind == AdviceChangeKind.New).Select(c => Text(c.After!)));
        var gone = before.Actions.Where(b => !after.Actions.Any(a => Text(b) == Text(a))).Select(Text);
        Assert.Equal(gone, effect.Changes.Where(c => c.Kind == AdviceChangeKind.Gone).Select(c => Text(c.Before!)));
        Assert.All(effect.FallsAway, u => Assert.DoesNotContain(after.Actions, a => (a.Action, a.Stakeholder, a.Role, a.Parent, a.Event)
            == (u.Action, u.Stakeholder, u.Role, u.Parent, u.Event)));
        Assert.All(effect.Decided, u => Assert.DoesNotContain(after.Undecided, a => (a.Action, a.Stakeholder, a.Role, a.Parent, a.Event)
            == (u.Action, u.Stakeholder, u.Role, u.Parent, u.Event)));
        var asked = before.Questions.Select(q => (q.Question, q.About)).ToHashSet();
        Assert.Equal(
            after.Questions.Select(q => (q.Question, q.About)).Where(q => !asked.Contains(q)).Order(),
            effect.Opens.Select(q => (q.Question, q.About)).Order());
    }

    private static string Text(RecommendedAction a) => $"{a.Stakeholder} {a.Role} {a.Action} to {a.Parent} for {a.Event}";

    private static SchoolRecord School(PupilRecord pupil, IEnumerable<Answer> answers) => new("S1", pupil.Calendar, [pupil], [], answers);

    private static IEnumerable<List<string>> Subsets(IReadOnlyList<string> all, int size) =>
        size < 0 ? [] : size == 0 ? [[]]
            : all.SelectMany((first, i) => Subsets([.. all.Skip(i + 1)], size - 1).Select(rest => rest.Prepend(first).ToList()));

    // Every combination of answers to a set of questions, each on a record of its own.
    private sealed class BruteForce(RuleBook book, PupilRecord pupil, Dictionary<string, string[]> values)
    {
        public IReadOnlyList<string> Asked { get; } =
            [.. book.Catalogue.Questions.Where(q => q.Assume is null).Select(q => q.Name).Order(StringComparer.Ordinal)];

        public bool IsSettledBy(IReadOnlyList<string> questions) => Ways(questions).All(w => With(w).Questions.All(q =>
            questions.Contains(q.Question, StringComparer.Ordinal)));

        private PupilAdvice With(IEnumerable<(string Question, string Value)> answers)
        {
            var builder = PupilRecord.Build("P1", pupil.Calendar);
            foreach (var mark in pupil.Marks)
            {
                builder.Mark(mark);
            }

            List<Answer> given = [.. answers.Select(a => new Answer(a.Question, a.Value, Day))];
            given.ForEach(a => builder.Answered(a));

            // Each answer is given to the pupil and to the school, and only one of them is asked.
            return book.Advise(School(builder.Create(), given), "P1", Day, new AdviceOptions { AcceptRecordProblems = true });
        }

        private IEnumerable<IReadOnlyList<(string Question, string Value)>> Ways(IReadOnlyList<string> questions) =>
            questions.Count == 0 ? [[]] : Ways([.. questions.Skip(1)])
                .SelectMany(rest => values.GetValueOrDefault(questions[0], ["yes", "no"])
                    .Select(v => (IReadOnlyList<(string, string)>)[(questions[0], v), .. rest]));
    }
}
