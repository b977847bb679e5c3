using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.RegisterFiles;

namespace AttendanceRules.Tests.Bulk;

/// <summary>Advice on the pupils of a register file: the same as school by school, in order, in parts, by any number of threads.</summary>
public sealed class BulkTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // Whether a pupil is mentored is known from the marks and from what the pupil's own school answers.
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "hasMentors": { "ask": "Does the school have mentors?", "of": "school", "per": "school", "type": "yes/no" } },
        "actions": { "mentor": { "title": "Find a mentor", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { "mentoring": { "when": "school.hasMentors and missed >= 2", "do": [ "mentor" ] } }
        """);

    private static readonly IReadOnlyList<SchoolRecord> Schools = [School("A", 70, "yes"), School("B", 0, "yes"), School("C", 41, "no"),
        School("D", 1, null), School("E", 90, "yes")];

    private readonly WrittenFile written = new(Schools);
    private readonly RegisterFile file;

    public BulkTests() => file = RegisterFile.Open(written.Path);

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_advice_is_that_of_each_school_in_order(int? threads)
    {
        var expected = Schools.SelectMany(s => Book.AdviseAll(s, Day)).Select(a => a.ToJson()).ToList();
        var options = new AdviceOptions { Threads = threads };
        Assert.Equal(202, expected.Count);
        Assert.Equal(expected, Book.AdviseAll(file, Day, options: options).Select(a => a.ToJson()));
        Assert.Equal(expected, Book.AdviseAllAs(file, Day, a => a.ToJson(), options: options));
        Assert.Equal(expected, Book.AdviseAllAs(Schools, Day, a => a.ToJson(), options));
        Assert.Equal(expected, Schools.SelectMany(s => Book.AdviseAll(s, Day, options)).Select(a => a.ToJson()));
    }

    [Fact]
    public void The_answers_of_a_pupils_own_school_count()
    {
        var actions = Book.AdviseAll(file, Day).GroupBy(a => a.School!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (g.Sum(a => a.Actions.Count), g.Sum(a => a.Undecided.Count)), StringComparer.Ordinal);
        // Every second pupil missed both sessions of 8 September: 35 of 70, 20 of 41, none of 1, 45 of 90.
        Assert.Equal((35, 0), actions["A"]);
        Assert.Equal((0, 0), actions["C"]);
        Assert.Equal((0, 0), actions["D"]);
        Assert.Equal((45, 0), actions["E"]);
    }

    // Of half the pupils it is open whether they are mentored, of the others why they are.
    [Fact]
    public void Reasons_that_are_found_with_the_advice_are_those_that_are_found_later()
    {
        var book = Made.Book("""
            "questions": { "hasMentors": { "ask": "Does the school have mentors?", "of": "school", "per": "school", "type": "yes/no" },
                "isNew": { "ask": "Is the pupil new?", "of": "school", "type": "yes/no" } },
            "actions": { "mentor": { "title": "Find a mentor", "by": "school" }, "greet": { "title": "Greet", "by": "school" } },
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "rules": { "mentoring": { "when": "school.hasMentors and missed >= 2", "do": [ "mentor" ] },
                "greeting": { "when": "isNew and missed < 2", "do": [ "greet" ] } }
            """);
        var found = book.AdviseAllAs(file, Day, Line, options: new AdviceOptions { Finds = FoundParts.All }).ToList();
        Assert.Equal(book.AdviseAllAs(file, Day, Line), found);
        Assert.Equal(80, found.Count(l => l.Contains("\"text\":\"missed \\u003E= 2\"", StringComparison.Ordinal)));
        Assert.Equal(102, found.Count(l => l.Contains("\"missing\":[\"isNew\"]", StringComparison.Ordinal)));
        Assert.Equal(found, book.AdviseAllAs(file, Day, Line, options: new AdviceOptions { Finds = FoundParts.Missing }));
    }

    [Fact]
    public void Seven_uneven_parts_are_the_whole()
    {
        var whole = Lines(null);
        long[] ends = [0, 1, 17, 69, 70, 111, 200, 202];
        Assert.Equal(whole, string.Concat(ends.Zip(ends.Skip(1), (from, end) => Lines(new PupilRange(from, end - from)))));
        Assert.Equal(whole, string.Concat(Enumerable.Range(1, 7).Select(i => Lines(PupilRange.Part(i, 7, file.PupilCount)))));
        Assert.Equal("", Lines(new PupilRange(202, 0)));
    }

    [Theory]
    [InlineData(203, 0)]
    [InlineData(202, 1)]
    [InlineData(1, 202)]
    [InlineData(1, long.MaxValue)]
    public void A_range_beyond_the_file_is_refused(long first, long count) => Assert.StartsWith(
        "The file has 202 pupils; the range reaches beyond them.",
        Assert.Throws<ArgumentException>(() => Book.AdviseAll(file, Day, new PupilRange(first, count))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_sink_gets_each_pupil_once_and_in_order()
    {
        var ids = new List<string>();
        Assert.Equal(202, Book.AdviseAll(file, Day, a => ids.Add(a.Pupil)));
        Assert.Equal(Schools.SelectMany(s => s.Pupils).Select(p => p.Id), ids);
    }

    [Fact]
    public async Task Asynchronously_the_same_comes()
    {
        var ids = new List<string>();
        await foreach (var advice in Book.AdviseAllAsync(file, Day, cancellationToken: TestContext.Current.CancellationToken))
        {
            ids.Add(advice.Pupil);
        }

        Assert.Equal(Schools.SelectMany(s => s.Pupils).Select(p => p.Id), ids);
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_no_further_pupil()
    {
        using var source = new CancellationTokenSource();
        var ids = new List<string>();
        Assert.ThrowsAny<OperationCanceledException>(() => Book.AdviseAll(file, Day, a =>
        {
            ids.Add(a.Pupil);
            source.Cancel();
        }, cancellationToken: source.Token));
        Assert.Single(ids);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var advice in Book.AdviseAllAsync(file, Day, cancellationToken: source.Token))
            {
                ids.Add(advice.Pupil);
            }
        });
        Assert.Single(ids);
    }

    [Fact]
    public void Progress_counts_the_pupils_of_the_range()
    {
        var reports = new List<AdviceProgress>();
        _ = Book.AdviseAll(file, Day, new PupilRange(60, 30), new AdviceOptions { Progress = new Reports(reports) }).Count();
        Assert.Equal(Enumerable.Range(1, 30).Select(i => new AdviceProgress { Done = i, Of = 30 }), reports);
    }

    [Fact]
    public void A_damaged_pupil_is_said_after_those_before_it()
    {
        var bytes = WrittenFile.BytesOf(Schools);
        bytes[(int)file.Schools[2].PupilPlaces + (8 * 20)] ^= 0xFF;
        using var damaged = new WrittenFile(bytes);
        using var other = RegisterFile.Open(damaged.Path);
        var count = 0;
        Assert.Throws<RegisterFileException>(() => Book.AdviseAll(other, Day, _ => count++));
        // The portions before the one of the damaged pupil, number 90: 70 pupils of the first school and 16 of the third.
        Assert.Equal(86, count);
    }

    [Fact]
    public void Threads_below_none_are_refused() => Assert.Throws<ArgumentException>(() =>
        Book.AdviseAll(file, Day, options: new AdviceOptions { Threads = -1 }));

    public void Dispose()
    {
        file.Dispose();
        written.Dispose();
    }

    private static string Line(PupilAdvice advice)
    {
        using var stream = new MemoryStream();
        advice.WriteLine(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private string Lines(PupilRange? range)
    {
        using var stream = new MemoryStream();
        foreach (var advice in Book.AdviseAll(file, Day, range))
        {
            advice.WriteLine(stream);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static SchoolRecord School(string id, int pupils, string? answer) => new(id, Made.Autumn,
        Enumerable.Range(1, pupils).Select(i => Pupil(string.Create(CultureInfo.InvariantCulture, $"{id}{i:000}"), i)), [],
        answer is null ? [] : [new Answer("hasMentors", answer)]);

    private static PupilRecord Pupil(string id, int number)
    {
        var builder = PupilRecord.Build(id, Made.Autumn).MarkDays(new(2026, 9, 2), new(2026, 9, 7), "/", "\\");
        var code = (number & 1) == 0 ? "I" : "/";
        return builder.Mark(new(2026, 9, 8), HalfDay.Morning, code).Mark(new(2026, 9, 8), HalfDay.Afternoon, code).Create();
    }

    private sealed class Reports(List<AdviceProgress> all) : IProgress<AdviceProgress>
    {
        public void Report(AdviceProgress value) => all.Add(value);
    }
}
