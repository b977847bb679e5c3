using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>
/// A school of many made-up pupils, the same on every run: some always there, some hardly ever, of some not everything is known.
/// </summary>
internal static class MadeSchool
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly string[] Absences = ["I", "I", "I", "M", "O", "O", "G", "U"];
    private static readonly string[] Supplied = ["sex", "sen", "freeSchoolMeals", "englishAdditionalLanguage", "ethnicity",
        "hasMedicalCondition", "hasSocialWorker", "lookedAfter", "youngCarer"];

    public static SchoolRecord Of(int pupils)
    {
        var random = new Random(20261120);
        var days = Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= Day).ToList();
        return new SchoolRecord("made-up", Made.Autumn, [.. Enumerable.Range(0, pupils).Select(n => Pupil(n, random, days))], []);
    }

    private static PupilRecord Pupil(int number, Random random, List<DateOnly> days)
    {
        var builder = PupilRecord.Build(FormattableString.Invariant($"P{number:0000}"), Made.Autumn).Supplied(Supplied).WithParents("A");
        builder.InYear(random.Next(7, 12), new DateOnly(2026, 9, 2));
        var isGirl = random.Next(2) == 0;
        builder.Has("sex", number % 400 == 7 ? "unknown" : isGirl ? "female" : "male");
        builder.Has("freeSchoolMeals", number % 500 == 9 ? "unknown" : random.Next(4) == 0 ? "yes" : "no");
        builder.Has("sen", random.Next(10) switch { 0 => "ehcp", 1 or 2 => "support", _ => "none" });
        if (number % 97 == 0)
        {
            builder.OnRoll(null, new DateOnly(2026, 10, 9));
        }

        // A child in five misses much; girls of this school a little more.
        var missed = random.NextDouble() * (random.Next(5) == 0 ? 0.6 : 0.08) * (isGirl ? 1.2 : 1);
        foreach (var day in days.Where(d => number % 97 != 0 || d <= new DateOnly(2026, 10, 9)))
        {
            foreach (var half in new[] { HalfDay.Morning, HalfDay.Afternoon })
            {
                var code = random.NextDouble() < missed ? Absences[random.Next(Absences.Length)]
                    : random.Next(200) switch { 0 => "Y2", 1 => "V", 2 => "L", 3 when number % 50 == 0 => "", _ => half == HalfDay.Morning
                    ? "/" : "\\" };
                builder.Mark(day, half, code);
            }
        }

        return builder.Create();
    }
}
