using AttendanceRules.Advice;
using AttendanceRules.Testing.Snapshots;

namespace AttendanceRules.Testing.Checks;

/// <summary>What to say where advice is not as expected.</summary>
internal sealed class FailureText(SubjectAdvice advice, Verdicts? verdicts)
{
    private const int MostLines = 10;

    /// <summary>Something expected is not in the advice.</summary>
    public AdviceAssertionException NotThere(string what, string action) => Of(what,
    [
        .. Section("It is advised:", advice.Actions.Where(a => a.Action == action).Select(Written.Action)),
        .. Section("It is undecided:", advice.Undecided.Where(u => u.Action == action).Select(u =>
            $"{u.Stakeholder}: {u.Action}{Written.Parent(u.Parent)} missing {string.Join(", ", u.Missing)}")),
        .. Section("It waits:", advice.Blocked.Where(b => b.Action == action).Select(b =>
            $"{b.Stakeholder}: {b.Action}{Written.Parent(b.Parent)} missing {string.Join(", ", b.Missing)}")),
        .. Section("It is withheld:", advice.Withheld.Where(w => w.Action == action).Select(w =>
            $"{w.Stakeholder}: {w.Action}{Written.Parent(w.Parent)} by the rule {w.Rule}: {w.Because}")),
        .. verdicts is null ? ["Ask TestedAdvice.Of(book, pupil, asOf) for the same, and it says why not."]
            : Section("Why not:", verdicts.WhyNot(action), "No rule or stage of the book calls for it."),
        .. Instead(),
    ]);

    /// <summary>Something is in the advice that was not expected.</summary>
    public AdviceAssertionException There(string what, IReadOnlyList<RecommendedAction> found) => Of(what,
    [
        .. Section("It is advised:", found.Select(Written.Action)),
        .. verdicts is null ? [] : Section("Why:", found.Select(a => a.Action).Distinct(StringComparer.Ordinal).SelectMany(verdicts.Why)),
    ]);

    /// <summary>A question expected is not asked.</summary>
    public AdviceAssertionException NotAsked(string what) => Of(what,
        Section("Asked are:", advice.Questions.Select(q => $"{q.Of}: {q.Question}{Written.Parent(q.About)}"), "Nothing is asked."));

    private IEnumerable<string> Instead() =>
        Section("Advised are:", advice.Daily.Select(Written.Action), "Nothing is advised but what holds every day.");

    private AdviceAssertionException Of(string what, IEnumerable<string> lines)
    {
        var subject = advice switch { PupilAdvice pupil => pupil.Pupil, SchoolAdvice school => school.School, _ => "" };
        return new AdviceAssertionException($"{subject} on {Written.Day(advice.AsOf)}: {what}\n{string.Join('\n', lines)}".TrimEnd());
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> items, string? none = null)
    {
        var all = items.ToList();
        return all.Count == 0 ? none is null ? [] : [none]
            : [title, .. all.Take(MostLines).Select(i => "  " + i),
                .. all.Count > MostLines ? [$"  and {all.Count - MostLines} more"] : Array.Empty<string>()];
    }
}
