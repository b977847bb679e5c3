using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Calendar;

namespace AttendanceRules.Insight;

/// <summary>From advice on a school to its morning list.</summary>
internal sealed class MorningListBuilder
{
    private const int DaysAhead = 7;
    public const string CallNow = "callNow";
    public const string Overdue = "overdue";
    public const string DueThisWeek = "dueThisWeek";
    public const string NoDayThisWeek = "noDayThisWeek";

    private readonly SchoolAdvice advice;
    private readonly string reader;
    private readonly IReadOnlySet<string> answering;
    private readonly DateOnly weekEnds;
    private readonly List<DueAction> own;
    private readonly List<DueAction> others;

    /// <param name="advice">The advice.</param>
    /// <param name="reader">Whose list it is: a stakeholder or a role.</param>
    /// <param name="answering">The stakeholder itself, or the stakeholders in which the role is: who answers for the reader.</param>
    public MorningListBuilder(SchoolAdvice advice, string reader, IReadOnlySet<string> answering)
    {
        (this.advice, this.reader, this.answering) = (advice, reader, answering);
        weekEnds = advice.AsOf.PlusDays(DaysAhead);
        var due = Due().ToLookup(d => IsFor([d.Action.Stakeholder], d.Action.Role));
        (own, others) = ([.. due[true]], [.. due[false]]);
    }

    /// <summary>What the reader is to do, in the order of the agenda; of two lines of which one follows the other, one.</summary>
    public IReadOnlyList<DueAction> Own => own;

    /// <param name="before">Advice on the school day before; null where the calendar has none.</param>
    /// <param name="arranged">What is to take place on the day of the advice or later, for whomever.</param>
    /// <param name="rejected">How many rows of the records could not be used.</param>
    public MorningList Build(SchoolAdvice? before, IEnumerable<ArrangedStep> arranged, int rejected)
    {
        var parts = own.ToLookup(PartOf);
        return new MorningList
        {
            School = advice.School, AsOf = advice.AsOf, ComparedWith = before?.AsOf, For = reader,
            Sections =
            [
                new(CallNow, "Call now", Lines(parts[CallNow])),
                new(Overdue, "Overdue", Lines(parts[Overdue])),
                new(DueThisWeek, "Due this week", Lines(parts[DueThisWeek])),
                new(NoDayThisWeek, "Open, with no day this week", Lines(parts[NoDayThisWeek])),
                new("arranged", "Meetings and reviews arranged", [.. Arranged(arranged)]),
                new("answersWanted", "Answers wanted", [.. Answers()]),
                new("newSinceYesterday", "New since the last school day", before is null ? [] : Lines(New(before))),
            ],
            Others = new SortedDictionary<string, int>(
                others.GroupBy(d => d.Action.Stakeholder, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => Lines(g).Count, StringComparer.Ordinal),
                StringComparer.Ordinal),
            Undecided = Subjects().Sum(s => s.Advice.Undecided.Count(u => IsFor([u.Stakeholder], u.Role))),
            Rejected = rejected,
            Notices = [.. OnceNotices.Of(advice), .. Failures()],
            HeldBack = OnceNotices.HeldBack(advice).Count,
        };
    }

    private string PartOf(DueAction due) => due.Action.Kind == ActionKind.Safeguarding ? CallNow
        : due.Action.Status == ActionStatus.Overdue ? Overdue
        : due.Action.Due <= weekEnds ? DueThisWeek
        : NoDayThisWeek;

    private bool IsFor(IReadOnlyList<string> stakeholders, string? role) =>
        role == reader || stakeholders.Contains(reader, StringComparer.Ordinal);

    private IEnumerable<(string Id, SubjectAdvice Advice)> Subjects() =>
        advice.Pupils.Select(p => (p.Pupil, (SubjectAdvice)p)).Append(("", advice));

    // The agenda goes by stakeholder first and keeps the order of the priorities inside; pairs are one line.
    private IEnumerable<DueAction> Due()
    {
        var lines = Subjects().ToDictionary(
            s => s.Id, s => Pairs.Joined([.. s.Advice.Daily]).ToDictionary(l => l.Key), StringComparer.Ordinal);
        return advice.Agenda.Where(d => lines[d.Subject].ContainsKey(d.Action.Key))
            .Select(d => d with { Action = lines[d.Subject][d.Action.Key] });
    }

    private static List<MorningLine> Lines(IEnumerable<DueAction> due) =>
        [.. due.GroupBy(d => (d.Action.Priority, d.Action.Action, d.Action.Title, d.Action.Due)).Select(g => new MorningLine
        {
            Pupils = Pupils(g.Select(d => d.Subject)),
            Parents = Parents(g.Select(d => d.Action.Parent)),
            Who = g.First().Action.Role ?? g.First().Action.Stakeholder,
            Text = g.Key.Title,
            Day = g.Key.Due,
            Since = g.Min(d => d.Action.Since),
            Name = g.Key.Action,
        })];

    private IEnumerable<MorningLine> Arranged(IEnumerable<ArrangedStep> steps) =>
        steps.Where(s => s.Day <= weekEnds && IsFor(s.By, s.Role)).OrderBy(s => s.Day).Select(s => new MorningLine
        {
            Pupils = Pupils([s.Subject]),
            Parents = Parents([s.Parent]),
            Who = s.Role ?? s.By[0],
            Text = s.Text,
            Day = s.Day,
            Name = s.Name,
        });

    private IEnumerable<MorningLine> Answers() =>
        advice.Questions.Where(q => answering.Contains(q.Of)).GroupBy(q => (q.Question, q.Ask, q.Of))
            .OrderByDescending(g => g.Sum(q => q.Waiting)).Select(g => new MorningLine
            {
                Pupils = Pupils(g.Select(q => q.Subject)),
                Parents = Parents(g.Select(q => q.About)),
                Who = g.Key.Of,
                Text = g.Key.Ask,
                Name = g.Key.Question,
            });

    private IEnumerable<DueAction> New(SchoolAdvice before)
    {
        var fresh = AdviceChanges.Between(before, advice)
            .Where(c => c.Kind is AdviceChangeKind.New or AdviceChangeKind.Escalated)
            .Select(c => (c.Subject, c.After!.Key)).ToHashSet();
        var alone = own.Select(d => (d.Subject, d.Action.Key)).ToHashSet();
        return own.Where(d => fresh.Contains((d.Subject, d.Action.Key)) || fresh.Any(f => !alone.Contains(f) && IsBehind(f, d)));
    }

    // What is to follow a line is one line with it.
    private static bool IsBehind(
        (string Subject, (string Stakeholder, string? Role, string? Parent, string Action, string? Event) Key) line, DueAction first) =>
        line.Key.Action == first.Action.Else && line.Subject == first.Subject && line.Key.Stakeholder == first.Action.Stakeholder
        && line.Key.Parent == first.Action.Parent && line.Key.Event == first.Action.Event;

    // What could not be worked out for a pupil may be the call that nobody makes.
    private IEnumerable<Notice> Failures() => advice.Pupils.SelectMany(p => p.Notices
        .Where(n => n.IsFailure)
        .Select(n => n with { Text = string.Create(CultureInfo.InvariantCulture, $"{p.Pupil}: {n.Text}") }));

    private static List<string> Parents(IEnumerable<string?> parents) =>
        [.. parents.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static List<string> Pupils(IEnumerable<string> subjects) =>
        [.. subjects.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
}
