using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A watch opened by a stage on record: its end, and once that is past its verdict (S25).</summary>
internal sealed class WatchState
{
    // Whether verdicts read other pupils of the school.
    private static readonly ConditionalWeakTable<Expression, StrongBox<bool>> ReadingPupils = [];

    private EvaluationContext context = null!;
    private ClimbRoom? room;

    public WatchDeclaration Declared { get; private set; } = null!;

    public CompletedStage Taken { get; private set; }

    /// <summary>The last day watched; null where nobody recorded it or the calendar ends before.</summary>
    public DateOnly? End { get; private set; }

    /// <summary>The last days of the times it was watched before and had improved; empty where it is watched for the first time.</summary>
    private List<DateOnly>? earlier;

    /// <summary>True while it runs for the first time: only then does the cycle live on with it (S25).</summary>
    public bool HoldsCycle => !IsOver && earlier is null;

    public bool IsOver => End < context.Date;

    /// <summary>Whether somebody could record or answer what its end depends on.</summary>
    public bool LacksEnd => End is null && (Declared.End is EntryEnd or ValueEnd || MissingEnd.Count > 0);

    /// <summary>
    /// What somebody could record or answer on which the end depends; empty where it is known, or only the calendar ends before.
    /// </summary>
    public IReadOnlyList<string> MissingEnd => End is null && Declared.End is { } end
        ? end.Accept(MissingWatchEnd.Instance, (context, Taken)) : [];

    /// <summary>The watch that a stage opened; null: it opened none.</summary>
    /// <param name="taken">The stage.</param>
    /// <param name="context">Whose it is, and the date.</param>
    /// <param name="room">Where what is made comes from; null: it is kept, and made anew.</param>
    public static WatchState? Of(CompletedStage taken, EvaluationContext context, ClimbRoom? room)
    {
        if (taken.As.WatchOf(taken.Entry) is not { } declared)
        {
            return null;
        }

        var watch = room?.Watch() ?? new WatchState();
        (watch.Declared, watch.Taken, watch.context, watch.room, watch.earlier) = (declared, taken, context, room, null);
        watch.End = watch.FindEnd();
        return watch;
    }

    /// <summary>Watches again for as long each time that it has improved, where the pack says so.</summary>
    /// <param name="frame">The pathway, which knows this watch.</param>
    public void Repeat(IPathwayFrame frame)
    {
        while (Declared is { Then: WatchThen.Again, Improved: not null, End: LengthEnd again } && IsOver
            && again.Length.On(Taken.On) is { } length && Improved(frame, null, context.Date) == Truth.True)
        {
            (earlier ??= []).Add(End!.Value);
            End = context.File.Time.WatchEnd(End.Value.AddDays(1), length);
        }
    }

    /// <summary>
    /// The verdict, on facts as of the last day. Where that leaves it open, the first later answer that settles it does, and it is then
    /// final (S25).
    /// </summary>
    /// <param name="frame">The pathway.</param>
    /// <param name="trace">Where findings go; null: nowhere.</param>
    /// <param name="answeredBy">The day up to which answers count.</param>
    public Truth Improved(IPathwayFrame frame, Trace? trace, DateOnly answeredBy)
    {
        for (var day = End; day is { } on; day = NextAnswer(on, answeredBy))
        {
            var own = trace is null ? null : new Trace();
            var truth = Declared.Improved!.Evaluate(OnLast(frame, on), own);
            if (truth != Truth.Undecided)
            {
                trace?.Take(own!);
                return truth;
            }
        }

        return trace is null ? Truth.Undecided : Declared.Improved!.Evaluate(OnLast(frame, null), trace);
    }

    private EvaluationContext OnLast(IPathwayFrame frame, DateOnly? answeredBy) =>
        room?.Context(context, End!.Value, frame, answeredBy) ?? context.In(frame, End!.Value, answeredBy);

    // The first day after another on which something was answered. What counts the school's pupils is settled by answers about any of them.
    private DateOnly? NextAnswer(DateOnly after, DateOnly by)
    {
        DateOnly? first = null;
        if (context.File.School is not { } school)
        {
            return First(context.File.Answers, after, by, first);
        }

        first = First(school.Answers, after, by, first);
        if (ReadingPupils.GetValue(Declared.Improved!, static i => new(i.Names.Any(ReadsPupils))).Value)
        {
            for (var i = 0; i < school.Pupils.Count; i++)
            {
                first = First(school.Pupils[i].Answers, after, by, first);
            }

            return first;
        }

        return First(context.File.Answers, after, by, first);
    }

    private static DateOnly? First(IReadOnlyList<Answer> answers, DateOnly after, DateOnly by, DateOnly? first)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            first = answers[i].Date is { } on && on > after && on <= by && !(on >= first) ? on : first;
        }

        return first;
    }

    private static bool ReadsPupils(Symbol name) => name.AllUses().Any(u => u is PupilCountFact or GapFact);

    /// <summary>Days whose marks count as evidence: from the day after the opening.</summary>
    public DateSpan Evidence(DateOnly date)
    {
        // Of the time in which the date is, or of the last one.
        for (var i = 0; i < earlier?.Count; i++)
        {
            if (date <= earlier[i])
            {
                return new DateSpan(i == 0 ? Taken.On.AddDays(1) : earlier[i - 1].AddDays(1), date);
            }
        }

        return new DateSpan((earlier is null ? Taken.On : earlier[^1]).AddDays(1), End < date ? End.Value : date);
    }

    private DateOnly? FindEnd()
    {
        var time = context.File.Time;
        var end = Declared.End?.Accept(WatchEndEvaluator.Instance, (context, Taken));
        var limit = Declared.AtMost?.On(Taken.On) is { } most ? time.WatchEnd(Taken.On, most) : null;
        if (Declared.Extend is not { } extend || end is null)
        {
            return limit < end ? limit : end;
        }

        // With extensions the limit bounds them alone: the day written on the opening entry counts.
        foreach (var entry in context.File.Casework.Of(extend))
        {
            // An extension counts when it is recorded on or before the last day.
            if (entry.IsEffective(context.Date) && entry.EffectiveDate(context.Date) is { } on && on >= Taken.On && on <= end
                && entry.Until is { } until
                && entry.MayConcern(context.Parent))
            {
                end = !(until > limit) ? until : limit > end ? limit : end;
            }
        }

        return end;
    }
}
