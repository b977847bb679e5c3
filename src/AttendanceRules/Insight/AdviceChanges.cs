using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Insight;

/// <summary>Compares advice on two days, or before and after a correction of records. Standing expectations are left out.</summary>
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

    /// <summary>The same for one pupil, each change with what moved it.</summary>
    /// <param name="before">The earlier advice with its verdicts.</param>
    /// <param name="after">The later advice with its verdicts.</param>
    /// <exception cref="ArgumentException">The two are about different pupils.</exception>
    /// <example><code>
    /// var changes = AdviceChanges.Between(book.Explain(school, "P012", monday), book.Explain(school, "P012", tuesday));
    /// </code></example>
    public static IReadOnlyList<AdviceChange> Between(PupilExplanation before, PupilExplanation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var id = after.Advice.Pupil;
        if (before.Advice.Pupil != id)
        {
            throw new ArgumentException($"Compare advice on one pupil; these are '{before.Advice.Pupil}' and '{id}'.", nameof(after));
        }

        var cause = new ChangeCause(before, after);
        return [.. Between(id, [.. before.Advice.Daily], [.. after.Advice.Daily]).Select(c => c with { Because = cause.Of(c) })];
    }

    /// <summary>The same for a school on two days, or by what was known on two days; each change of a pupil with what moved it.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="before">The earlier day, and what was known by when.</param>
    /// <param name="after">The later day, and what was known by when.</param>
    /// <param name="options">Whether to accept problems of records; null: no. Facts of it are not used.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IReadOnlyList<AdviceChange> Between(RuleBook book, SchoolRecord school, Viewpoint before, Viewpoint after,
        AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        SchoolAdvice On(Viewpoint day) => book.Advise(school, day, options, cancellationToken);
        return [.. Between(On(before), On(after)).GroupBy(c => c.Subject, StringComparer.Ordinal)
            .SelectMany(g => g.Key.Length == 0 ? g
                : Between(book.Explain(school, g.Key, before), book.Explain(school, g.Key, after)).AsEnumerable())];
    }

    private static IEnumerable<(string Subject, List<RecommendedAction> Lines)> Subjects(SchoolAdvice advice) =>
        advice.Pupils.Select(p => (p.Pupil, p.Daily.ToList())).Append(("", advice.Daily.ToList()));

    /// <summary>The same for all lines of one subject, standing expectations included.</summary>
    internal static IEnumerable<AdviceChange> Between(
        string subject, IReadOnlyList<RecommendedAction> before, IReadOnlyList<RecommendedAction> after)
    {
        foreach (var line in after)
        {
            var was = before.FirstOrDefault(b => b.Key == line.Key);
            if ((was is null ? AdviceChangeKind.New : KindOf(was, line)) is { } kind)
            {
                yield return new AdviceChange { Kind = kind, Subject = subject, Before = was, After = line };
            }
        }

        foreach (var line in before.Where(b => after.All(a => a.Key != b.Key)))
        {
            yield return new AdviceChange { Kind = AdviceChangeKind.Gone, Subject = subject, Before = line };
        }
    }

    private static (bool, Force, Basis) Weight(RecommendedAction action) =>
        (action.Status == ActionStatus.Overdue, action.Force, action.Basis);

    internal static AdviceChangeKind? KindOf(RecommendedAction was, RecommendedAction now)
    {
        var order = Weight(was).CompareTo(Weight(now));
        return order < 0 ? AdviceChangeKind.Escalated : order > 0 ? AdviceChangeKind.Eased
            : was.Due != now.Due ? AdviceChangeKind.Moved : null;
    }
}
