using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Api;

/// <summary>Advice on pupils of one school may be read by many threads: what is known of their school is kept by one at a time.</summary>
[Trait("Category", "Slow")]
public sealed class ManyThreadsTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly string[] Numbers = [.. Enumerable.Range(0, 60).Select(i => i.ToString("00", CultureInfo.InvariantCulture))];

    // Each pupil's rule asks sixty facts of the school, which are the same for every pupil and worked out once.
    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { {{string.Join(", ", Numbers.Select(n =>
            $$"""
            "q{{n}}": { "ask": "Q?", "of": "school", "per": "school", "type": "number" }
            """))}} },
        "facts": { {{string.Join(", ", Numbers.Select(n => $$"""
            "f{{n}}": { "is": "q{{n}} + q{{n}} >= 2" }
            """))}} },
        "actions": { "mentor": { "title": "Find a mentor", "by": "school" } },
        "rules": { "mentoring": { "when": "{{string.Join(" and ", Numbers.Select(n => $"school.f{n}"))}}", "do": [ "mentor" ] } }
        """);

    private static readonly SchoolRecord School = new("S1", Made.Autumn,
        [.. Numbers.Select(n => PupilRecord.Build("P" + n, Made.Autumn).Create())],
        answers: [.. Numbers.Select(n => new Answer("q" + n, "1"))]);

    [Fact]
    public void Verdicts_on_every_pupil_of_a_school_are_the_same_for_threads_that_ask_at_once()
    {
        for (var i = 0; i < 5; i++)
        {
            var all = Book.AdviseAll(School, Day).ToList();
            var gates = all.AsParallel().WithDegreeOfParallelism(8).SelectMany(a => Assert.Single(a.Actions).FindVerdicts())
                .SelectMany(v => v.Gates).ToList();
            Assert.Equal(School.Pupils.Count, gates.Count(g => g.Gate == Gate.Condition));
            Assert.All(gates.Where(g => g.Proof is not null), g => Assert.Equal(Numbers.Length, g.Proof!.Parts.Count));
        }
    }

    [Fact]
    public async Task Verdicts_can_be_read_while_the_next_pupil_of_the_school_is_advised_on()
    {
        for (var i = 0; i < 5; i++)
        {
            var reading = new List<Task<int>>();
            foreach (var advice in Book.AdviseAll(School, Day))
            {
                Assert.Empty(advice.Notices);
                var action = Assert.Single(advice.Actions);
                reading.Add(Task.Run(() => action.FindVerdicts().Count, TestContext.Current.CancellationToken));
            }

            Assert.All(await Task.WhenAll(reading), found => Assert.Equal(1, found));
        }
    }

    [Fact]
    public async Task What_is_worked_out_of_a_pupil_waits_until_no_other_thread_looks_into_its_school()
    {
        var school = Book.Book.FileOf(School, null);
        var pupil = Book.Book.FileOf(School.Pupils[0], school.Time, null, school);
        await Waits(school, () => new Explainer(Book.Book, pupil, Day).OfPupil());
        await Waits(school, () => new Advisor(Book.Book, pupil, Day).Advise());
        await Waits(school, () => new TraceReasons(new Trace(), Book.Book, new EvaluationContext(pupil, Day)).Find());

        var alone = Book.Book.FileOf(School.Pupils[0], school.Time, null, null);
        await Waits(alone, () => new Explainer(Book.Book, alone, Day).OfPupil());
    }

    // The work begins at once and ends only when the lock is given back.
    private static async Task Waits(object held, Action work)
    {
        Task task;
        using var begun = new ManualResetEventSlim();
        lock (held)
        {
            task = Task.Run(() =>
            {
                begun.Set();
                work();
            });
            begun.Wait(TestContext.Current.CancellationToken);
            Assert.False(task.Wait(300, TestContext.Current.CancellationToken));
        }

        await task;
    }
}
