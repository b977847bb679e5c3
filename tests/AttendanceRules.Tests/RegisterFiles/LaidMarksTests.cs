using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>Marks that are laid out as they are read from a file, 64 at once, and those of the pupil's record are the same.</summary>
public sealed class LaidMarksTests
{
    private static readonly RuleBook Book = Made.Book(""" "rules": { } """);

    // In the summer of 2024 codes changed. On bank holidays within a term the file has slots, and the school no session.
    private static readonly SchoolCalendar Changed = new(
        [new Term(new(2024, 4, 15), new(2024, 7, 19), []), new Term(new(2024, 9, 2), new(2024, 12, 20), [])]);

    private static readonly SchoolCalendar Same = new(
        [new Term(new(2026, 1, 5), new(2026, 3, 27), []), new Term(new(2026, 4, 13), new(2026, 7, 17), [])]);

    private static readonly string[] Codes = ["O", "I", "C", "C2", "Y", "Y1", "L", "-", "99", "#"];

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(2, "05-13", null)]
    [InlineData(3, null, "07-10")]
    [InlineData(4, "05-13", "07-10")]
    public void Marks_that_are_read_are_those_of_the_record(int seed, string? admitted, string? known)
    {
        Compare(Changed, 2024, seed, admitted, known);
        Compare(Same, 2026, seed, admitted, known);
    }

    private static void Compare(SchoolCalendar calendar, int year, int seed, string? admitted, string? known)
    {
        var (knownOn, time, first) = (DateOf(year, known), Book.Book.TimeOf(calendar), DateOf(year, admitted));
        var pupils = new[] { Pupil(calendar, new Random(seed), "P1", first), Pupil(calendar, new Random(seed + 10), "P2", first) };
        using var written = new WrittenFile(new SchoolRecord("S1", calendar, pupils, null));
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
    private static PupilRecord Pupil(SchoolCalendar calendar, Random random, string id, DateOnly? admitted)
    {
        var pupil = PupilRecord.Build(id, calendar).OnRoll(admitted, null);
        foreach (var day in calendar.SchoolDays(new HashSet<DateOnly>()).Where(d => d.Month != 6))
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

    private static DateOnly? DateOf(int year, string? day) =>
        day is null ? null : DateOnly.Parse(FormattableString.Invariant($"{year}-{day}"), CultureInfo.InvariantCulture);
}
