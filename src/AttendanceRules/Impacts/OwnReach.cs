using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>
/// Which of a school's own rules a change can make come out otherwise. The others say the same by both books, and need not be asked.
/// </summary>
internal sealed class OwnReach
{
    // What a change of anything else comes to is not followed: then every rule counts as reached.
    private static readonly HashSet<string> Followed = new(StringComparer.Ordinal)
    {
        "threshold", "fact", "question", "group", "characteristic", "rule", "source", "priority",
    };

    private readonly HashSet<string> reached;
    private readonly HashSet<string> beside;

    private OwnReach(Book before, Book after, IReadOnlyList<RuleChange> changes)
    {
        var (was, now) = (new DutyNames(before), new DutyNames(after));
        reached = new ChangedDuties(changes).OwnIn(was, now);
        List<(string Id, HashSet<string> Actions)> own = [.. Own(was).Concat(Own(now))];
        var actions = own.Where(o => reached.Contains(o.Id)).SelectMany(o => o.Actions).ToHashSet(StringComparer.Ordinal);
        beside = [.. own.Where(o => o.Actions.Overlaps(actions)).Select(o => o.Id)];
    }

    /// <summary>What the changes reach; null: that is not known, and every rule may come out otherwise.</summary>
    public static OwnReach? Of(Book before, Book after, IReadOnlyList<RuleChange> changes) =>
        AreFollowed(changes) && new OwnReach(before, after, changes) is var found && !found.Withholds(before) && !found.Withholds(after)
            ? found : null;

    /// <summary>
    /// Whether what the changes come to is followed: none is of a code, an action, a calendar or a school day, so both books lay records
    /// out alike.
    /// </summary>
    public static bool AreFollowed(IReadOnlyList<RuleChange> changes) => changes.All(IsFollowed);

    // What withholds speaks through the lines of other rules.
    private bool Withholds(Book book) => book.Rules.Any(r => r.Withhold is not null && reached.Contains(r.Id));

    /// <summary>Whether a change reaches the rule.</summary>
    public bool Reaches(RuleDeclaration rule) => reached.Contains(rule.Id);

    /// <summary>
    /// Whether the rule may call for an action that a rule which is reached may call for too. Those reached are among them.
    /// </summary>
    public bool IsBeside(RuleDeclaration rule) => beside.Contains(rule.Id);

    private static bool IsFollowed(RuleChange change) => Followed.Contains(change.Of)
        || (change.Of == "pack" && (change.Kind != RuleChangeKind.Changed || change.Member is "title" or "version"));

    // With the actions that supply what a line needs.
    private static IEnumerable<(string Id, HashSet<string> Actions)> Own(DutyNames all)
    {
        foreach (var rule in all.Book.Rules.Where(r => r.Of == SubjectKind.School))
        {
            var names = all.Of(rule);
            var supplying = all.Book.Actions.Values.Where(a => a.Supplies is { } supplied && names.Contains(supplied)).Select(a => a.Id);
            yield return (rule.Id, rule.Lines.Select(l => l.Action).Concat(supplying).ToHashSet(StringComparer.Ordinal));
        }
    }
}
