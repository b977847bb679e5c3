using System.Globalization;
using AttendanceRules.Analysis;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the day on which a school year begins. One pack says it, and no pack goes without.</summary>
internal static class SchoolYearBinder
{
    /// <summary>
    /// The day, null where a mistake has become a problem or no pack is a base; and the usual lengths, where they are said.
    /// </summary>
    public static ((int Month, int Day)? From, UsualWeeks? Usual) Read(IReadOnlyList<PackFiles> packs, bool isBased, ProblemList problems)
    {
        var year = BaseMember.Read(packs, "schoolYear", () => ObjectSchema.SchoolYear, isBased,
            () => "Add to the base pack, with a day of your own: \"schoolYear\": { \"from\": \"09-01\" }.", problems);
        if (year?["from"] is not { } from)
        {
            return default;
        }

        if (BaseBinder.MonthDay(from.Text) is not { } day)
        {
            problems.Add("bad-school-year", from, $"'{from.Text}' is not a day of every year.", "Write it as MM-DD, such as 09-01.");
            return default;
        }

        return (day, year["usualWeeks"] is { } usual ? Usual(usual, problems) : null);
    }

    private static UsualWeeks? Usual(JsonItem usual, ProblemList problems)
    {
        if (!ObjectChecker.Check(usual, () => ObjectSchema.UsualWeeks, problems))
        {
            return null;
        }

        var weeks = usual.Members.ToDictionary(m => m.Name, m => Number(m.Value, problems), StringComparer.Ordinal);
        return new UsualWeeks(weeks["halfTerm"], weeks["term"], weeks["year"]);
    }

    private static int Number(JsonItem at, ProblemList problems)
    {
        if (int.TryParse(at.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 53)
        {
            return number;
        }

        problems.Add("bad-number", at, $"'{at.Text}' is not a number of weeks that a school year can have.",
            "Write a whole number from 1 to 53.");
        return 1;
    }
}
