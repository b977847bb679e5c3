using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Up to 64 subjects who are asked about together on one date, and what was worked out of them. Used again for the next ones: what it holds
/// is made once.
/// </summary>
internal sealed class LaneBlock(Numbering numbering)
{
    /// <summary>How many subjects are looked at together: as many as a mask has bits.</summary>
    public const int Lanes = 64;

    private readonly SubjectFile?[] files = new SubjectFile?[Lanes];
    private readonly SubjectRoom room = new();
    private readonly EvaluationMemo[] memos = new EvaluationMemo[Lanes];
    private readonly EvaluationMemo?[] before = new EvaluationMemo?[Lanes];
    private readonly List<EvaluationContext?[]> contexts = [];
    private readonly List<ulong> withParent = [];
    private readonly LaneColumns columns = new(numbering.Count);
    private EvaluationContext? ofSchool;

    /// <summary>Which subjects they are: another number for others.</summary>
    public int Stamp { get; private set; }

    /// <summary>The date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>How many subjects there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them.</summary>
    public ulong All => Count == Lanes ? ulong.MaxValue : (1UL << Count) - 1;

    /// <summary>How many parents the subject with most of them has.</summary>
    public int Parents => withParent.Count - 1;

    /// <summary>What is worked out of them.</summary>
    public LaneColumns Columns => columns;

    /// <summary>What is on record of them.</summary>
    public LaneSteps Steps { get; } = new();

    /// <summary>Whose characteristics are alike.</summary>
    public LaneLikeness Alike { get; } = new();

    /// <summary>Whether all have the same school days.</summary>
    public bool IsOfOneCalendar { get; private set; }

    /// <summary>The subjects with an answer.</summary>
    public ulong Answered { get; private set; }

    /// <summary>Events of the subject at hand.</summary>
    public EventRoom Events { get; } = new();

    /// <summary>The subjects who have a parent of this number, from 1; 0: all.</summary>
    public ulong WithParent(int parent) => withParent[parent];

    public SubjectFile File(int lane) => files[lane]!;

    /// <summary>Where something is asked of one subject alone.</summary>
    public EvaluationContext Context(int lane, int parent) => contexts[parent][lane]!;

    /// <summary>Where the school of a subject is asked; null: it is asked about without one.</summary>
    public EvaluationContext? ContextOfSchool(int lane)
    {
        if (files[lane]!.School is not { } school)
        {
            return null;
        }

        if (!ReferenceEquals(ofSchool?.File, school) || ofSchool.Date != Date)
        {
            ofSchool = new EvaluationContext(school, Date);
        }

        return ofSchool;
    }

    /// <summary>Begins with other subjects. What names are for each of them is kept until <see cref="End"/>.</summary>
    public void Begin(DateOnly date, ReadOnlySpan<SubjectFile> subjects)
    {
        (Date, Count) = (date, subjects.Length);
        columns.Begin(++Stamp);
        withParent.Clear();
        Steps.Begin(subjects);
        Alike.Begin(subjects);
        (Answered, IsOfOneCalendar) = (0, true);
        for (var lane = 0; lane < subjects.Length; lane++)
        {
            var file = files[lane] = subjects[lane];
            var memo = memos[lane] ??= new EvaluationMemo(room);
            memo.Begin(date, numbering.Shared, numbering.Count, file.Parents.Count, null);
            before[lane] = file.Begin(memo);
            Answered |= file.Answers.Count > 0 ? 1UL << lane : 0;
            IsOfOneCalendar &= ReferenceEquals(file.Time, subjects[0].Time);
            AddContexts(lane, file, date);
        }
    }

    /// <summary>Forgets them.</summary>
    public void End()
    {
        for (var lane = 0; lane < Count; lane++)
        {
            files[lane]!.Begin(before[lane]);
            memos[lane].End();
            (files[lane], before[lane]) = (null, null);
        }

        Count = 0;
    }

    /// <summary>Forgets whom it was about, and keeps the room.</summary>
    public void Forget()
    {
        columns.Forget();
        Steps.Forget();
        Alike.Forget();
        room.Forget();
        Events.Forget();
        ofSchool = null;
        foreach (var some in contexts)
        {
            foreach (var context in some)
            {
                context?.Leave();
            }
        }
    }

    private void AddContexts(int lane, SubjectFile file, DateOnly date)
    {
        Grow(file.Parents.Count);
        for (var parent = 0; parent <= file.Parents.Count; parent++)
        {
            withParent[parent] |= 1UL << lane;
            var context = contexts[parent][lane] ??= new EvaluationContext(file, date);
            context.Renew(file, date, parent == 0 ? null : file.Parents[parent - 1]);
        }
    }

    private void Grow(int parents)
    {
        while (withParent.Count <= parents)
        {
            withParent.Add(0);
        }

        while (contexts.Count <= parents)
        {
            contexts.Add(new EvaluationContext?[Lanes]);
        }
    }
}
