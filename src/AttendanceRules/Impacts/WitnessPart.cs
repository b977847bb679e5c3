using System.Globalization;
using AttendanceRules.Insight;
using AttendanceRules.Problems;
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

    /// <summary>
    /// How a case writes it: the member it is in (<c>pupil</c>, <c>answers</c>, <c>school</c> for the school's answers, <c>casework</c>)
    /// and its line, of the pupil as <c>NAME=VALUE</c>. Marks have none, as their days depend on the other marks.
    /// </summary>
    public Func<WitnessTime, IReadOnlyList<(string Member, string Line)>> InCase { get; init; } = _ => [];

    /// <summary>For marks: their code.</summary>
    public string? Code { get; init; }

    /// <summary>For a run of marks that ends on the day: how many there are; 0 for all others of the school year.</summary>
    public int Sessions { get; init; }

    /// <summary>For marks: how many minutes late; null: none are recorded.</summary>
    public int? MinutesLate { get; init; }

    public static WitnessPart Year(int year)
    {
        // Year groups count from that of the children who reach compulsory age in it or just after.
        DateOnly? Born(WitnessTime t) => t.BeginAge is { } age ? new(t.YearFrom.Year + 1 - age - year, 1, 1) : null;
        return new(YearAndBirth, (b, t, _) => Born(t) is { } born ? b.InYear(year, t.AsOf).Born(born) : b.InYear(year, t.AsOf), t =>
            string.Create(CultureInfo.InvariantCulture, $"The pupil is in year {year}")
                + (Born(t) is { } born ? $" and was born on {ValueWords.Date(born)}." : "."))
        {
            InCase = t => [("pupil", string.Create(CultureInfo.InvariantCulture, $"year={year}")),
                .. Born(t) is { } day ? new[] { ("pupil", "born=" + IsoDate.Text(day)) } : []],
        };
    }

    public static WitnessPart Run(string code, int sessions, int? minutesLate) => new("2 run " + Marked(code, minutesLate),
        (b, _, _) => b, _ => string.Create(CultureInfo.InvariantCulture,
            $"{(sessions == 1 ? "The last session has" : $"The last {sessions} sessions have")} the code {Marked(code, minutesLate)}."))
    {
        Code = code, Sessions = sessions, MinutesLate = minutesLate,
    };

    public static WitnessPart Rest(string code, int? minutesLate) => new("3 rest", (b, _, _) => b,
        _ => $"All sessions of the school year that are not named have the code {Marked(code, minutesLate)}.")
    {
        Code = code, MinutesLate = minutesLate,
    };

    private static string Marked(string code, int? minutesLate) => minutesLate is not { } late ? code
        : string.Create(CultureInfo.InvariantCulture, $"{code}, {late} {(late == 1 ? "minute" : "minutes")} late");

    public static WitnessPart Has(string name, string value) =>
        new("4 " + name, (b, _, _) => b.Has(name, value), _ => $"{name}: {value}.") { InCase = _ => [("pupil", $"{name}={value}")] };

    public static WitnessPart Answer(string question, string value, SubjectKind about) => new("5 " + question, (b, _, answers) =>
    {
        if (about == SubjectKind.School)
        {
            answers.Add(new Answer(question, value));
            return b;
        }

        return b.Answered(question, value, null, about == SubjectKind.Parent ? WitnessPlan.Parent : null);
    }, _ => $"The answer to {question} is {value}.")
    {
        InCase = _ => [(about == SubjectKind.School ? "school" : "answers",
            $"{question} {value}{(about == SubjectKind.Parent ? " for " + WitnessPlan.Parent : "")}")],
    };

    public static WitnessPart Entry(string action, int daysAgo, string? outcome, bool isOfParent) => new("6 " + action, (b, t, _) =>
        b.Did(new CaseworkRow(t.DaysAgo(daysAgo), action) { Outcome = outcome, Parent = isOfParent ? WitnessPlan.Parent : null }),
        t => $"On record is {action} on {ValueWords.Date(t.DaysAgo(daysAgo))}{(outcome is null ? "" : $" with the outcome {outcome}")}.")
    {
        InCase = t => [("casework", IsoDate.Text(t.DaysAgo(daysAgo)) + $" {action}{(outcome is null ? "" : " " + outcome)}"
            + (isOfParent ? " to " + WitnessPlan.Parent : ""))],
    };
}
