using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the day on which a school year begins. One pack says it, and no pack goes without.</summary>
internal static class SchoolYearBinder
{
    /// <summary>The day; null where a mistake has become a problem, or no pack is a base.</summary>
    public static (int Month, int Day)? Read(IReadOnlyList<PackFiles> packs, bool isBased, ProblemList problems)
    {
        var year = BaseMember.Read(packs, ObjectSchema.SchoolYearMember, ObjectSchema.SchoolYear, isBased,
            "Add to the base pack, with a day of your own: \"schoolYear\": { \"from\": \"09-01\" }.", problems);
        if (year?["from"] is not { } from)
        {
            return null;
        }

        if (BaseBinder.MonthDay(from.Text) is not { } day)
        {
            problems.Add("bad-school-year", from, $"'{from.Text}' is not a day of every year.", "Write it as MM-DD, such as 09-01.");
            return null;
        }

        return day;
    }
}
