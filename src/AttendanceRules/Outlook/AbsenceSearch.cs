using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Outlook;

/// <summary>
/// Looks for the fewest missed sessions, and for the earliest day, that make each action due. What it finds is advice; that nothing better
/// exists it says only where <see cref="DutyBound"/> rules it out.
/// </summary>
internal sealed class AbsenceSearch
{
    // How many choices are tried of one rule, and on how many school days after what is missed where no day is known to be the right one.
    private const int MostTries = 6;
    private const int DaysAfter = 4;

    // Advice on every day for all rules would cost more than all the rest: the first days, then one in so many.
    private const int FirstSamples = 5;
    private const int SampleEach = 10;

    private readonly Book book;
    private readonly MarkedAhead marked;
    private readonly BookReading reading;
    private readonly HashSet<ActionKey> dueNow;
    private readonly Dictionary<ActionKey, Found> fewest = [];
    private readonly Dictionary<ActionKey, DateOnly> earliest = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<DutyDeclaration, DutyBound> bounds;

    public AbsenceSearch(Book book, MarkedAhead marked, BookReading reading, IEnumerable<DutyBound> bounds, HashSet<ActionKey> dueNow)
    {
        (this.book, this.marked, this.reading, this.dueNow) = (book, marked, reading, dueNow);
        this.bounds = new Dictionary<DutyDeclaration, DutyBound>(ReferenceEqualityComparer.Instance);
        foreach (var bound in bounds)
        {
            this.bounds[bound.Duty] = bound;
        }
    }

    /// <summary>Asked before each advice.</summary>
    public required CancellationToken CancellationToken { get; init; }

    private SessionsToCome Ahead => marked.Ahead;

    /// <summary>Takes advice on a day where nothing is missed.</summary>
    public void TakeWithout(PupilAdvice advice) => Take(advice, MissedBlock.None);

    /// <summary>
    /// Tries every session missed, on some days for all rules, then for each rule where it may call; then what it takes at least.
    /// </summary>
    public void Search()
    {
        var all = new DaysAhead(reading.Reading, marked, CancellationToken);
        foreach (var day in Ahead.Days.Where((_, index) => IsSample(index)))
        {
            TakeAllMissed(all, day);
        }

        foreach (var bound in bounds.Values.Where(b => b.Least is not null))
        {
            var days = new DaysAhead(reading.Sharing(bound.Duty), marked, CancellationToken);
            foreach (var day in FirstDays(bound))
            {
                TakeAllMissed(days, day);
            }

            TryFewer(bound, days);
        }
    }

    public IEnumerable<FurtherAbsence> Further() => fewest.Select(f => new FurtherAbsence
    {
        Action = f.Key.Action, Parent = f.Key.Parent, Title = f.Value.Lines[0].Title,
        Stakeholders = [.. f.Value.Lines.Select(l => l.Stakeholder).Distinct(StringComparer.Ordinal)],
        Rules = [.. f.Value.Lines.SelectMany(l => l.Rules).Distinct(StringComparer.Ordinal)],
        Sessions = f.Value.Missed.Count, IsLeast = f.Value.Missed.Count <= LeastOf(f.Key.Action), On = f.Value.On,
        Missed = f.Value.Missed is { Count: > 0 } missed
            ? new DateSpan(Ahead.DateOf(missed.First), Ahead.DateOf(missed.First + missed.Count - 1)) : null,
        Earliest = earliest[f.Key], IsEarliest = IsEarliest(f.Key.Action, earliest[f.Key]),
    }).OrderBy(f => f.Sessions).ThenBy(f => f.On).ThenBy(f => f.Action, StringComparer.Ordinal)
        .ThenBy(f => f.Parent, StringComparer.Ordinal);

    /// <param name="undecided">Actions not decided on the date: they are left out.</param>
    public IEnumerable<ActionNotFound> NotFound(IEnumerable<string> undecided)
    {
        var known = fewest.Keys.Concat(dueNow).Select(k => k.Action).Concat(undecided).ToHashSet(StringComparer.Ordinal);
        return reading.ByAction.Where(a => !known.Contains(a.Key)
                && book.Actions[a.Key] is { Kind: not ActionKind.Standing, IsRecordOnly: false })
            .Select(a => new ActionNotFound(a.Key, book.Actions[a.Key].Title,
                !open.Contains(a.Key) && a.All(d => Bound(d).Least is null), open.Contains(a.Key)))
            .OrderBy(a => a.Action, StringComparer.Ordinal);
    }

