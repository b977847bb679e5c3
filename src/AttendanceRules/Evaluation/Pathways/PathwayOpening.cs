using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// A pathway on a date as far as it is the same for all pupils: where none of its steps is on record, and no stage that can open it is
/// called for, its position is known without climbing it.
/// </summary>
internal sealed class PathwayOpening
{
    private static readonly ConditionalWeakTable<InForce, PathwayOpening[]> Known = [];

    // Nothing is kept of where it is asked whether a stage is called for.
    [ThreadStatic]
    private static EvaluationContext? spare;

    private readonly PathwayDeclaration pathway;
    private readonly bool isPlain;
    private readonly bool isOfCalendar;
    private readonly bool mayGoOn;
    private readonly bool readsCycle;
    private readonly HashSet<string> steps;
    private readonly bool[] isStep;
    private readonly StageDeclaration[] stages;
    private readonly NextStage[] next;
    private readonly PathwayPosition?[] notStarted = new PathwayPosition?[16];
    private OpenedCycle? latest;

    private PathwayOpening(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway, DateOnly date)
    {
        this.pathway = pathway;
        var numbers = Enumerable.Range(0, pathway.Stages.Count).ToList();
        steps = editions.SelectMany(e => e.Stages).SelectMany(s => s.FirstActions)
            .Concat(numbers.SelectMany(pathway.Before).Where(b => pathway.Index(b) < 0)).ToHashSet(StringComparer.Ordinal);
        (Steps, isStep) = ([.. steps], PathwaySteps.Among(book, steps));
        Stages = [.. numbers.Where(i => !pathway.Before(i).Any() && pathway.Stages[i].IsInForce(date))];
        stages = Array.ConvertAll(Stages, i => pathway.Stages[i]);
        isOfCalendar = PlanCounts.IsOfCalendar(pathway.Cycle);
        isPlain = pathway.On is null && Array.TrueForAll(stages, s => s.Wait is null);
        mayGoOn = editions.Any(e => e.Stages.Where((s, i) => MayWait(e, s, i)).Any());
        readsCycle = Array.Exists(stages, s => s.When.Names.Any(n => (n.RestsOn & SymbolReads.Frame) != SymbolReads.None));
        next = [.. stages.Select(s => new NextStage { Stage = s.Id, Status = PathwayStatus.Open, Missing = [] })];
    }

    /// <summary>The numbers of the stages that can open it.</summary>
    public int[] Stages { get; }

    /// <summary>
    /// Whether it is untouched of whoever has none of its steps on record, where no stage that opens it calls: its cycle begins with the
    /// school year.
    /// </summary>
    public bool IsOfSchoolYear => isPlain && pathway.Cycle is null;

    /// <summary>Whether an earlier cycle may go on where only other entries than its steps are on record.</summary>
    public bool MayGoOn => mayGoOn;

    /// <summary>Whether the stage follows nothing, and is in force.</summary>
    public bool IsOpenedBy(StageDeclaration stage) => Array.Exists(stages, s => ReferenceEquals(s, stage));

    /// <summary>The actions that are its steps, by their names.</summary>
    public string[] Steps { get; }

    // Without a step on record a cycle goes on where a stage waits that follows none of the steps (S23).
    private bool MayWait(PathwayDeclaration edition, StageDeclaration stage, int number) => edition.Before(number) is var before
        && (before.Count == 0 ? stage.Wait is not null : before.Any(b => edition.Index(b) < 0 && !steps.Contains(b)));

    /// <summary>The pathways in force, in their order.</summary>
    public static PathwayOpening[] Of(Book book, InForce inForce, DateOnly date) =>
        Known.TryGetValue(inForce, out var known) ? known : Make(book, inForce, date);

    // A method of its own: what a lambda holds is else made for each advice.
    private static PathwayOpening[] Make(Book book, InForce inForce, DateOnly date) =>
        Known.GetValue(inForce, i => [.. i.Pathways.Select(p => new PathwayOpening(book, p.Editions, p.Now, date))]);

