using System.Buffers.Binary;
using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>What is written to a register file is read again, every field and in its order.</summary>
[Trait("Category", "Slow")]
public sealed class RoundTripTests
{
    [Fact]
    public void Every_field_comes_back()
    {
        using var written = new WrittenFile(SmallSchools.Both);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal((4L, 2), (file.PupilCount, file.Schools.Count));
        Assert.Equal([("S1", 0L, 3), ("S2", 3L, 1)], file.Schools.Select(s => (s.Id, s.FirstPupil, s.PupilCount)));
        Assert.Equal(SmallSchools.Both.Select(WrittenFile.Text), file.Schools.Select(s => WrittenFile.Text(file.ReadSchool(s))));
    }

    [Fact]
    public void A_pupil_is_read_by_its_number()
    {
        using var written = new WrittenFile(SmallSchools.Both);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal(["P9", "P1", "P3", "P2"], new[] { 3L, 0, 2, 1 }.Select(n => file.ReadPupil(n).Id));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.ReadPupil(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.ReadPupil(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.ReadSchool(file.Schools[1]).Pupils[1]);
    }

    // Written by a library that knew version 1 alone: two pupils, a term with a break, a closure and a bank holiday.
    private const string FirstVersion =
        "iUFSRUcNChoBAAAA0bAUXgUAAAC0VRX6AAIAAAApAAAAhN0N/gAFUDHP7SwdlJQtAAAFAAECAqKULRACGAMDAwACAAAAAQQBBAYAAA"
        + "AAJwAAAMmv1ikBBVAyAB6UlC2hlC0AAwAEAAIBopQtCAAAAAAAAAAAAAAAAAEEAAAdAAAAAAAAAE4AAAAAAAAABANMB3Nlbg9zdXBwb3J0IWJhcnJpZXJzLW1lZX"
        + "RpbmcEAy8DXANJA08BAQGhlC2slC0Bq5Qtq5QtAaiULaiULQGplC0HoJQtAQEBAQUCAQVTMQACEH2NAAAAAAAAAFYAAAAAAAAAAgAAAAAAAAABAAAAAAAAAH/zcwld"
        + "SLI+iUFSRUcNCho=";

    [Fact]
    public void A_file_of_the_first_version_is_read()
    {
        using var written = new WrittenFile(Convert.FromBase64String(FirstVersion));
        using var file = RegisterFile.Open(written.Path);
        var school = file.ReadSchool(Assert.Single(file.Schools));
        Assert.Equal(["P1", "P2"], school.Pupils.Select(p => p.Id));
        Assert.Equal([new DateOnly(2026, 9, 22)], school.Calendar.BankHolidays);
        Assert.Empty(school.Calendar.Periods);
        Assert.Equal(["2026-09-14 Morning /", "2026-09-14 Afternoon \\", "2026-09-15 Morning L", "2026-09-15 Afternoon I"],
            school.Pupils[0].Marks.Select(m => FormattableString.Invariant($"{m.Date:yyyy-MM-dd} {m.Half} {m.Code}")));
        Assert.Equal("barriers-meeting", Assert.Single(school.Pupils[1].Casework!).Action);
    }

    // The second version is the third without subjects of marks.
    [Fact]
    public void A_file_of_the_second_version_is_read()
    {
        using var whole = new WrittenFile(SmallSchools.Both);
        var bytes = File.ReadAllBytes(whole.Path);
        bytes[8] = 2;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), Checksum.Of(bytes.AsSpan(0, 12)));
        using var written = new WrittenFile(bytes);
        using var file = RegisterFile.Open(written.Path);
        using var now = RegisterFile.Open(whole.Path);
        Assert.Equal(now.ReadPupil(0).Marks, file.ReadPupil(0).Marks);
        Assert.Equal(now.Schools[0].Calendar.Periods, file.Schools[0].Calendar.Periods);
    }

    [Fact]
    public void Periods_of_a_calendar_come_back()
    {
        using var written = new WrittenFile(SmallSchools.Both);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal([new CalendarPeriod("audit", new DateSpan(new(2026, 9, 16), new(2026, 9, 17)))], file.Schools[0].Calendar.Periods);
    }

    [Fact]
    public void Pupils_and_schools_share_one_calendar()
    {
        using var written = new WrittenFile(SmallSchools.Both);
        using var file = RegisterFile.Open(written.Path);
        Assert.Same(file.Schools[0].Calendar, file.ReadPupil(0).Calendar);
        Assert.Same(file.ReadPupil(0).Calendar, file.ReadPupil(2).Calendar);
        Assert.NotSame(file.ReadPupil(0).Calendar, file.ReadPupil(3).Calendar);
    }

    [Fact]
    public void Pupils_at_random_come_back()
    {
        Prop.ForAll(PupilPlans.Of(Books.England), plan =>
        {
            var pupil = plan.Pupil();
            using var written = new WrittenFile(new SchoolRecord("S", PupilPlan.Years, [pupil]));
            using var file = RegisterFile.Open(written.Path);
            return WrittenFile.Text(file.ReadPupil(0)) == WrittenFile.Text(pupil);
        }).Check(Sampling.Runs(60));
    }

    [Fact]
    public void A_made_up_school_comes_back_and_takes_little_more_than_a_byte_a_mark()
    {
        var school = MadeUpSchool.Of(40);
        using var written = new WrittenFile(school);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal(school.Pupils.Select(WrittenFile.Text), file.ReadSchool(file.Schools[0]).Pupils.Select(WrittenFile.Text));
        var marks = school.Pupils.Sum(p => p.Marks.Count);
        Assert.InRange(new FileInfo(written.Path).Length, marks, 1.2 * marks);
    }

    [Fact]
    public void More_codes_than_a_byte_can_name_come_back()
    {
        var builder = PupilRecord.Build("P1", PupilPlan.Years);
        foreach (var (day, number) in PupilPlan.Years.SchoolDays(new HashSet<DateOnly>()).Select((d, i) => (d, i)))
        {
            builder.Mark(day, HalfDay.Morning, $"a{number}").Mark(day, HalfDay.Afternoon, $"b{number}");
        }

        var pupil = builder.Create();
        Assert.True(pupil.Marks.Count > 255, "Too few codes to say anything.");
        using var written = new WrittenFile(new SchoolRecord("S", PupilPlan.Years, [pupil]));
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal(WrittenFile.Text(pupil), WrittenFile.Text(file.ReadPupil(0)));
    }

    [Fact]
    public void The_same_records_are_the_same_bytes() =>
        Assert.Equal(WrittenFile.BytesOf(SmallSchools.Both), WrittenFile.BytesOf(SmallSchools.Both));

    [Fact]
    public void A_file_without_schools_and_a_school_without_pupils_come_back()
    {
        using var empty = new WrittenFile(Array.Empty<SchoolRecord>());
        using var none = RegisterFile.Open(empty.Path);
        Assert.Equal((0L, 0), (none.PupilCount, none.Schools.Count));

        using var written = new WrittenFile(new SchoolRecord("S0", SmallSchools.Week, []), SmallSchools.First,
            new SchoolRecord("S2", SmallSchools.Week, []), SmallSchools.Second);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal(["P1", "P2", "P3", "P9"], Enumerable.Range(0, 4).Select(n => file.ReadPupil(n).Id));
        Assert.Equal([0, 3, 0, 1], file.Schools.Select(s => file.ReadSchool(s).Pupils.Count));
    }
}
