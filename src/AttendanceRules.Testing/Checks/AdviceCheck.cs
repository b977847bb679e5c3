using AttendanceRules.Advice;

namespace AttendanceRules.Testing.Checks;

/// <summary>Holds advice against expectations; with a book also the names in them.</summary>
internal sealed class AdviceCheck
{
    private readonly SubjectAdvice advice;
    private readonly KnownNames? names;
    private readonly IReadOnlyList<string>? parents;
    private readonly FailureText text;

    /// <summary>Makes it.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="book">The book that gave it; null: names are not checked, and nobody says why not.</param>
    /// <param name="explain">The verdicts on the same pupil and date; null: none.</param>
    /// <param name="parents">Ids of the pupil's parents; null: they are not known here, and not checked.</param>
    public AdviceCheck(
        SubjectAdvice advice, RuleBook? book = null, Func<PupilExplanation>? explain = null, IReadOnlyList<string>? parents = null)
    {
        ArgumentNullException.ThrowIfNull(advice);
        this.parents = parents;
        (this.advice, names) = (advice, book is null ? null : new KnownNames(book));
        text = new FailureText(advice, book is null || explain is null ? null : new Verdicts(book, explain));
    }

    public RecommendedAction Advised(string action, string? by, string? parent, DateOnly? due)
    {
        Know(action, by);
        return advice.Actions.FirstOrDefault(a => Fits(a, action, by, parent) && (due is null || a.Due == due))
            ?? throw text.NotThere($"{Wanted(action, by, parent, due)} is not advised.", action);
    }

    public void NotAdvised(string action, string? by, string? parent)
    {
        Know(action, by);
        KnowParent(parent);
        WorkedOut();
        if (advice.Actions.Where(a => a.Status != ActionStatus.Ahead && Fits(a, action, by, parent)).ToList() is { Count: > 0 } found)
        {
            throw text.There($"{Wanted(action, by, parent)} is advised and was not expected.", found);
        }
    }

    public void OnlyAdvised(IReadOnlyList<string> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        foreach (var action in actions)
        {
            Know(action, null);
        }

        WorkedOut();
        var now = advice.Daily.Where(a => a.Status != ActionStatus.Ahead).ToList();
        if (now.Where(a => !actions.Contains(a.Action, StringComparer.Ordinal)).ToList() is { Count: > 0 } further)
        {
            throw text.There($"{further.Count} more than expected {(further.Count == 1 ? "is" : "are")} advised.", further);
        }

        if (actions.FirstOrDefault(e => !now.Exists(a => a.Action == e)) is { } lacking)
        {
            throw text.NotThere($"{Wanted(lacking)} is not advised.", lacking);
        }
    }

    // What could not be worked out may be what is not expected.
    private void WorkedOut()
    {
        if (advice.Notices.FirstOrDefault(n => n.IsFailure) is { } failed)
        {
            throw text.There(failed.Text, []);
        }
    }

    private void KnowParent(string? parent)
    {
        if (parent is { Length: > 0 } && parents?.Contains(parent, StringComparer.Ordinal) == false)
        {
            throw new ArgumentException(parents.Count == 0 ? $"Unknown parent '{parent}'. The pupil has none on record."
                : $"Unknown parent '{parent}'. The pupil has: {string.Join(", ", parents)}.", nameof(parent));
        }
    }

    public UndecidedAction Undecided(string action, IReadOnlyList<string> missing)
    {
        Know(action, null);
        ArgumentNullException.ThrowIfNull(missing);
        return advice.Undecided.FirstOrDefault(u => u.Action == action && HasAll(u.Missing, missing))
            ?? throw text.NotThere($"{Wanted(action)} is not undecided{Without(missing)}.", action);
    }

    public BlockedAction Blocked(string action, IReadOnlyList<string> missing)
    {
        Know(action, null);
        ArgumentNullException.ThrowIfNull(missing);
        return advice.Blocked.FirstOrDefault(b => b.Action == action && HasAll(b.Missing, missing))
            ?? throw text.NotThere(
                $"{Wanted(action)} is not waiting{(missing.Count == 0 ? "" : " for " + string.Join(", ", missing))}.", action);
    }

    public WithheldAction Withheld(string action, string? rule)
    {
        Know(action, null);
        return advice.Withheld.FirstOrDefault(w => w.Action == action && (rule is null || w.Rule == rule))
            ?? throw text.NotThere($"{Wanted(action)} is not withheld{(rule is null ? "" : $" by the rule '{rule}'")}.", action);
    }

    public AskedQuestion Asked(string question, string? about)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        names?.Question(question);
        return advice.Questions.FirstOrDefault(q => q.Question == question && (about is null || q.About == about))
            ?? throw text.NotAsked($"The question '{question}'{(about is null ? "" : $" about '{about}'")} is not asked.");
    }

    private void Know(string action, string? by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        names?.Action(action);
        if (by is not null)
        {
            names?.Stakeholder(by);
        }
    }

    private static bool Fits(RecommendedAction found, string action, string? by, string? parent) =>
        found.Action == action && (by is null || found.Stakeholder == by) && (parent is null || found.Parent == parent);

    private static bool HasAll(IReadOnlyList<string> found, IReadOnlyList<string> wanted) =>
        wanted.All(w => found.Contains(w, StringComparer.Ordinal));

    private static string Wanted(string action, string? by = null, string? parent = null, DateOnly? due = null) =>
        $"'{action}'{(by is null ? "" : $" by '{by}'")}{(parent is null ? "" : $" for the parent '{parent}'")}"
        + (due is { } day ? $", due {Snapshots.Written.Day(day)}," : "");

    private static string Without(IReadOnlyList<string> missing) => missing.Count == 0 ? "" : $" for want of {string.Join(", ", missing)}";
}
