using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Insight;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Chronologies;

/// <summary>Follows the advice on a pupil from one school day to the next.</summary>
internal sealed class DayByDay
{
    private readonly Book book;
    private readonly SubjectFile file;
    private readonly DateOnly to;
    private readonly HashSet<string> thresholds;
    private readonly List<ChronologyEvent> events = [];
    private readonly List<DueStep> ended = [];
    private readonly Dictionary<object, DueStep> open = [];
    private HashSet<(string Text, string? Parent)> crossed = [];
    private List<string> groups = [];
    private PupilAdvice? last;

    public DayByDay(Book book, SubjectFile file, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        (this.book, this.file, this.to) = (book, file, to);
        thresholds = [.. book.Names.Thresholds];
        foreach (var day in Days(from, to))
        {
            cancellationToken.ThrowIfCancellationRequested();
            last = new Advisor(book, file, day, []).Advise();
            if (day >= from)
            {
                Follow(last);
            }

            (crossed, groups) = ([.. Crossings(last).Select(c => c.Key)], [.. last.Groups]);
        }
    }

    public IReadOnlyList<ChronologyEvent> Events => events;

    public IReadOnlyList<DueStep> Steps =>
        [.. ended.Concat(open.Values).OrderBy(s => s.Since).ThenBy(s => s.Action, StringComparer.Ordinal)
            .ThenBy(s => s.Parent, StringComparer.Ordinal)];

    public IReadOnlyList<string> Notes =>
    [
        .. last is { Undecided.Count: > 0 and var count }
            ? [string.Create(CultureInfo.InvariantCulture, $"Undecided on the last day, because something is not known: {count}.")]
            : Array.Empty<string>(),
        .. last?.Notices.Select(n => n.Text) ?? [],
    ];

    // The school day before the first is looked at too, so that only changes become events; the last day is
    // looked at whatever it is.
    private IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        var time = file.Time;
        for (var day = Math.Max(0, time.FirstOnOrAfter(from) - 1); day < time.DayCount && time[day] <= to; day++)
        {
            yield return time[day];
        }

        if (time.LastOnOrBefore(to) is var last && (last < 0 || time[last] != to))
        {
            yield return to;
        }
    }

    private void Follow(PupilAdvice advice)
    {
        var fresh = Crossings(advice).Where(c => !crossed.Contains(c.Key)).DistinctBy(c => c.Key).ToList();
        var before = fresh.Count > 0 ? Before(advice.AsOf) : [];
        events.AddRange(fresh.Where(c => before.GetValueOrDefault(c.Key) != Truth.True).Select(c => Crossed(
            advice.AsOf, c.Key.Parent,
            c.Sentence + (before.TryGetValue(c.Key, out var was) && was == Truth.Undecided ? " It may have been so before." : ""),
            c.Action)));

        events.AddRange(advice.Groups.Except(groups, StringComparer.Ordinal)
            .Select(g => OfGroup(advice.AsOf, $"Certainly in the group '{Title(g)}'")));
        events.AddRange(groups.Except(advice.Groups, StringComparer.Ordinal)
            .Select(g => OfGroup(advice.AsOf, $"No longer certainly in the group '{Title(g)}'")));
        FollowSteps(advice);
    }

    private string Title(string group) => book.Names.Find(group) is { Title.Length: > 0 } named ? named.Title : group;

    private void FollowSteps(PupilAdvice advice)
    {
        var lines = advice.Daily.Where(a => a.Status != ActionStatus.Ahead).DistinctBy(a => a.Key).ToDictionary(a => (object)a.Key);
        foreach (var key in open.Keys.Where(k => !lines.ContainsKey(k)).ToList())
        {
            open.Remove(key, out var step);
            ended.Add(Ended(step!, advice));
        }

        foreach (var (key, line) in lines)
        {
            var step = open.GetValueOrDefault(key) ?? new DueStep
            {
                Action = line.Action, Title = line.Title, Stakeholder = line.Stakeholder, Parent = line.Parent, Event = line.Event,
                Since = advice.AsOf, Rules = line.Rules, Sources = line.Sources,
            };
            open[key] = step with
            {
                Due = line.Due, OverdueSince = step.OverdueSince ?? (line.Status == ActionStatus.Overdue ? advice.AsOf : null),
                Rules = [.. step.Rules.Union(line.Rules, StringComparer.Ordinal)],
                Sources = [.. step.Sources.Union(line.Sources, StringComparer.Ordinal)],
            };
        }
    }

    // A step that is arranged ends the advice on the day of arranging; what came of it is on record later.
    private DueStep Ended(DueStep step, PupilAdvice advice)
    {
        var entries = file.Casework.Of(step.Action).Where(e => e.Date <= advice.AsOf && e.MayConcern(step.Parent)).ToList();
        return step with
        {
            EndedOn = advice.AsOf,
            DoneOn = entries.Where(e => e.IsEffective(to)).Select(e => e.EffectiveDate(to)).Where(d => d >= step.Since).Min(),
            ArrangedFor = entries.Where(e => e.IsArranged(to) && e.Date >= step.Since).Select(e => e.Due).Min(),
            Then = OpenLine.Of(advice).FirstOrDefault(o => o.Key == (step.Stakeholder, step.Action, step.Parent, step.Event))?.Standing
                ?? LineStanding.NotCalledFor,
        };
    }

    private IEnumerable<((string Text, string? Parent) Key, string Sentence, RecommendedAction Action)> Crossings(PupilAdvice advice) =>
        from action in advice.Daily
        from reason in action.Reasons
        where reason.Comparator is Comparator.AtLeast or Comparator.MoreThan or Comparator.AtMost or Comparator.LessThan
            && reason.Text.Split(' ').Any(thresholds.Contains)
        select ((reason.Text, action.Parent), LeafSentence.Of(reason), action);

    // What held on the school day before, though nothing rested on it then, is not crossed now.
    private Dictionary<(string, string?), Truth> Before(DateOnly date)
    {
        var day = file.Time.LastOnOrBefore(date.PlusDays(-1));
        return day < 0 ? [] : new Explainer(book, file, file.Time[day]).OfPupil().Verdicts.SelectMany(v => v.Gates).Select(g => g.Proof)
            .OfType<ConditionProof>().SelectMany(DecidingParts.Leaves).GroupBy(l => (l.Text, l.Parent))
            .ToDictionary(g => g.Key, g => g.Max(l => l.Truth));
    }

    private static ChronologyEvent Crossed(DateOnly date, string? parent, string sentence, RecommendedAction action)
    {
        var verdicts = action.FindVerdicts();
        return new ChronologyEvent
        {
            Date = date, Kind = ChronologyEventKind.Threshold, Text = sentence, Parent = parent,
            Rules = verdicts.Count == 0 ? action.Rules
                : [.. verdicts.Select(v => $"{v.Rule}, edition from {ChronologyParts.Day(v.From)}").Distinct(StringComparer.Ordinal)],
            Sources = action.Sources,
        };
    }

    private static ChronologyEvent OfGroup(DateOnly date, string text) =>
        new() { Date = date, Kind = ChronologyEventKind.Group, Text = text + "." };
}
