using System.Globalization;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>A made-up school; the same number gives the same pupil every time.</summary>
internal static class MadeUpSchool
{
    private const ulong Seed = 5;

    public static SchoolRecord Of(int pupils) => new("made-up", SchoolDates.Calendar, Enumerable.Range(1, pupils).Select(Pupil));

    public static PupilRecord Pupil(int number) => new MadeUpPupil(string.Create(CultureInfo.InvariantCulture, $"P{number:0000}"),
        new Dice(Seed + ((ulong)number * 7919))).Create();
}