    /// <summary>
    /// Whether nothing of it has begun and nothing of it is called for. Where that is so the position is added, if there is one and
    /// positions are wanted.
    /// </summary>
    /// <param name="plain">Whose it is.</param>
    /// <param name="positions">Where the position goes; null: it is not wanted.</param>
    /// <param name="planned">The plan of the date; null: there is none.</param>
    /// <param name="opened">
    /// Where something is called for and nothing of it is on record: the first day of the cycle; null: that has to be looked for.
    /// </param>
    /// <param name="known">The stages whose condition is known to be false; null: of none it is known.</param>
    public bool IsUntouched(EvaluationContext plain, List<PathwayPosition>? positions, PlannedDay? planned, out DateOnly? opened,
        ClimbRoom? known = null)
    {
        opened = null;
        if (!isPlain || !plain.File.Casework.IsSupplied || HasStep(plain.File.Casework.All))
        {
            return false;
        }

        if (Start(plain) is not (true, var start))
        {
            return false;
        }

        if (start is not { } from || from > plain.Date)
        {
            return true;
        }

        if (mayGoOn && plain.File.Casework.Entries.Count > 0 && MayContinue(plain, from))
        {
            return false;
        }

        var lent = (EvaluationContext?)null;
        var isCalled = IsAnyCalled(plain, from, planned, known, ref lent);
        lent?.Leave();
        spare = lent ?? spare;
        if (isCalled)
        {
            opened = from;
            return false;
        }

        positions?.Add(NotStarted(plain.Parent is { Length: > 0 } id ? id : null, from));
        return true;
    }

    /// <summary>
    /// Whether it is untouched of each parent where no stage that can open it is called for: what is on record and the calendar decide.
    /// </summary>
    /// <param name="plain">The pupil.</param>
    /// <param name="from">The first day of the cycle; null: there is none on the date.</param>
    public bool IsUntouchedOfEach(EvaluationContext plain, out DateOnly? from)
    {
        from = null;
        if (!isPlain || !isOfCalendar || !plain.File.Casework.IsSupplied || (mayGoOn && plain.File.Casework.Entries.Count > 0)
            || HasStep(plain.File.Casework.All) || Start(plain) is not (true, var start))
        {
            return false;
        }

        from = start > plain.Date ? null : start;
        return true;
    }

    /// <summary>Adds where it is of each parent, where its cycle began on a day and nothing is called for.</summary>
    public void AddNotStarted(DateOnly from, IReadOnlyList<string> parents, List<PathwayPosition> positions)
    {
        for (var i = 0; i < parents.Count; i++)
        {
            positions.Add(NotStarted(parents[i] is { Length: > 0 } id ? id : null, from));
        }
    }

    private bool IsAnyCalled(
        EvaluationContext plain, DateOnly from, PlannedDay? planned, ClimbRoom? known, ref EvaluationContext? lent)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            if (planned?.IsFalse(stages[i], plain) != true && known?.IsRuledOut(stages[i], plain) != true
                && stages[i].When.Evaluate(readsCycle ? lent ??= Lend(plain, from) : plain) != Truth.False)
            {
                return true;
            }
        }

        return false;
    }

    private EvaluationContext Lend(EvaluationContext plain, DateOnly from)
    {
        var cycle = latest?.From == from ? latest : latest = new OpenedCycle(from);
        var lent = spare?.Become(plain, plain.Date, cycle, null) ?? plain.In(cycle, plain.Date, null);
        spare = null;
        return lent;
    }

    // Pupils whose parents have the same ids share the position.
    private PathwayPosition NotStarted(string? parent, DateOnly from)
    {
        ref var place = ref notStarted[(uint)(parent?.GetHashCode(StringComparison.Ordinal) ?? 0) % (uint)notStarted.Length];
        if (Volatile.Read(ref place) is { } known && known.Cycle == from && known.Parent == parent)
        {
            return known;
        }

        var position = new PathwayPosition
        {
            Pathway = pathway.Id, Parent = parent, Cycle = from, Status = PathwayStatus.NotStarted, Next = next,
        };
        Volatile.Write(ref place, position);
        return position;
    }

    // An earlier cycle that something is on record in may go on; only climbing tells.
    private bool MayContinue(EvaluationContext plain, DateOnly from) =>
        new CycleFinder(pathway, plain, null).MayContinue(from, plain.Date) is not null;

    private bool HasStep(ReadOnlySpan<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.ActionNumber is >= 0 and var number && isStep[number])
            {
                return true;
            }
        }

        return false;
    }

    // When the cycle began, as far as that is known: a cycle "since X" is unbounded until X exists (S3).
    private (bool IsKnown, DateOnly? From) Start(EvaluationContext plain)
    {
        if (pathway.Cycle is not { } cycle)
        {
            return (true, plain.File.Time.SchoolYear(plain.Date).From);
        }

        var range = cycle.On(plain);
        return range.State == ValueState.Unknown ? (false, null)
            : (true, range.State == ValueState.Known ? range.Days.From : cycle.IsSince ? WindowEvaluator.Earliest : null);
    }
}
