using System.Globalization;
using System.Text;

namespace AttendanceRules.Import.Tests.Academy;

/// <summary>The files of the made-up academy. The same on every run, on every machine.</summary>
internal static class AcademyFiles
{
    private const int PupilsOfYear = 210;

    private static readonly string[] Questions =
        ["policyPublished", "policySaysWindow", "leaderNamed", "secondContactsHeld", "contactNamed", "inTrust"];

    /// <summary>Name and text of each file.</summary>
    public static IReadOnlyDictionary<string, string> Write()
    {
        var pupils = Enumerable.Range(0, 5 * PupilsOfYear).Select(i => new AcademyPupil(i + 1, 7 + (i / PupilsOfYear))).ToList();
        var cases = pupils.ConvertAll(p => new AcademyCase(p));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["school.json"] = "// An academy, made up: years 7 to 11.\n{ \"id\": \"academy\", \"yearGroupsOn\": \"2026-09-04\" }\n",
            ["calendar.json"] = AcademyYears.File,
            ["pupils.csv"] = Table("pupil,dateOfBirth,yearGroup,admitted,left,sex,sen,freeSchoolMeals,pupilPremium,hasSocialWorker,"
                + "hasMedicalCondition,youngCarer,hasYouthJusticeWorker,lookedAfter,previouslyLookedAfter,childInNeed,onProtectionPlan,"
                + "hasHealthcarePlan,mobileChild,dualRegistered,boarder", pupils.Select(Pupil)),
            ["parents.csv"] = Table("pupil,parent,residesWith,responsible", pupils.SelectMany(Parents)),
            ["register.csv"] = Table("pupil,from,marks", pupils.SelectMany(p => p.Strings().Select(s => Line(
                $"{p.Id},{s.From:yyyy-MM-dd},{s.Marks}")))),
            ["casework.csv"] = Table("entry,pupil,parent,date,action,due,until,outcome,outcomeDate,for,values,note,known",
                SchoolSteps().Concat(cases.SelectMany(c => c.Steps()))),
            ["answers.csv"] = Table("pupil,parent,question,answer,date,known",
                Questions.Select(q => $",,{q},yes,2026-09-07,").Concat([",,firstYearGroup,7,,", ",,lastYearGroup,11,,"])
                    .Concat(cases.SelectMany(c => c.Answers()))),
        };
    }

    private static string Pupil(AcademyPupil p) => Line($"{p.Id},{p.Born:yyyy-MM-dd},{p.Year},{Day(p.Admitted)},{Day(p.Left)},")
        + string.Join(',', p.IsFemale ? "female" : "male", p.Sen, Yes(p.HasMeals), Yes(p.HasMeals), Yes(p.HasSocialWorker),
            Yes(p.HasCondition), Yes(p.IsYoungCarer)) + ",,,,,,,,,";

    private static IEnumerable<string> Parents(AcademyPupil pupil)
    {
        yield return $"{pupil.Id},{pupil.Id}-A,yes,yes";
        if (pupil.HasTwoParents)
        {
            yield return $"{pupil.Id},{pupil.Id}-B,{(pupil.Born.DayNumber % 3 == 0 ? "no" : "yes")},yes";
        }
    }

    private static IEnumerable<string> SchoolSteps() =>
        new[] { ("2026-10-08", "targeting-support-meeting"), ("2026-10-15", "review-attendance-data"), ("2026-10-20", "update-parents"),
            ("2026-10-30", "irregular-return") }.Select(s => $",,,{s.Item1},{s.Item2},,,,,,,,");

    private static string Table(string header, IEnumerable<string> rows) =>
        rows.Aggregate(new StringBuilder(header).Append('\n'), (text, row) => text.Append(row).Append('\n')).ToString();

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Yes(bool holds) => holds ? "yes" : "";
}