    // With nothing missed every action that comes was seen: what is brought by absence takes one session at least.
    private int LeastOf(string action) =>
        Math.Max(1, reading.ByAction[action].Select(d => Bound(d).Least ?? int.MaxValue).DefaultIfEmpty(1).Min());

    private bool IsEarliest(string action, DateOnly day) => Ahead.Days.TakeWhile(d => d < day)
        .All(d => !reading.ByAction[action].Any(b => Bound(b).MayCall(d, Ahead.Count)));

    private DutyBound Bound(DutyDeclaration duty) => bounds.GetValueOrDefault(duty) ?? new DutyBound(duty, null);

    private bool IsSample(int index) => index < FirstSamples || index % SampleEach == 0 || index == Ahead.Days.Count - 1;

    private void TakeAllMissed(DaysAhead days, DateOnly day) =>
        Take(days.On(day, new MissedBlock(0, Ahead.Count)), new MissedBlock(0, Ahead.CountBy(day)));

    // Of a rule without a bound the days between the sample that brought it and the one before.
    private IEnumerable<DateOnly> FirstDays(DutyBound bound)
    {
        if (bound.Condition is not null)
        {
            return Ahead.Days.Where(d => bound.MayCall(d, Ahead.Count)).Take(DaysAfter);
        }

        var own = bound.Duty.Lines.Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        var found = earliest.Where(e => own.Contains(e.Key.Action)).Select(e => e.Value).Distinct().ToList();
        var before = Ahead.Days.Select((day, index) => (day, index)).Where(d => IsSample(d.index)).Select(d => d.day).ToList();
        return found.SelectMany(f => Ahead.Days.Where(d => d < f && d > before.LastOrDefault(s => s < f)));
    }

    private void TryFewer(DutyBound duty, DaysAhead days)
    {
        var own = duty.Duty.Lines.Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        var tries = 0;
        for (var count = Math.Max(1, duty.Least ?? 1); count <= Ahead.Count && tries < MostTries && IsWorthIt(own, count); count++)
        {
            foreach (var (missed, day) in Choices(duty, count))
            {
                if (tries++ >= MostTries || !IsWorthIt(own, count))
                {
                    break;
                }

                Take(days.On(day, missed), missed);
            }
        }
    }

    // Something of the rule's is found with more, or is neither found nor due.
    private bool IsWorthIt(HashSet<string> own, int count)
    {
        var found = fewest.Where(f => own.Contains(f.Key.Action)).ToList();
        return found.Exists(f => f.Value.Missed.Count > count)
            || own.Any(a => !found.Exists(f => f.Key.Action == a) && !dueNow.Any(k => k.Action == a));
    }

    // A day or two for each number of sessions: where a rule does not call with the best choice, something else holds it back.
    private IEnumerable<(MissedBlock Missed, DateOnly Day)> Choices(DutyBound duty, int count)
    {
        var reached = Ahead.Days.Where(d => Ahead.CountBy(d) >= count);
        return duty.Condition is null ? reached.Take(DaysAfter).Select(d => (new MissedBlock(0, count), d))
            : reached.Where(d => duty.MayCall(d, count)).Take(2)
                .SelectMany(d => new[] { new MissedBlock(Ahead.CountBy(d) - count, count), new MissedBlock(0, count) }.Distinct()
                    .Select(m => (m, d)));
    }

    private void Take(PupilAdvice advice, MissedBlock missed)
    {
        open.UnionWith(ActionKey.Open(advice).Select(k => k.Action));
        foreach (var due in ActionKey.Due(advice).Where(d => !dueNow.Contains(d.Key)))
        {
            var day = advice.AsOf;
            if (!earliest.TryGetValue(due.Key, out var first) || day < first)
            {
                earliest[due.Key] = day;
            }

            if (!fewest.TryGetValue(due.Key, out var best) || missed.Count < best.Missed.Count
                || (missed.Count == best.Missed.Count && day < best.On))
            {
                fewest[due.Key] = new Found(missed, day, [.. due]);
            }
        }
    }
}
