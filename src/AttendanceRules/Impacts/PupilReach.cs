using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>
/// What a change of thresholds alone reaches of the advice on pupils: the rules, pathways and groups that rest on one of them. Where these
/// say the same of a pupil by both books, word for word, so does everything else, and the whole advice need not be worked out.
/// </summary>
internal sealed class PupilReach
{
    private readonly Book before;
    private readonly Book after;

    private PupilReach(Book before, Book after) => (this.before, this.after) = (before, after);

    /// <summary>What the changes reach; null: none is of a threshold, not all are, or they reach what speaks through other rules.</summary>
    public static PupilReach? Of(Book before, Book after, IReadOnlyList<RuleChange> changes)
    {
        var thresholds = changes.Where(c => c.Of == "threshold").Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var isOfThem = changes.All(c => c.Of == "threshold" || c is { Of: "pack" or "source", Kind: RuleChangeKind.Added });
        return isOfThem && thresholds.Count > 0
            && Held(before, thresholds) is { } was && Held(after, thresholds) is { } now ? new PupilReach(was, now) : null;
    }

    /// <summary>Whether all that the changes reach reads alike of a pupil.</summary>
    public bool SaysTheSame(SubjectFile was, SubjectFile now, DateOnly asOf, AdviceReading reading) =>
        reading.IsSame(Advice(before, was, asOf), Advice(after, now, asOf));

    private static PupilAdvice Advice(Book held, SubjectFile pupil, DateOnly asOf) => new Advisor(held, pupil, asOf, []).Advise();

    // What withholds speaks through the lines of other rules, a level of priority orders them all, and a price is said with its action.
    private static Book? Held(Book book, HashSet<string> thresholds)
    {
        bool IsReached(DutyDeclaration duty) => DutyNames.Of(book, duty).Overlaps(thresholds);
        bool Names(IEnumerable<string> names) => DutyNames.Behind(book, names).Overlaps(thresholds);
        return book.Rules.Any(r => r.Withhold is not null && IsReached(r))
            || book.Priorities.Any(p => p.When is { } when && Names(when.Names.Select(n => n.Name)))
            || book.Actions.Values.Any(a => a.Cost.Any(c => thresholds.Contains(c.Name))) ? null
            : book.Holding([.. book.Rules.Where(r => r.Withhold is null && IsReached(r))],
                [.. book.Pathways.GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Any(p => p.Stages.Any(IsReached)))
                    .SelectMany(g => g)],
                [.. book.Groups.Where(g => Names(g.When.When.Names.Select(n => n.Name)))]);
    }
}
