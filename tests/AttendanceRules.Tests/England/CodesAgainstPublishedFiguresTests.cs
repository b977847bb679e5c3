using System.Globalization;
using AttendanceRules.Model;

namespace AttendanceRules.Tests.England;

/// <summary>
/// The register codes, as classed by the base pack, give the percentages that the Department published for each phase and year.
/// Two things differ. Codes J and H were withdrawn on 19 August 2024 and still appear in later years; the figures count J as attending and
/// H as authorised.
/// In 2022/23 about one session in ten thousand of authorised absence has no code in the published table, so authorised is compared from
/// 2023/24.
/// </summary>
public sealed class CodesAgainstPublishedFiguresTests
{
    private static readonly CodeTable Codes = RuleBook.Load(PackSource.Shipped("england-base")).Book.Codes;

    public static TheoryData<string, string> YearsAndPhases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var year in new[] { "2022/23", "2023/24", "2024/25", "2025/26" })
            {
                foreach (var phase in new[] { "Primary", "Secondary", "Special" })
                {
                    data.Add(year, phase);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(YearsAndPhases))]
    public void Attending_and_unauthorised_equal_the_published_percentages(string year, string phase)
    {
        var headline = Rows("national_attendance_headline.csv").Single(r => r["academic_year"] == year && r["phase"] == phase);
        var possible = decimal.Parse(headline["possible_sessions"], CultureInfo.InvariantCulture);
        var midYear = new DateOnly(int.Parse(year[..4], CultureInfo.InvariantCulture) + 1, 1, 15);
        Equal(headline["attendance_pct"], Sessions(year, phase, midYear, "attendance") / possible);
        Equal(headline["unauthorised_pct"], Sessions(year, phase, midYear, "unauthorised") / possible);
        if (year != "2022/23")
        {
            Equal(headline["authorised_pct"], Sessions(year, phase, midYear, "authorised") / possible);
        }
    }

    private static void Equal(string published, decimal share)
    {
        // Equal to three decimals: no further than the rounding of the last one.
        var difference = Math.Abs(decimal.Parse(published, CultureInfo.InvariantCulture) - (100m * share));
        Assert.True(difference <= 0.0006m, string.Create(CultureInfo.InvariantCulture,
            $"published {published}, ours {100m * share:0.0000}"));
    }

    private static decimal Sessions(string year, string phase, DateOnly midYear, string className) =>
        Rows("national_attendance_by_code.csv").Where(r => r["academic_year"] == year && r["phase"] == phase
            && ClassOn(r["code"], midYear, className))
            .Sum(r => r["sessions"].Length == 0 ? 0m : decimal.Parse(r["sessions"], CultureInfo.InvariantCulture));

    private static bool ClassOn(string code, DateOnly date, string className)
    {
        var isWithdrawn = code is "J" or "H" && date > new DateOnly(2024, 8, 18);
        var classes = Codes.ClassesOf(code, isWithdrawn ? new DateOnly(2024, 8, 18) : date);
        Assert.True(classes is not null, $"code {code} is not in the table on {date:yyyy-MM-dd}");
        return (classes.Value & Codes.BitsOf(className)) != 0;
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(RepositoryFolder.Of("tests", "data", file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => header.Zip(l.Split(',')).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal))];
    }
}
