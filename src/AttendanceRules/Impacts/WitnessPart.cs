using System.Globalization;
using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>One thing on record of a made-up pupil.</summary>
/// <param name="About">What it is about: of one plan, one part is about it.</param>
/// <param name="On">Puts it on record; answers about the school go to the list.</param>
/// <param name="Sentence">It in words.</param>
internal sealed record WitnessPart(
    string About, Func<PupilRecordBuilder, WitnessTime, List<Answer>, PupilRecordBuilder> On, Func<WitnessTime, string> Sentence)
{
    public const string YearAndBirth = "1 year";

    public const int UsualYear = 6;

    // A pupil of reception turns five in the school year, whatever the law says of its age.
    private const int AgeOfReception = 5;

    /// <summary>For marks: their code.</summary>
    public string? Code { get; init; }

    /// <summary>For a run of marks that ends on the day: how many there are; 0 for all others of the school year.</summary>
    public int Sessions { get; init; }

    public static WitnessPart Year(int year)
    {
        DateOnly Born(WitnessTime t) => new(t.YearFrom.Year - AgeOfReception - year, 1, 1);
        return new(YearAndBirth, (b, t, _) => b.InYear(year, t.AsOf).Born(Born(t)), t =>
            string.Create(CultureInfo.InvariantCulture, $"The pupil is in year {year} and was born on {ValueWords.Date(Born(t))}."));
    }

    public static WitnessPart Run(string code, int sessions) => new($"2 run {code}", (b, _, _) => b, _ => string.Create(
        CultureInfo.InvariantCulture,
        $"{(sessions == 1 ? "The last session has" : $"The last {sessions} sessions have")} the code {code}."))
    {
        Code = code, Sessions = sessions,
    };

    public static WitnessPart Rest(string code) =>
        new("3 rest", (b, _, _) => b, _ => $"All sessions of the school year that are not named have the code {code}.") { Code = code };

    public static WitnessPart Has(string name, string value) =>
        new("4 " + name, (b, _, _) => b.Has(name, value), _ => $"{name}: {value}.");

    public static WitnessPart Answer(string question, string value, SubjectKind about) => new("5 " + question, (b, _, answers) =>
    {
        if (about == SubjectKind.School)
        {
            answers.Add(new Answer(question, value));
            return b;
        }

        return b.Answered(question, value, null, about == SubjectKind.Parent ? WitnessPlan.Parent : null);
    }, _ => $"The answer to {question} is {value}.");

    public static WitnessPart Entry(string action, int daysAgo, string? outcome, bool isOfParent) => new("6 " + action, (b, t, _) =>
        b.Did(new CaseworkRow(t.DaysAgo(daysAgo), action) { Outcome = outcome, Parent = isOfParent ? WitnessPlan.Parent : null }),
        t => $"On record is {action} on {ValueWords.Date(t.DaysAgo(daysAgo))}{(outcome is null ? "" : $" with the outcome {outcome}")}.");
}
