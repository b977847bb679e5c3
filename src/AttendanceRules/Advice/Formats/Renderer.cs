using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>Writes advice in one format. Each part has a method, so that a format that forgets a part does not compile.</summary>
internal abstract class Renderer
{
    /// <summary>The pupil whose parts are being written; empty for the school itself.</summary>
    protected string Subject { get; private set; } = "";

    public static Renderer Of(AdviceFormat format, Stream output) => format switch
    {
        AdviceFormat.Json => new JsonRenderer(output),
        AdviceFormat.JsonLines => JsonLinesRenderer.To(output),
        AdviceFormat.Csv => new CsvRenderer(output),
        AdviceFormat.Markdown => new MarkdownRenderer(output),
        _ => new TableRenderer(output),
    };

    public void Render(AdviceDocument document)
    {
        var advice = document.Advice;
        Start(document);
        foreach (var pupil in advice.Pupils)
        {
            Pupil(pupil, [.. pupil.Notices.Where(n => !OnceNotices.IsOnce(n))]);
        }

        Subject = "";
        StartSchool(advice);
        Parts(advice, OnceNotices.Of(advice));
        Groups(advice.Groups);
        Reviews(advice.Reviews);
        Tables(advice.Tables);
        Benchmarks(advice.Benchmarks);
        EndSchool(advice);
        Cohorts(advice.Cohorts);
        Rejected(document.Rejected, RejectedGroup.Of(document.Rejected));
        End(document);
    }

    /// <summary>One pupil alone.</summary>
    public void Pupil(PupilAdvice pupil) => Pupil(pupil, pupil.Notices);

    private void Pupil(PupilAdvice pupil, IReadOnlyList<Notice> notices)
    {
        Subject = pupil.Pupil;
        StartPupil(pupil);
        Parts(pupil, notices);
        EndPupil(pupil);
    }

    protected abstract void Start(AdviceDocument document);

    protected abstract void StartPupil(PupilAdvice pupil);

    protected abstract void Actions(IReadOnlyList<RecommendedAction> actions);

    protected abstract void Pathways(IReadOnlyList<PathwayPosition> pathways);

    protected abstract void Undecided(IReadOnlyList<UndecidedAction> undecided);

    protected abstract void Questions(IReadOnlyList<AskedQuestion> questions);

    protected abstract void Blocked(IReadOnlyList<BlockedAction> blocked);

    protected abstract void Withheld(IReadOnlyList<WithheldAction> withheld);

    protected abstract void Notices(IReadOnlyList<Notice> notices);

    protected abstract void Facts(IReadOnlyDictionary<string, FactValue> facts);

    protected abstract void EndPupil(PupilAdvice pupil);

    protected abstract void StartSchool(SchoolAdvice school);

    protected abstract void Groups(IReadOnlyList<GroupMembers> groups);

    protected abstract void Reviews(IReadOnlyList<ReviewProfile> reviews);

    protected abstract void Tables(IReadOnlyList<FigureTable> tables);

    protected abstract void Benchmarks(IReadOnlyList<BenchmarkFigure> benchmarks);

    protected abstract void EndSchool(SchoolAdvice school);

    protected abstract void Cohorts(IReadOnlyList<CohortFigure> cohorts);

    protected abstract void Rejected(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RejectedGroup> groups);

    protected abstract void End(AdviceDocument document);

    private void Parts(SubjectAdvice advice, IReadOnlyList<Notice> notices)
    {
        Actions(advice.Actions);
        Pathways(advice.Pathways);
        Questions(advice.Questions);
        Undecided(advice.Undecided);
        Blocked(advice.Blocked);
        Withheld(advice.Withheld);
        Notices(notices);
        Facts(advice.Facts);
    }
}
