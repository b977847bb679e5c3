using AttendanceRules.Advice;
using AttendanceRules.Chronologies;
using AttendanceRules.Outlook;
using AttendanceRules.Questions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Api;

/// <summary>One pupil alone, one pupil in its school, each of a school, and the whole school.</summary>
public sealed class WaysOfAdvisingTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "hasMentors": { "ask": "Does the school have mentors?", "of": "school", "per": "school", "type": "yes/no" } },
        "actions": { "mentor": { "title": "Find a mentor", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { "mentoring": { "when": "school.hasMentors and missed >= 2", "do": [ "mentor" ] } }
        """);

    private static readonly SchoolRecord School = new("S1", Made.Autumn,
        [Pupil("P10", "2026-09-08 I I"), Pupil("P11"), Pupil("P12", "2026-09-09 I I")], answers: [new Answer("hasMentors", "yes")]);

    [Fact]
    public void Alone_what_the_school_would_answer_is_not_known()
    {
        var advice = Book.Advise(School.Pupils[0], Day);
        Assert.Null(advice.School);
        Assert.Empty(advice.Actions);
        Assert.Equal(["school.hasMentors"], Assert.Single(advice.Undecided).Missing);
    }

    [Fact]
    public void In_its_school_the_schools_answers_count()
    {
        var advice = Book.Advise(School, "P10", Day);
        Assert.Equal("S1", advice.School);
        Assert.Equal("mentor", Assert.Single(advice.Actions).Action);
        Assert.Empty(advice.Undecided);
    }

    [Theory]
    [InlineData("P10")]
    [InlineData("P11")]
    [InlineData("P12")]
    public void One_pupil_in_its_school_is_the_pupils_part_of_the_whole(string id)
    {
        var options = new AdviceOptions { Facts = ["missed"] };
        var whole = Book.Advise(School, Day, options).Pupils.Single(p => p.Pupil == id);
        Assert.Equal(whole.ToJson(), Book.Advise(School, id, Day, options).ToJson());
        Assert.Equal(whole.ToJson(), Book.AdviseAll(School, Day, options).Single(p => p.Pupil == id).ToJson());
    }

    [Fact]
    public void An_unknown_id_throws_with_the_nearest()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Book.Advise(School, "P1O", Day));
        Assert.StartsWith("The school has no pupil 'P1O'. Did you mean 'P10'?", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronously_the_pupils_come_in_the_order_of_the_record()
    {
        var (ids, reports) = (new List<string>(), new Reports());
        await foreach (var advice in Book.AdviseAllAsync(School, Day, new AdviceOptions { Progress = reports },
            TestContext.Current.CancellationToken))
        {
            ids.Add(advice.Pupil);
        }

        Assert.Equal(School.Pupils.Select(p => p.Id), ids);
        Assert.Equal(["1/3", "2/3", "3/3"], reports.All);
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_no_further_pupil()
    {
        using var source = new CancellationTokenSource();
        var ids = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var advice in Book.AdviseAllAsync(School, Day, cancellationToken: source.Token))
            {
                ids.Add(advice.Pupil);
                await source.CancelAsync();
            }
        });
        Assert.Equal(["P10"], ids);
    }

    [Fact]
    public void Every_long_way_asks_whether_the_caller_gave_up()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Book.Advise(School, Day, cancellationToken: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Book.AdviseAll(School, Day, cancellationToken: source.Token).ToList());
        Assert.ThrowsAny<OperationCanceledException>(() => Book.Walk(School.Pupils[0], Day, Day, cancellationToken: source.Token).ToList());
        Assert.ThrowsAny<OperationCanceledException>(() =>
            AttendanceRules.Cases.CaseRunner.Run(RuleBook.England, cancellationToken: source.Token));
        var pupil = School.Pupils[0];
        Assert.ThrowsAny<OperationCanceledException>(() => Book.Outlook(pupil, Day, cancellationToken: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Book.Outlook(School, pupil.Id, Day, cancellationToken: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Chronology.Of(Book, School, pupil.Id, Day, null, source.Token));
    }

    [Fact]
    public void So_does_the_search_for_answers()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var alone = new SchoolRecord("S1", Made.Autumn, [Pupil("P10", "2026-09-08 I I")]);
        var asked = PupilQuestions.Of(Book, alone, "P10", Day, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["hasMentors"], asked.FindFewest(TestContext.Current.CancellationToken).Questions.Select(q => q.Question));
        Assert.ThrowsAny<OperationCanceledException>(() => asked.FindFewest(source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            PupilQuestions.Of(Book, alone, "P10", Day, cancellationToken: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => SchoolQuestions.Of(Book, alone, Day, cancellationToken: source.Token));
    }

    [Fact]
    public async Task Pupils_that_come_one_by_one_are_advised_on_alone_as_they_come()
    {
        var read = new List<string>();
        var advised = new List<string>();
        await foreach (var advice in Book.AdviseAllAsync(Read(read), Day, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal(advice.Pupil, read[^1]); // None is read ahead, none is kept.
            Assert.Equal(Book.Advise(School.Pupils.Single(p => p.Id == advice.Pupil), Day).ToJson(), advice.ToJson());
            Assert.Null(advice.School);
            advised.Add(advice.Pupil);
        }

        Assert.Equal(School.Pupils.Select(p => p.Id), advised);
    }

    [Fact]
    public async Task A_caller_that_gives_up_reads_no_further_pupil()
    {
        using var source = new CancellationTokenSource();
        var read = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var advice in Book.AdviseAllAsync(Read(read), Day, cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });
        Assert.Equal(["P10"], read);
    }

    [Fact]
    public async Task Records_of_a_pupil_that_nobody_knows_stop_the_pupils_there()
    {
        var advised = new List<string>();
        var thrown = await Assert.ThrowsAsync<RecordException>(async () =>
        {
            await foreach (var advice in Book.AdviseAllAsync(With(Read([]), Made.Pupil(Day).Did(Day, "mentr").Create()), Day,
                cancellationToken: TestContext.Current.CancellationToken))
            {
                advised.Add(advice.Pupil);
            }
        });
        Assert.Equal(School.Pupils.Select(p => p.Id), advised);
        Assert.Contains("Did you mean 'mentor'?", thrown.Message, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<PupilRecord> With(IAsyncEnumerable<PupilRecord> pupils, PupilRecord last)
    {
        await foreach (var pupil in pupils)
        {
            yield return pupil;
        }

        yield return last;
    }

    private static async IAsyncEnumerable<PupilRecord> Read(List<string> read)
    {
        foreach (var pupil in School.Pupils)
        {
            await Task.Yield();
            read.Add(pupil.Id);
            yield return pupil;
        }
    }

    private static PupilRecord Pupil(string id, params string[] missed)
    {
        var made = Made.Pupil(Day, missed).Create();
        var builder = PupilRecord.Build(id, Made.Autumn);
        foreach (var mark in made.Marks)
        {
            builder.Mark(mark);
        }

        return builder.Create();
    }

    private sealed class Reports : IProgress<AdviceProgress>
    {
        public List<string> All { get; } = [];

        public void Report(AdviceProgress value) => All.Add($"{value.Done}/{value.Of}");
    }
}
