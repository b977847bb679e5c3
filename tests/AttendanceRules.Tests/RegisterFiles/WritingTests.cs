using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>What a writer of register files refuses, and says.</summary>
public sealed class WritingTests
{
    private readonly RegisterFileWriter writer = new(new MemoryStream());

    [Fact]
    public void Pupils_come_in_the_order_of_their_ids()
    {
        writer.BeginSchool("S1", SmallSchools.Week);
        writer.Add(Pupil("P2"));
        Assert.StartsWith("The pupil's id does not come after", Assert.Throws<ArgumentException>(() => writer.Add(Pupil("P2"))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => writer.Add(Pupil("P10")));
        writer.BeginSchool("S2", SmallSchools.Week);
        writer.Add(Pupil("P10"));
    }

    [Fact]
    public void A_pupil_needs_a_school_and_its_calendar()
    {
        Assert.Throws<InvalidOperationException>(() => writer.Add(Pupil("P1")));
        writer.BeginSchool("S1", SmallSchools.Week);
        Assert.StartsWith("The pupil's calendar differs", Assert.Throws<ArgumentException>(() =>
            writer.Add(PupilRecord.Build("P1", Made.Autumn).Create())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_file_takes_nothing_more()
    {
        writer.Complete();
        Assert.Throws<InvalidOperationException>(() => writer.BeginSchool("S1", SmallSchools.Week));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void What_is_too_large_is_refused_and_the_file_goes_on()
    {
        using var stream = new MemoryStream();
        var file = new RegisterFileWriter(stream);
        file.BeginSchool("S1", SmallSchools.Week);
        file.Add(PupilRecord.Build("P1", SmallSchools.Week).Answered("reason", new string('x', 20_000)).Create());
        var thrown = Assert.Throws<ArgumentException>(() =>
            file.Add(PupilRecord.Build("P2", SmallSchools.Week).Answered("reason", new string('x', 20_001)).Create()));
        Assert.StartsWith("A text has 20001 bytes; a register file holds texts of at most 20000.", thrown.Message,
            StringComparison.Ordinal);
        file.Add(Pupil("P3"));
        file.Complete();
        using var written = new WrittenFile(stream.ToArray());
        using var read = RegisterFile.Open(written.Path);
        Assert.Equal(["P1", "P3"], read.ReadSchool(read.Schools[0]).Pupils.Select(p => p.Id));
    }

    [Fact]
    public void A_calendar_of_too_many_closures_is_refused()
    {
        var closures = Enumerable.Range(0, 4097).Select(i => new DateSpan(new DateOnly(2000, 1, 1).AddDays(i), new(2020, 1, 1)));
        Assert.StartsWith("A calendar has 4097 items of one kind; a register file holds at most 4096.",
            Assert.Throws<ArgumentException>(() => writer.BeginSchool("S1", new SchoolCalendar([], closures))).Message,
            StringComparison.Ordinal);
    }

    private static PupilRecord Pupil(string id) => PupilRecord.Build(id, SmallSchools.Week).Create();
}
