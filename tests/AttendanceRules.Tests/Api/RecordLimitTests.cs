using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Api;

/// <summary>A host says how much of a record is advised on: on the limit it is, one more is refused with its place.</summary>
public sealed class RecordLimitTests
{
    private static readonly SchoolCalendar Autumn = new([new Term(new(2026, 9, 2), new(2026, 12, 18), [])]);

    [Fact]
    public void Sessions() => Holds(4, new() { Sessions = 4 }, new() { Sessions = 3 }, "too-many-sessions", "marks");

    [Fact]
    public void Entries_of_casework() => Holds(3, new() { Entries = 3 }, new() { Entries = 2 }, "too-many-entries", "casework");

    [Fact]
    public void Texts() => Holds("barriers-meeting".Length, new() { TextLength = 16 }, new() { TextLength = 15 }, "record-text-too-long",
        "casework[0].action");

    [Fact]
    public void The_text_that_is_too_long_is_not_repeated()
    {
        var pupil = PupilRecord.Build("P1", Autumn).Answered("a", new string('x', 30), new(2026, 9, 3)).Create();
        Assert.DoesNotContain("xx", Assert.Single(new RecordLimits { TextLength = 29 }.Check(pupil)).ToString(), StringComparison.Ordinal);
        Assert.Empty(new RecordLimits { TextLength = 30 }.Check(pupil));
    }

    [Fact]
    public void A_school_is_held_to_them_as_its_pupils_are()
    {
        var school = new SchoolRecord("S", Autumn, [Pupil()],
            casework: [new(new(2026, 9, 3), "barriers-meeting"), new(new(2026, 9, 4), "b")]);
        Assert.Equal([null, "P1"], new RecordLimits { Entries = 1 }.Check(school).Select(p => p.Pupil).Distinct());
    }

    [Fact]
    public void A_limit_is_at_least_one() => Assert.Throws<ArgumentOutOfRangeException>(() => new RecordLimits { Entries = 0 });

    private static void Holds(int count, RecordLimits most, RecordLimits less, string code, string path)
    {
        var (pupil, day) = (Pupil(), new DateOnly(2026, 9, 30));
        Assert.True(count > 0);
        Assert.Equal(pupil.Id, RuleBook.England.Advise(pupil, day, new AdviceOptions { Limits = most }).Pupil);
        var refused = Assert.Throws<RecordException>(
            () => RuleBook.England.Advise(pupil, day, new AdviceOptions { Limits = less, AcceptRecordProblems = true }));
        Assert.Equal((code, path), (refused.Problems[0].Code, refused.Problems[0].Path));
    }

    private static PupilRecord Pupil() => PupilRecord.Build("P1", Autumn).MarkDays(new(2026, 9, 2), new(2026, 9, 3), "/", "\\")
        .Did(new(2026, 9, 3), "barriers-meeting").Did(new(2026, 9, 10), "barriers-meeting")
        .Did(new(2026, 9, 17), "barriers-meeting").Create();
}
