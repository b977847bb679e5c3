using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>
/// Throws the dice for one pupil: age, roll, absence, what was done and answered. Most are such that a legal step comes near, many with
/// one thing against it. The same number and date give the same pupil on every run.
/// </summary>
internal sealed class PupilDice(DateOnly on, int number)
{
    private static readonly DateOnly FirstOfC2 = new(2024, 8, 19);
    private static readonly string[] Authorised = ["I", "I", "I", "M", "C", "C2"];
    private static readonly string[] Truant = ["O", "O", "O", "U", "N", "G", "I"];
    private readonly Dice dice = new(((ulong)on.DayNumber * 1_000_003) + (ulong)number);
    private DateOnly? born;
    private int? yearGroup;
    private DateOnly? left;

    public GeneratedPupil Throw()
    {
        ThrowAge();
        left = dice.Below(100) switch { < 12 => on.AddDays(-1 - dice.Below(60)), < 14 => on, _ => null };
        var builder = PupilRecord.Build($"G{number}", GeneratedYears.Calendar).WithParents("A", "B");
        if (born is { } birthday)
        {
            builder.Born(birthday);
        }

        if (yearGroup is { } year)
        {
            builder.InYear(year, on);
        }

        if (left is { } last)
        {
            builder.OnRoll(null, last);
        }

        var unauthorised = ThrowMarks(builder);
        new CaseDice(dice, on, left).Throw(builder);
        return new GeneratedPupil(number, on, builder.Create()) { Born = born, YearGroup = yearGroup, Left = left, Unauthorised =
            unauthorised };
    }

    private void ThrowAge()
    {
        var roll = dice.Below(100);
        var age = roll switch { < 6 => 4, < 12 => 5, < 18 => 16, _ => 6 + dice.Below(10) };
        var day = on.AddYears(-age).AddDays(-dice.Below(365));
        (born, yearGroup) = roll switch
        {
            < 86 => (day, dice.Falls(500) ? SchoolAge.YearGroup(day, on) : (int?)null),
            < 96 => (null, dice.One([-1, 0, 0, 1, 4, 7, 9, 10, 11, 11, 12])),
            _ => ((DateOnly?)null, (int?)null),
        };
    }

    // Absence in spells: none without authority, some long ago, or some lately.
    private List<DateOnly> ThrowMarks(PupilRecordBuilder builder)
    {
        var (last, sort) = (left ?? on, dice.Below(10));
        var days = GeneratedYears.Between(new DateOnly(SchoolAge.SchoolYear(on) - 1, 9, 1), last < on ? last : on);
        var codes = new string?[days.Length];
        for (var spells = 1 + dice.Below(6); spells > 0; spells--)
        {
            Lay(codes, dice.Below(days.Length), 1 + dice.Below(12), dice.One(Authorised));
        }

        var early = days.Length < 200 ? days.Length / 2 : days.Length - 195;
        for (var spells = sort < 3 ? 0 : 1 + dice.Below(5); spells > 0; spells--)
        {
            var start = sort == 3 ? dice.Below(early) : days.Length - 1 - dice.Below(Math.Min(days.Length, dice.Falls(700) ? 45 : 190));
            Lay(codes, start, 2 + dice.Below(14), dice.One(Truant));
        }

        var unauthorised = new List<DateOnly>();
        for (var i = 0; i < days.Length; i++)
        {
            var code = codes[i] == "C2" && days[i] < FirstOfC2 ? "C" : codes[i];
            builder.Mark(days[i], HalfDay.Morning, code ?? "/");
            builder.Mark(days[i], HalfDay.Afternoon, code ?? "\\");
            if (code is "O" or "U" or "N" or "G")
            {
                unauthorised.Add(days[i]);
            }
        }

        return unauthorised;
    }

    // A spell that would reach beyond the last day is cut there.
    private static void Lay(string?[] codes, int start, int length, string code) =>
        codes.AsSpan(start, Math.Min(length, codes.Length - start)).Fill(code);
}
