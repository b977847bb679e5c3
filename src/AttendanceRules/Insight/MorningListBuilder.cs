using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Records;

namespace AttendanceRules.Insight;

/// <summary>From advice on a school to its morning list.</summary>
internal sealed class MorningListBuilder(SchoolAdvice advice, SchoolAdvice? before, SchoolRecord school, string reader,
    Func<string, string> titleOf)
{
    private const int DaysAhead = 7;

    private DateOnly WeekEnds => advice.AsOf.AddDays(DaysAhead);

    public MorningList Build()
    {
        var due = Due(advice).ToList();
        var own = due.Where(d => IsFor(d.Action)).ToList();
        var now = own.Where(d => d.Action.Kind == ActionKind.Safeguarding).ToList();
        var overdue = own.Except(now).Where(d => d.Action.Status == ActionStatus.Overdue).ToList();
        var week = own.Except(now).Except(overdue).Where(d => d.Action.Due <= WeekEnds).ToList();
        return new MorningList
        {
            School = advice.School, AsOf = advice.AsOf, ComparedWith = before?.AsOf, For = reader,
            Sections =
            [
                new("callNow", "Call now", Lines(now)), new("overdue", "Overdue", Lines(overdue)),
                    new("dueThisWeek", "Due this week", Lines(week)),
                new("arranged", "Meetings and reviews arranged", [.. Arranged()]), new("answersWanted", "Answers wanted", [.. Answers()]),
                new("newSinceYesterday", "New since the last school day", Lines([.. New()])),
            ],
            Rest = Lines([.. own.Except(now).Except(overdue).Except(week)]).Count,
            Others = new SortedDictionary<string, int>(due.Where(d => !IsFor(d.Action))
                .GroupBy(d => d.Action.Stakeholder, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal),
            Notices = OnceNotices.Of(advice),
        };
    }

    private bool IsFor(RecommendedAction action) => action.Stakeholder == reader || action.Role == reader;

    // The agenda goes by stakeholder first and keeps the order of the priorities inside; pairs are one line.
    private static IEnumerable<DueAction> Due(SchoolAdvice advice)
    {
        var lines = advice.Pupils.ToDictionary(p => p.Pupil, p => Pairs.Joined([.. p.Daily]).ToList(), StringComparer.Ordinal);
        lines[""] = [.. Pairs.Joined([.. advice.Daily])];
        return from due in advice.Agenda
               let line = lines[due.Subject].Find(l => (l.Stakeholder, l.Role, l.Parent, l.Action, l.Event) == (due.Action.Stakeholder,
                   due.Action.Role, due.Action.Parent, due.Action.Action, due.Action.Event))
               where line is not null
               select due with { Action = line };
    }

    private static List<MorningLine> Lines(IReadOnlyList<DueAction> due) =>
        [.. due.GroupBy(d => (d.Action.Priority, d.Action.Action, d.Action.Title, d.Action.Due)).Select(g => new MorningLine
        {
            Pupils = [.. g.Select(d => d.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)],
            Who = g.First().Action.Role ?? g.First().Action.Stakeholder, Text = g.Key.Title, Day = g.Key.Due, Name = g.Key.Action,
        })];

    private IEnumerable<MorningLine> Arranged()
    {
        var steps = school.Pupils.SelectMany(p => (p.Casework ?? []).Select(c => (p.Id, Row: c)))
            .Where(c => !HasOutcome(c.Id, c.Row) && c.Row.Due >= advice.AsOf && c.Row.Due <= WeekEnds && c.Row.Date <= advice.AsOf)
            .Select(c => new MorningLine { Pupils = [c.Id], Who = reader, Text = titleOf(c.Row.Action), Day = c.Row.Due, Name =
            c.Row.Action });
        var reviews = advice.Pupils.SelectMany(p => p.Pathways.Where(w => w.Status == PathwayStatus.Watching && w.Until <= WeekEnds)
            .Select(w => new MorningLine { Pupils = [p.Pupil], Who = reader, Text = $"The time after {w.Stage} ends", Day = w.Until, Name =
            w.Pathway }));
        return steps.Concat(reviews).OrderBy(l => l.Day);
    }

    // Rows of one entry are states of one step.
    private bool HasOutcome(string pupil, CaseworkRow row) => row.Outcome is not null || (row.Entry is not null
        && school.Pupils.First(p => p.Id == pupil).Casework!.Any(c => c.Entry == row.Entry && c.Outcome is not null));

    private IEnumerable<MorningLine> Answers() => advice.Questions.Where(q => q.Of == reader).GroupBy(q => (q.Question, q.Ask))
        .OrderByDescending(g => g.Sum(q => q.Waiting)).Select(g => new MorningLine
        {
            Pupils = [.. g.Select(q => q.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)], Who = reader, Text =
                g.Key.Ask, Name = g.Key.Question,
        });

    private IEnumerable<DueAction> New()
    {
        var fresh = before is null ? [] : AdviceChanges.Between(before, advice)
            .Where(c => c.Kind is AdviceChangeKind.New or AdviceChangeKind.Escalated)
            .Select(c => (c.Subject, c.After!.Stakeholder, c.After.Parent, c.After.Action, c.After.Event)).ToHashSet();
        return Due(advice).Where(d => IsFor(d.Action)
            && fresh.Contains((d.Subject, d.Action.Stakeholder, d.Action.Parent, d.Action.Action, d.Action.Event)));
    }
}
