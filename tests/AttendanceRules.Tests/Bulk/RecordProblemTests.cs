using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.RegisterFiles;

namespace AttendanceRules.Tests.Bulk;

/// <summary>Names that no pack knows in a register file: notices of the advice, unless the caller refuses them.</summary>
public sealed class RecordProblemTests : IDisposable
{
    private const string OfPupil = "casework[0].action: Unknown action 'rnig'. Did you mean 'ring'?";
    private const string OfSchool = "the school, casework[0].action: Unknown action 'rnig'. Did you mean 'ring'?";

    private static readonly DateOnly Day = new(2026, 9, 18);
    private static readonly AdviceOptions Refusing = new() { AcceptRecordProblems = false, Threads = 1 };

    private static readonly RuleBook Book = Made.Book("""
        "actions": { "ring": { "title": "Ring", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { "call": { "when": "missed >= 1", "do": [ "ring" ] } }
        """);

    // The second pupil of the first school names an action that there is not; in the second school its own casework does.
    private static readonly IReadOnlyList<SchoolRecord> Schools =
    [
        new("S1", Made.Autumn, [Pupil("P1").Create(), Pupil("P2").Did(Day, "rnig").Create(), Pupil("P3").Create()]),
        new("S2", Made.Autumn, [Pupil("P4").Create()], [new CaseworkRow(Day, "rnig")]),
    ];

    private readonly WrittenFile written = new(Schools);
    private readonly RegisterFile file;

    public RecordProblemTests() => file = RegisterFile.Open(written.Path);

    [Fact]
    public void They_are_notices_of_the_pupil_and_of_each_pupil_of_a_school()
    {
        var advice = Book.AdviseAll(file, Day).ToDictionary(a => a.Pupil, Problems, StringComparer.Ordinal);
        Assert.Equal(["P1", "P2", "P3", "P4"], advice.Keys);
        Assert.Equal([], advice["P1"]);
        Assert.Equal([OfPupil], advice["P2"]);
        Assert.Equal([], advice["P3"]);
        Assert.Equal([OfSchool], advice["P4"]);
        Assert.Equal(advice.Values, Book.AdviseAllAs(Schools, Day, Problems));
    }

    [Fact]
    public void Refused_they_end_the_advice_after_the_pupils_of_earlier_portions()
    {
        var count = 0;
        var thrown = Assert.Throws<RecordException>(() => Book.AdviseAll(file, Day, _ => count++, options: Refusing));
        Assert.Equal("P2, " + OfPupil, Assert.Single(thrown.Problems).ToString());
        Assert.Equal(0, count);
        thrown = Assert.Throws<RecordException>(() => Book.AdviseAll(file, Day, _ => count++, new PupilRange(2, 2), Refusing));
        Assert.Equal(OfSchool, Assert.Single(thrown.Problems).ToString());
        Assert.Equal(1, count);
    }

    [Fact]
    public void Screening_passes_over_them_unless_they_are_refused()
    {
        Assert.Equal(4, Book.ScreenOn(Day).Each(file, (_, found) => Assert.False(found.IsIncomplete)));
        Assert.Throws<RecordException>(() => Book.ScreenOn(Day, Refusing).Each(file, (_, _) => { }));
        Assert.Throws<RecordException>(() => Book.ScreenOn(Day, Refusing).Of(Schools[0].Pupils[1]));
    }

    [Fact]
    public void Several_threads_on_one_school_refuse_them_as_one_does()
    {
        Assert.Throws<RecordException>(() => Book.AdviseAll(Schools[0], Day, new AdviceOptions { Threads = 2 }));
        var accepted = Book.AdviseAll(Schools[0], Day, new AdviceOptions { Threads = 2, AcceptRecordProblems = true });
        Assert.Equal([[], [OfPupil], []], accepted.Select(Problems));
    }

    [Fact]
    public void Advice_names_its_rule_book_and_what_was_known_by_when()
    {
        var advice = Book.AdviseAll(file, new Viewpoint(Day, Day)).First();
        Assert.Equal((Book.Hash, Day), (advice.Book!.Hash, advice.KnownOn!.Value));
        Assert.Equal(Book.Advise(Schools[0], "P1", new Viewpoint(Day, Day)).ToJson(), advice.ToJson());
    }

    public void Dispose()
    {
        file.Dispose();
        written.Dispose();
    }

    private static List<string> Problems(PupilAdvice advice) =>
        [.. advice.Notices.Where(n => n.Code == "unknown-record-name").Select(n => n.Text)];

    private static PupilRecordBuilder Pupil(string id) => PupilRecord.Build(id, Made.Autumn).MarkDays(new(2026, 9, 2), Day, "/", "\\");
}
