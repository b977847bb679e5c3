using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>Compares advice on one school on two days. Standing expectations are left out.</summary>
public static class AdviceChanges
{
    /// <summary>What is new, gone, escalated, eased or moved: by pupil, then in the order of the later advice; what is gone comes last.
    /// A line that changed in no such way is left out.</summary>
    /// <param name="before">The earlier advice.</param>
    /// <param name="after">The later advice.</param>
    public static IReadOnlyList<AdviceChange> Between(SchoolAdvice before, SchoolAdvice after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = Subjects(before).ToDictionary(s => s.Subject, s => s.Lines, StringComparer.Ordinal);
        var later = Subjects(after).ToDictionary(s => s.Subject, s => s.Lines, StringComparer.Ordinal);
        return [.. earlier.Keys.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(s => Between(s, earlier.GetValueOrDefault(s) ?? [], later.GetValueOrDefault(s) ?? []))];
    }

    private static IEnumerable<(string Subject, List<RecommendedAction> Lines)> Subjects(SchoolAdvice advice) =>
        advice.Pupils.Select(p => (p.Pupil, p.Daily.ToList())).Append(("", advice.Daily.ToList()));

    private static IEnumerable<AdviceChange> Between(string subject, List<RecommendedAction> before, List<RecommendedAction> after)
    {
        foreach (var line in after)
        {
            var was = before.Find(b => Key(b) == Key(line));
            if ((was is null ? AdviceChangeKind.New : KindOf(was, line)) is { } kind)
            {
                yield return new AdviceChange { Kind = kind, Subject = subject, Before = was, After = line };
            }
        }

        foreach (var line in before.Where(b => !after.Exists(a => Key(a) == Key(b))))
        {
            yield return new AdviceChange { Kind = AdviceChangeKind.Gone, Subject = subject, Before = line };
        }
    }

    private static (string, string?, string?, string, string?) Key(RecommendedAction action) =>
        (action.Stakeholder, action.Role, action.Parent, action.Action, action.Event);

    private static (bool, Force, Basis) Weight(RecommendedAction action) =>
        (action.Status == ActionStatus.Overdue, action.Force, action.Basis);

    private static AdviceChangeKind? KindOf(RecommendedAction was, RecommendedAction now)
    {
        var order = Weight(was).CompareTo(Weight(now));
        return order < 0 ? AdviceChangeKind.Escalated : order > 0 ? AdviceChangeKind.Eased
            : was.Due != now.Due ? AdviceChangeKind.Moved : null;
    }
}
