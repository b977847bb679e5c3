using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// When the present cycle of a pathway began (S23, S25): its window's start, moved back while an earlier cycle still waits, moved on by
/// each watch that closed one.
/// </summary>
/// <param name="pathway">The pathway.</param>
/// <param name="plain">Whose it is, and the date.</param>
/// <param name="states">Where it is on each date; null where nobody asks but about its first day.</param>
internal struct CycleFinder(PathwayDeclaration pathway, EvaluationContext plain, PathwayTimeline? states)
{
    public const int MostCycles = 60;
    public const int MostHeldOpen = 5;

    /// <summary>
    /// True where more cycles closed, or held each other open, than are followed: when the present one began is then not certain.
    /// </summary>
    public bool IsCutShort { get; private set; }

    /// <summary>
    /// True where what was asked for last rests on a verdict, or a stage that holds a cycle open, that is undecided: others may be meant.
    /// </summary>
    public bool IsOpen { get; private set; }

    /// <summary>The cycle on the date: its first day, and the watch that closed the one before it; null: there is none yet.</summary>
    public (DateOnly From, PathwayState? Closed, string? By)? On(DateOnly date)
    {
        IsOpen = false;
        return BaseOn(date) is { } from ? Settle(from, date, 0) : null;
    }

    /// <summary>The latest cycle before a state's with a stage on record, as it stood on its last day; null: there is none.</summary>
    public PathwayState? Before(PathwayState state)
    {
        var (from, first) = (state.CycleFrom, FirstEntry(plain.File.Casework.Entries, plain.Date));
        for (var i = 0; i < MostCycles && first < from; i++)
        {
            var last = from.AddDays(-1);
            if (On(last) is not var (start, _, _))
            {
                return null;
            }

            // A watch over its last day has no verdict before the day after it.
            if (start <= last && states!.On(start, last) is { HasBegun: true } earlier)
            {
                return earlier;
            }

            // On the day of the event after which a cycle begins there is none.
            from = start > last ? last : start;
        }

        return null;
    }

    /// <summary>
    /// What is missing where it is not known when the cycle on the date began; empty where it is, and where a term is not known (S18).
    /// </summary>
    public readonly IReadOnlyList<string> Missing(DateOnly date) => pathway.On?.Start is null
        && (pathway.Cycle is null || pathway.Cycle.On(plain.At(date)).State != ValueState.Unknown) ? [] : FindMissing(date);

    private readonly IReadOnlyList<string> FindMissing(DateOnly date)
    {
        var context = plain.At(date);
        var ofWindow = pathway.Cycle is { } cycle && cycle.On(context).State == ValueState.Unknown ? cycle.Missing(context) : [];
        return [.. ofWindow.Concat(pathway.On?.Start?.Missing(context) ?? []).Distinct(StringComparer.Ordinal)];
    }

    private static DateOnly? FirstEntry(IReadOnlyList<Entry> entries, DateOnly date) => entries.Min(e => e.EffectiveDate(date));

    private (DateOnly From, PathwayState? Closed, string? By) Settle(DateOnly from, DateOnly date, int depth)
    {
        var (start, closed, by) = (Continued(from, date, depth), (PathwayState?)null, (string?)null);
        for (var i = 0; ClosedBy(start, date) is { } end; i++)
        {
            if (i == MostCycles)
            {
                IsCutShort = true;
                break;
            }

            (closed, by) = (end.State, end.Stage);
            start = end.Last.AddDays(1);
        }

        return (start, closed, by);
    }

    // An earlier cycle that waited or watched on its last day goes on until it does so no more.
    private DateOnly Continued(DateOnly from, DateOnly date, int depth)
    {
        var last = from.AddDays(-1);
        if (MayContinue(from, date) is not { } earlier)
        {
            return from;
        }

        if (depth > MostHeldOpen)
        {
            IsCutShort |= states!.On(earlier, last).Holds;
            return from;
        }

        var before = Settle(earlier, last, depth + 1).From;
        for (var day = last; day <= date; day = day.AddDays(1))
        {
            var state = states!.On(before, day);
            if (!state.Holds)
            {
                // What was done on that day settled the earlier cycle and belongs to it.
                var next = state.HasStageOn(day) ? day.AddDays(1) : day;
                return next > date ? before : next < from ? from : next;
            }

            IsOpen |= state.Holding == Truth.Undecided;
        }

        return before;
    }

