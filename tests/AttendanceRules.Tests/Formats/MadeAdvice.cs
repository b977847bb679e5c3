using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Formats;

/// <summary>Made-up advice with one of each part, of a pupil and of the school, each with words of its own.</summary>
internal static class MadeAdvice
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static AdviceDocument Document { get; } = Of("P1", "S1", "text");

    /// <summary>The same with these texts for the pupil's id, the school's id and what the pupil's records say.</summary>
    public static AdviceDocument Of(string pupil, string school, string text) => new(
        new SchoolAdvice
        {
            School = school, AsOf = Day, Pupils = [Pupil(pupil, text)],
            Actions = [Action("school-act", "Keep the school's book", new(2026, 12, 1))],
            Pathways = [new("schoolPath", null, new(2026, 9, 2), "schoolStage", new(2026, 9, 3), PathwayStatus.Watching, new(2026, 12, 4), [])],
            Undecided = [new("governance", null, null, "school-ask", ["SR2"], ["schoolOpen"], [new("schoolOpen", "Is the school's policy read?", null, "school")])],
            Blocked = [new("governance", "school-wait", null, ["SR3"], ["schoolNeed"], ["school-supply"])],
            Withheld = [new("governance", "school-held", null, "SR4", "the school waits", ["doc#s4"])],
            Notices = [new("school-note", "The school should know this.")],
            Facts = Facts(("schoolFact", "17/40")),
            Groups = [new("watched", "Watched pupils", ["G1", "G2"], ["G3"], new("watched", "2..3", 2, 3, "pupils"))],
            Cohorts = [new("cohortFact", [new("sex", "Sex of pupils", "female")], 21, 2, Number("81.5"), Number("92.25"), Number("10.75"), CohortVerdict.Lower)],
            Tables = [new("byYear", "Attendance by year", ["Year group"], ["Present share"], [new(["Year 8"], 33, [Number("93.75")])], ["doc#t1"])],
            Reviews = [new("ethosReview", "Review of ethos", ["red", "green"],
                [new("ethosSection", "Ethos section", "red", [new("ethosQ", "Is there an ethos?", "trustees", "red", ["Assembly plans"], false)], ["doc#r1"])], ["doc#r0"])],
            Benchmarks = [new("bench", "National figures", "Xshire", "primary", "2025/26", Number("94.5"), 95.125m, "Licensed openly", ["doc#b1"])],
        },
        [("pack-one", "7.1")], "hash-of-book", new DateOnly(2026, 11, 19),
        [new("register.csv", 12, "code", "No such code."), new("register.csv", 44, "code", "No such code."), new("answers.csv", 7, "", "Too few cells.")]);

    private static PupilAdvice Pupil(string id, string text) => new()
    {
        Pupil = id, AsOf = Day, Groups = ["atRiskGroup"],
        Actions =
        [
            Action("pupil-act", "Ring the parent", new(2026, 11, 23)) with
            {
                Role = "attendanceLead", Parent = "parent-A", To = "mother", Event = "firstAbsence 2026-11-18", OneOf = "oneOfGroup",
                Values = [new("fine", "80", "pounds", new(2026, 12, 11), "doc#v1")],
                Support = [new("mentor", "Mentoring offer", "Youth trust", "six weeks", true, [new("fee", "25", "pounds", null, "doc#v2")], ["doc#m1"])],
            },
        ],
        Pathways =
        [
            new("pupilPath", "parent-B", new(2026, 9, 1), "stageOne", new(2026, 10, 5), PathwayStatus.Waiting, new(2026, 11, 27),
                [new("stageTwo", PathwayStatus.Blocked, new(2026, 11, 28), ["needTwo"]), new("stageThree", PathwayStatus.Open, null, [])]),
            new("idlePath", null, new(2026, 9, 1), null, null, PathwayStatus.NotStarted, null, []),
        ],
        Undecided = [new("localAuthority", "caseWorker", "parent-C", "pupil-ask", ["PR2"], ["pupilOpen"], [new("pupilOpen", "Does it help?", "parent-C", "school")])
        {
            Assumed = ["assumedOne"], Event = "openAbsence 2026-11-16", Due = new(2026, 11, 30), Basis = Basis.Guidance, Force = Force.May,
        }],
        Blocked = [new("school", "pupil-wait", "parent-D", ["PR3"], ["pupilNeed"], ["pupil-supply"])],
        Withheld = [new("school", "pupil-held", "parent-E", "PR4", "because of illness", ["doc#w1"]) { Assumed = ["assumedTwo"] }],
        Notices = [new("pupil-note", $"The {text} should be known.")],
        Facts = Facts(("pupilFact", "11/90"), ("goneFact", "none")),
        NoneBecause = Facts(("goneFact", "no letter is on record")),
    };

    private static RecommendedAction Action(string name, string title, DateOnly due) => new()
    {
        Stakeholder = "school", Action = name, Title = title, Basis = Basis.Statutory, Force = Force.Must, Status = ActionStatus.Due, Since = new(2026, 11, 16), Due = due,
        Rules = [name + "-rule"], Sources = [$"doc#{name}"], Reasons = [new(name + "Fact", name + " share", "9/90", "percent", ">=", "10", "share >= 10 %", ["2026-11-16 AM"])],
    };

    private static Figure Number(string text) => new("attended share", text, 1, 1, "percent");

    private static SortedDictionary<string, string> Facts(params (string Name, string Value)[] facts) =>
        new(facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal);
}
