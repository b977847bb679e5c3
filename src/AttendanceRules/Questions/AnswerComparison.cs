using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Questions;

/// <summary>Compares advice before an answer with advice after it.</summary>
internal static class AnswerComparison
{
    /// <summary>What the answer brings.</summary>
    /// <param name="subject">Id of the pupil; empty: the school.</param>
    /// <param name="before">The advice as it is.</param>
    /// <param name="after">The advice with the answer.</param>
    /// <param name="answer">The answer.</param>
    public static AnswerEffect Between(string subject, SubjectAdvice before, SubjectAdvice after, AnswerRange answer)
    {
        List<UndecidedAction> decided = [.. before.Undecided.Where(u => !after.Undecided.Any(a => OpenLines.IsSame(u, a)))];
        var asked = before.Undecided.SelectMany(OpenLines.Asked).Select(OpenLines.KeyOf).ToHashSet();
        return new AnswerEffect
        {
            Value = answer.Value, Answers = answer.Words,
            Changes = [.. AdviceChanges.Between(subject, before.Actions, after.Actions)],
            Decided = decided,
            FallsAway = [.. decided.Where(u => !after.Actions.Any(a => OpenLines.IsSame(u, a))
                && !after.Blocked.Any(b => OpenLines.IsSame(u, b)))],
            Blocked = [.. after.Blocked.Where(a => !before.Blocked.Any(b =>
                (a.Stakeholder, a.Parent, a.Action) == (b.Stakeholder, b.Parent, b.Action)))],
            Opens = [.. after.Undecided.SelectMany(OpenLines.Asked).DistinctBy(OpenLines.KeyOf)
                .Where(q => !asked.Contains(OpenLines.KeyOf(q))).OrderBy(q => q.Question, StringComparer.Ordinal)
                .ThenBy(q => q.About, StringComparer.Ordinal)],
            Undecided = after.Undecided.Count,
        };
    }

    /// <summary>What each answer brings to several subjects, in counts. Each of them was asked the same, or nobody could answer.</summary>
    public static IReadOnlyList<AnswerCounts> Counted(IReadOnlyList<IReadOnlyList<(AnswerRange Answer, AnswerEffect Effect)>> subjects)
    {
        List<(AnswerRange Answer, AnswerCounts Counts)> joined = [];
        foreach (var tried in subjects.SelectMany(s => s).GroupBy(t => t.Answer.Value, StringComparer.Ordinal))
        {
            var answer = tried.First().Answer;
            var counts = Counts(answer, [.. tried.Select(t => t.Effect)]);
            if (answer.IsOrdered && joined is [.., var last] && Same(last.Counts, counts))
            {
                joined[^1] = (last.Answer.Through(answer), last.Counts);
            }
            else
            {
                joined.Add((answer, counts));
            }
        }

        return [.. joined.Select(j => j.Counts with { Answers = j.Answer.Words })];
    }

    private static AnswerCounts Counts(AnswerRange answer, List<AnswerEffect> effects) => new()
    {
        Value = answer.Value, Answers = answer.Words,
        Actions = ByName(effects.SelectMany(e => e.Changes).Where(c => c.Kind == AdviceChangeKind.New).Select(c => c.After!.Action)),
        FallsAway = ByName(effects.SelectMany(e => e.FallsAway).Select(u => u.Action)),
        Opens = ByName(effects.SelectMany(e => e.Opens).Select(q => q.Question)),
        Titles = effects.SelectMany(e => e.Changes.Where(c => c.After is not null).Select(c => (c.After!.Action, c.After.Title))
            .Concat(e.FallsAway.Select(u => (u.Action, u.Title)))).DistinctBy(a => a.Action, StringComparer.Ordinal)
            .ToDictionary(a => a.Action, a => a.Title, StringComparer.Ordinal),
    };

    private static SortedDictionary<string, int> ByName(IEnumerable<string> names) => new(
        names.GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static bool Same(AnswerCounts x, AnswerCounts y) => x.Actions.SequenceEqual(y.Actions)
        && x.FallsAway.SequenceEqual(y.FallsAway) && x.Opens.SequenceEqual(y.Opens);

    /// <summary>The effects with neighbours joined that bring the same.</summary>
    public static IReadOnlyList<AnswerEffect> Joined(IReadOnlyList<(AnswerRange Answer, AnswerEffect Effect)> effects)
    {
        List<(AnswerRange Answer, AnswerEffect Effect, string Signature)> joined = [];
        foreach (var (answer, effect) in effects)
        {
            var signature = Signature(effect);
            if (answer.IsOrdered && joined is [.., var last] && last.Signature == signature)
            {
                joined[^1] = (last.Answer.Through(answer), last.Effect, signature);
            }
            else
            {
                joined.Add((answer, effect, signature));
            }
        }

        return [.. joined.Select(j => j.Effect with { Answers = j.Answer.Words })];
    }

    private static string Signature(AnswerEffect effect) => string.Join('\n', effect.Changes
        .Select(c => $"{c.Kind} {Line(c.Before)} {Line(c.After)}")
        .Concat(effect.Decided.Select(u => $"decided {u.Stakeholder} {u.Role} {u.Action} {u.Parent} {u.Event}"))
        .Concat(effect.FallsAway.Select(u => $"gone {u.Stakeholder} {u.Role} {u.Action} {u.Parent} {u.Event}"))
        .Concat(effect.Blocked.Select(b => $"blocked {b.Stakeholder} {b.Action} {b.Parent} {string.Join(' ', b.Missing)}"))
        .Concat(effect.Opens.Select(q => $"opens {OpenLines.KeyOf(q)}"))
        .Append(effect.Undecided.ToString(CultureInfo.InvariantCulture)));

    private static string Line(RecommendedAction? line) => line is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{line.Key} {line.Since} {line.Due} {line.DueIn} {line.ReviewBy} {line.Force} {line.Basis} {line.Status} {Amounts(line)}");

    private static string Amounts(RecommendedAction line) => string.Join(' ', line.Values.Select(v => $"{v.Name} {v.Value} {v.Until}"));
}