    /// <summary>
    /// The first day of the cycle before one that begins on a day, where something is on record in it that may hold it open; else null.
    /// </summary>
    public readonly DateOnly? MayContinue(DateOnly from, DateOnly date)
    {
        var last = from.AddDays(-1);
        return BeginsByCalendar(date) && BaseOn(last) is { } earlier && HasEntry(earlier, last, date) ? earlier : null;
    }

    private readonly bool HasEntry(DateOnly first, DateOnly last, DateOnly date)
    {
        foreach (var entry in plain.File.Casework.All)
        {
            if (entry.MayConcern(plain.Parent) && (entry.IsArranged(date) ? entry.Date : entry.EffectiveDate(date)) is { } on
                && on >= first && on <= last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The first stage on record that closes its cycle, as it stood on its day, which is the cycle's last; null: there is none before the
    /// date.
    /// </summary>
    public readonly (PathwayState State, string Stage, DateOnly Last)? ClosedByStage(DateOnly start, PathwayState state, DateOnly date) =>
        Closing(state, date) is var (stage, on) ? (states!.On(start, on), stage, on) : null;

    // As each read on its day: what has begun keeps its edition (S17). They are by date.
    private static (string Stage, DateOnly On)? Closing(PathwayState state, DateOnly date)
    {
        foreach (ref readonly var one in state.OnRecord)
        {
            if (one.Taken.As.Closes && one.Taken.On < date)
            {
                return (one.Stage, one.Taken.On);
            }
        }

        return null;
    }

    private (PathwayState State, string Stage, DateOnly Last)? ClosedBy(DateOnly start, DateOnly date)
    {
        var state = states!.On(start, date);
        if (!state.HasBegun)
        {
            return null;
        }

        var byStage = ClosedByStage(start, state, date);
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            var stage = pathway.Stages[i];
            if (state.Watch(i) is { Declared: { Closes: true, Improved: not null }, IsOver: true } watch
                && !(watch.End > byStage?.Last))
            {
                // As it stood on the watch's last day: what came later cannot reopen it.
                var then = states!.On(start, watch.End!.Value.AddDays(1));
                var verdict = then.Watch(stage.Id) is { IsOver: true } closing && !then.LaterIsOnRecord(i, watch.End)
                    ? closing.Improved(then, null, date) : Truth.False;
                if (verdict == Truth.True)
                {
                    return (then, stage.Id, watch.End!.Value);
                }

                IsOpen |= verdict == Truth.Undecided;
            }
        }

        return byStage;
    }

    // What happened begins a cycle whatever waits; a day of the calendar does not (S23).
    private readonly bool BeginsByCalendar(DateOnly date) =>
        pathway.On is null && pathway.Cycle?.BeginsByCalendar(plain.Lent(date)) != false;

    /// <summary>When the cycle of the date begins by its window or event alone; null: there is none yet.</summary>
    public readonly DateOnly? BaseOn(DateOnly date)
    {
        if (pathway.On is { } on)
        {
            var context = plain.At(date);
            var latest = Events.Latest(on, context);
            return pathway.Cycle is null || latest is null ? latest : latest > Window(context) ? latest : Window(context);
        }

        return pathway.Cycle is null ? plain.File.Time.SchoolYear(date).From : Window(plain.Lent(date));
    }

    // A cycle "since X" is unbounded until X exists; one "from X" or "run R" does not exist before (S3).
    private readonly DateOnly? Window(EvaluationContext context) => pathway.Cycle!.On(context) switch
    {
        { State: ValueState.Known } range => range.Days.From,
        _ when pathway.Cycle!.IsSince => WindowEvaluator.Earliest,
        { State: ValueState.Unknown } => context.File.Time.SchoolYear(context.Date).From,
        _ => null,
    };
}
