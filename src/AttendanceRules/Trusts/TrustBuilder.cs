using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Model;

namespace AttendanceRules.Trusts;

/// <summary>From advice on one school after another to advice for their trust.</summary>
internal sealed class TrustBuilder(Book book, string reader, IReadOnlySet<string> answering)
{
    private readonly List<TrustSchool> schools = [];
    private readonly List<(string School, DueAction Due)> own = [];
    private int undecided;

    /// <param name="advice">Advice on the school.</param>
    /// <param name="rejected">How many rows of its records could not be used.</param>
    public void Add(SchoolAdvice advice, int rejected)
    {
        var list = new MorningListBuilder(advice, reader, answering).Build(null, [], rejected);
        schools.Add(new TrustSchool
        {
            School = advice.School,
            CallNow = Count(list, MorningListBuilder.CallNow),
            Overdue = Count(list, MorningListBuilder.Overdue),
            DueThisWeek = Count(list, MorningListBuilder.DueThisWeek),
            Undecided = list.Undecided,
            Rejected = rejected,
            Notices = list.Notices,
            HeldBack = list.HeldBack,
        });
        foreach (var who in book.Governing)
        {
            own.AddRange(new MorningListBuilder(advice, who, new HashSet<string>(StringComparer.Ordinal) { who }).Own
                .Select(d => (advice.School, d)));
        }

        undecided += advice.Pupils.SelectMany(p => p.Undecided).Concat(advice.Undecided)
            .Count(u => book.Governing.Contains(u.Stakeholder, StringComparer.Ordinal));
    }

    public TrustAdvice Build(DateOnly asOf)
    {
        var ranks = book.Priorities.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        return new TrustAdvice
        {
            AsOf = asOf,
            For = reader,
            Schools =
            [
                .. schools.OrderByDescending(s => s.CallNow).ThenByDescending(s => s.Overdue).ThenByDescending(s => s.DueThisWeek)
                    .ThenByDescending(s => s.Undecided).ThenByDescending(s => s.Rejected).ThenBy(s => s.School, StringComparer.Ordinal),
            ],
            Governing = book.Governing,
            Actions =
            [
                .. own.GroupBy(o =>
                    (o.Due.Action.Priority, o.Due.Action.Stakeholder, o.Due.Action.Action, o.Due.Action.Title, o.Due.Action.Due))
                    .OrderBy(g => ranks.GetValueOrDefault(g.Key.Priority ?? "", int.MaxValue))
                    .ThenBy(g => g.Key.Due ?? g.Min(o => o.Due.Action.ReviewBy) ?? DateOnly.MaxValue)
                    .ThenBy(g => g.Key.Title, StringComparer.Ordinal).Select(g => Action([.. g])),
            ],
            Undecided = undecided,
        };
    }

    private static int Count(MorningList list, string section) =>
        list.Sections.Single(s => s.Id == section).Lines.Sum(l => Math.Max(l.Pupils.Count, 1));

    private static TrustAction Action(List<(string School, DueAction Due)> lines)
    {
        var first = lines[0].Due.Action;
        return new TrustAction
        {
            Stakeholder = first.Stakeholder,
            Action = first.Action,
            Title = first.Title,
            Status = first.Status,
            Due = first.Due,
            Places =
            [
                .. lines.GroupBy(l => l.School, StringComparer.Ordinal).Select(g => new TrustActionPlace
                {
                    School = g.Key,
                    Pupils = [.. g.Select(l => l.Due.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)],
                }),
            ],
        };
    }
}
