using System.Text.Json.Serialization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Advice;

/// <summary>Advice on a school as a whole, and on each of its pupils.</summary>
[JsonConverter(typeof(SchoolAdviceConverter))]
public sealed record SchoolAdvice : SubjectAdvice
{
    /// <summary>The school's id.</summary>
    public required string School { get; init; }

    /// <summary>Advice on each pupil, by id.</summary>
    public required IReadOnlyList<PupilAdvice> Pupils { get; init; }

    /// <summary>Who is in which group, in the order of the packs.</summary>
    public IReadOnlyList<GroupMembers> Groups { get; init; } = [];

    /// <summary>Cohorts beside their peers, in the order of the packs' names and their values. Empty: no fact compares any.</summary>
    public IReadOnlyList<CohortFigure> Cohorts { get; init; } = [];

    /// <summary>Tables that the packs' analyses ask for.</summary>
    public IReadOnlyList<FigureTable> Tables { get; init; } = [];

    /// <summary>Self-evaluations of the packs as answered.</summary>
    public IReadOnlyList<ReviewProfile> Reviews { get; init; } = [];

    /// <summary>The school's figures beside published ones of its area and phase, and of the nation.</summary>
    public IReadOnlyList<BenchmarkFigure> Benchmarks { get; init; } = [];

    /// <summary>Everything due or overdue, of the school and of every pupil: by stakeholder in the order of the packs, then by level of
    /// priority, then by last day or day of review, those without one last. Standing expectations are not in it.</summary>
    public IReadOnlyList<DueAction> Agenda { get; init; } = [];

    /// <summary>
    /// The advice as JSON, as <see cref="AdviceDocument"/> writes it; the same advice is always the same text.
    /// <c>rules/advice.schema.json</c> describes it.
    /// </summary>
    /// <param name="compact">True: on one line, without members that are null or empty. False: indented, with every member.</param>
    public string ToJson(bool compact = false) => JsonRenderer.Text(json => JsonRenderer.Write(json, this), compact);

    // A question about the school is in it once, whichever pupil waits for it.
    private protected override IReadOnlyList<AskedQuestion> FindQuestions() =>
        QuestionList.Of([("", this), .. Pupils.Select(p => (p.Pupil, (SubjectAdvice)p))]);
}
