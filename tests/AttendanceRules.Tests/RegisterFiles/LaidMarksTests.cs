using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>Marks that are laid out as they are read from a file, 64 at once, and those of the pupil's record are the same.</summary>
public sealed class LaidMarksTests
{
    private static readonly RuleBook Book = Made.Book(""" "rules": { } """);

    // In the summer of 2024 some codes changed.
    private static readonly SchoolCalendar Calendar = new(
        [new Term(new(2024, 4, 15), new(2024, 7, 19), []), new Term(new(2024, 9, 2), new(2024, 12, 20), [])]);

    private static readonly string[] Codes = ["O", "I", "C", "C2", "Y", "Y1", "L", "-", "99", "#"];

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(2, "2024-05-13", null)]
    [InlineData(3, null, "2024-10-11")]
    [InlineData(4, "2024-05-13", "2024-10-11")]
    public void Marks_that_are_read_are_those_of_the_record(int seed, string? admitted, string? known)
    {
        var (knownOn, time) = (DateOf(known), Book.Book.TimeOf(Calendar));
        var pupils = new[] { Pupil(new Random(seed), "P1", DateOf(admitted)), Pupil(new Random(seed + 10), "P2", DateOf(admitted)) };
        using var written = new WrittenFile(new SchoolRecord("S1", Calendar, pupils, null));
        using var file = RegisterFile.Open(written.Path);
        var room = Book.Book.RoomAgain(null, file.Schools[0].Calendar, knownOn);
        for (var i = 0; i < pupils.Length; i++)
        {
            file.ReadPupil(file.Schools[0], i, room);
            var (own, read) = (new Register(pupils[i], time, Book.Book.Codes, knownOn), room.File.Register);
            Assert.Equal(Enumerable.Range(0, time.SessionCount).Select(s => (s, own.Code(s), own.IsUnclassed(s))),
                Enumerable.Range(0, time.SessionCount).Select(s => (s, read.Code(s), read.IsUnclassed(s))));
            Assert.Equal((own.FirstMarked, own.Kinds, own.OutsideBy(DateOnly.MaxValue)),
                (read.FirstMarked, read.Kinds, read.OutsideBy(DateOnly.MaxValue)));
        }
    }

    // Some sessions have no mark, and some weeks none at all, so that a stretch ends.
    private static PupilRecord Pupil(Random random, string id, DateOnly? admitted)
    {
        var pupil = PupilRecord.Build(id, Calendar).OnRoll(admitted, null);
        foreach (var day in Calendar.SchoolDays(new HashSet<DateOnly>()).Where(d => d.Month != 6))
        {
            foreach (var half in new[] { HalfDay.Morning, HalfDay.Afternoon })
            {
                if (random.Next(10) is > 0 and var drawn)
                {
                    pupil.Mark(day, half, drawn > 3 ? half == HalfDay.Morning ? "/" : "\\" : Codes[random.Next(Codes.Length)]);
                }
            }
        }

        return pupil.Create();
    }

    private static DateOnly? DateOf(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
