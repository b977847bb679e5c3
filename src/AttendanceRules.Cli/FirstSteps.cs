using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Cli;

/// <summary>
/// What comes after the book, gone through once while another thread loads it: reading a pupil and writing a line. What a process does for
/// the first time takes much longer than the second time.
/// </summary>
internal static class FirstSteps
{
    /// <summary>Reads the first pupil that will be advised on, and writes advice that holds nothing to nowhere.</summary>
    public static void Of(RegisterFile register, PupilRange? range)
    {
        var (first, count) = range is { } some ? (some.First, some.Count) : (0, register.PupilCount);
        if (!EarlyBook.IsUnderWay || count == 0)
        {
            return;
        }

        var pupil = register.ReadPupil(first);
        new PupilAdvice
        {
            AsOf = DateOnly.MinValue, Pupil = pupil.Id, Groups = [], Actions = [], Pathways = [], Undecided = [], Blocked = [],
            Withheld = [], Notices = [],
        }.WriteLine(Stream.Null);
    }
}
