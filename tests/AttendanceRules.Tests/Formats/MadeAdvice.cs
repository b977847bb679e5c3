using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Formats;

/// <summary>Made-up advice with one of each part, of a pupil and of the school, each with words of its own.</summary>
internal static class MadeAdvice
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static AdviceDocument Document { get; } = Of("P1", "S1", "text");

    /// <summary>The same with these texts for the pupil's id, the school's id and what the pupil's records say.</summary>
    public static AdviceDocument Of(string pupil, string school, string text) => new AdviceDocument
    {
        Advice = new SchoolAdvice
        {
            School = school, AsOf = Day, Pupils = [Pupil(pupil, text)],
            Actions = [Action("school-act", "Keep the school's book", new(2026, 12, 1))],
            Pathways = [new PathwayPosition
        {
            Pathway = "schoolPath", Cycle = new(2026, 9, 2), Stage = "schoolStage", Since = new(2026, 9, 3),
            Status = PathwayStatus.Watching, Until = new(2026, 12, 4), Next = [],
        }],
            Undecided = [new UndecidedAction
        {
            Stakeholder = "governance", Action = "school-ask", Title = "Ask the governors", Rules = ["SR2"], Missing = ["schoolOpen"],
            Questions = [new OpenQuestion { Question = "schoolOpen", Ask = "Is the school's policy read?", Of = "school" }], Basis =
                Basis.Local, Force = Force.Should,
        }],
            Blocked = [new BlockedAction
        {
            Stakeholder = "governance", Action = "school-wait", Title = "Wait for the governors", Rules = ["SR3"], Missing = ["schoolNeed"],
            SuppliedBy = ["school-supply"],
        }],
            Withheld = [new WithheldAction
        {
            Stakeholder = "governance", Action = "school-held", Title = "Hold the governors back", Rule = "SR4",
            Because = "the school waits", Sources = ["doc#s4"],
        }],
            Notices = [new Notice
        {
            Code = "school-note", Text = "The school should know this.",
        }],
            Facts = Facts(("schoolFact", Value("17/40"))),
            Groups = [new GroupMembers
        {
            Group = "watched", Title = "Watched pupils", Pupils = ["G1", "G2"], Undecided = ["G3"],
            Count = new Figure { Name = "watched", Text = "2..3", Least = 2, Most = 3, Unit = Unit.Pupils },
        }],
            Cohorts = [new CohortFigure
        {
            Fact = "cohortFact", Parts = [new CohortPart { Name = "sex", Title = "Sex of pupils", Value = "female" }], Pupils = 21,
            MayBelong = 2, Own = Number("81.5"), Peers = Number("92.25"), Gap = Number("10.75"), Verdict = CohortVerdict.Lower,
        }],
            Tables = [new FigureTable
        {
            Id = "byYear", Title = "Attendance by year", By = ["Year group"], Columns = ["Present share"],
            Rows = [new FigureRow { Keys = ["Year 8"], Pupils = 33, Figures = [Number("93.75")] }], Sources = ["doc#t1"],
        }],
            Reviews = [new ReviewProfile
        {
            Id = "ethosReview", Title = "Review of ethos", Ratings = ["red", "green"],
            Sections = [new ReviewSectionProfile
            {
                Id = "ethosSection", Title = "Ethos section", Rating = "red",
                Answers = [new ReviewAnswer
                {
                    Question = "ethosQ", Ask = "Is there an ethos?", Of = "trustees", Rating = "red", Evidence = ["Assembly plans"],
                    IsBest = false, AnsweredOn = new(2026, 11, 13), Earlier = "green", EarlierOn = new(2025, 11, 14),
                    Change = ReviewChange.Worse,
                }],
                Open = [new OpenAnswer
                {
                    Question = "howQ", Ask = "How is it taught?", Of = "trustees", Prompt = "Name three.", Text = "In assemblies",
                }],
                Sources = ["doc#r1"],
            }],
            Plan = [new ReviewStep
            {
                Rating = "red", Questions = ["ethosQ"], Success = ["It is on the wall"],
                Action = Action("ethos-act", "Write the ethos down", new(2026, 12, 8)) with { Role = "writers" },
            }],
            Sources = ["doc#r0"],
        }],
            Benchmarks = [new BenchmarkFigure
        {
            Benchmark = "bench", Title = "National figures", Area = "Xshire", Phase = "primary", Period = "2025/26",
            School = Number("94.5"), Published = 95.125m, Licence = "Licensed openly", Sources = ["doc#b1"],
        }],
        },
        Packs = [new PackVersion { Id = "pack-one", Version = "7.1" }], Hash = "hash-of-book", KnownOn = new DateOnly(2026, 11, 19),
        Rejected =
        [
            new RejectedRow { File = "register.csv", Row = 12, Column = "code", Reason = "No such code." },
            new RejectedRow { File = "register.csv", Row = 44, Column = "code", Reason = "No such code." },
            new RejectedRow { File = "answers.csv", Row = 7, Column = "", Reason = "Too few cells." },
        ],
    };

    private static PupilAdvice Pupil(string id, string text) => new()
    {
        Pupil = id, AsOf = Day, Groups = ["atRiskGroup"],
        Actions =
        [
            Action("pupil-act", "Ring the parent", new(2026, 11, 23)) with
            {
                Kind = ActionKind.Safeguarding, Priority = "levelOne", Else = "pupil-else",
                Role = "attendanceLead", Parent = "parent-A", To = "mother", Event = "firstAbsence 2026-11-18", OneOf = "oneOfGroup",
                Values = [new ActionValue { Name = "fine", Value = Money("80"), Until = new(2026, 12, 11), Source =
                    "doc#v1" }],
                Support = [new SupportOffer
                {
                    Action = "mentor", Title = "Mentoring offer", Provider = "Youth trust", Duration = "six weeks",
                    IsChargeable = true, Cost = [new ActionValue { Name = "fee", Value = Money("25"), Source = "doc#v2" }],
                    Sources = ["doc#m1"],
                }],
            },
            Action("pupil-else", "Knock at the door", new(2026, 11, 24)) with
            {
                Parent = "parent-A", Event = "firstAbsence 2026-11-18",
            },
            Action("pupil-review", "Read the file", new(2026, 11, 24)) with
            {
                Kind = ActionKind.Record, Priority = "levelTwo", Due = null, ReviewBy = new(2026, 12, 7),
            },
        ],
        Pathways =
        [
            new PathwayPosition
            {
                Pathway = "pupilPath", Parent = "parent-B", Cycle = new(2026, 9, 1), Stage = "stageOne", Since = new(2026, 10, 5),
                Status = PathwayStatus.Waiting, Until = new(2026, 11, 27),
                Next =
                [
                    new NextStage
                    {
                        Stage = "stageTwo", Status = PathwayStatus.Blocked, Earliest = new(2026, 11, 28), Missing = ["needTwo"],
                    },
                    new NextStage { Stage = "stageThree", Status = PathwayStatus.Open, Missing = [] },
                ],
            },
            new PathwayPosition { Pathway = "idlePath", Cycle = new(2026, 9, 1), Status = PathwayStatus.NotStarted, Next = [] },
        ],
        Undecided = [new UndecidedAction
        {
            Stakeholder = "localAuthority", Role = "caseWorker", Parent = "parent-C", Action = "pupil-ask", Title = "Ask the parent",
            Rules = ["PR2"],
            Missing = ["pupilOpen"],
            Questions = [new OpenQuestion { Question = "pupilOpen", Ask = "Does it help?", About = "parent-C", Of = "school" }],
            Assumed = ["assumedOne"], Event = "openAbsence 2026-11-16", Due = new(2026, 11, 30), Basis = Basis.Guidance,
            Force = Force.May,
        }],
        Blocked = [new BlockedAction
        {
            Stakeholder = "school", Action = "pupil-wait", Title = "Wait for the parent", Parent = "parent-D",
            Rules = ["PR3"], Missing = ["pupilNeed"],
            SuppliedBy = ["pupil-supply"],
        }],
        Withheld = [new WithheldAction
        {
            Stakeholder = "school", Action = "pupil-held", Title = "Hold the letter back", Parent = "parent-E",
            Rule = "PR4", Because = "because of illness",
            Sources = ["doc#w1"], Assumed = ["assumedTwo"],
        }],
        Notices = [new Notice { Code = "pupil-note", Text = $"The {text} should be known." }],
        Facts = Facts(("pupilFact", Value("11/90")),
            ("goneFact", new FactValue { State = ValueState.NotApplicable, Because = "no letter is on record" })),
    };

    private static RecommendedAction Action(string name, string title, DateOnly due) => new()
    {
        Stakeholder = "school", Action = name, Title = title, Basis = Basis.Statutory, Force = Force.Must, Status = ActionStatus.Due,
            Since = new(2026, 11, 16), Due = due,
        Rules = [name + "-rule"], Sources = [$"doc#{name}"], Reasons = [new Reason
        {
            Fact = name + "Fact", Title = name + " share", Value = Value("9/90", Unit.Percent), Comparator = Comparator.AtLeast, Limits =
                [Value("10")],
            Text = "share >= 10 %", Evidence = ["2026-11-16 AM"],
        }],
    };

    private static Figure Number(string text) => new Figure
    {
        Name = "attended share", Text = text, Least = 1, Most = 1, Unit = Unit.Percent,
    };

    private static FactValue Money(string words) => Value(words, Unit.Money) with { Currency = new("pounds", "pound", "£", 2) };

    private static FactValue Value(string words, Unit unit = Unit.None) => new() { State = ValueState.Known, Words = words, Unit = unit };

    private static SortedDictionary<string, FactValue> Facts(params (string Name, FactValue Value)[] facts) =>
        new(facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal);
}
