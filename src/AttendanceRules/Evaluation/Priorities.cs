using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Gives lines their level of priority and their day of review, and puts them in order (S29).</summary>
internal readonly struct Priorities(Book book, EvaluationContext scope)
{
    /// <summary>
    /// By level, then by last day or day of review, then as joined lines come. The lines are those of the advice that is made.
    /// </summary>
    public RecommendedAction[] Order(RecommendedAction[] actions)
    {
        if (actions.Length == 1)
        {
            Rank(actions[0]);
            return actions;
        }

        return LineGroups.InOrder(actions, static (line, all) => RankOf(line, all.Rank(line), all.Stakeholders), this);
    }

    private IReadOnlyList<string> Stakeholders => book.Stakeholders;

    /// <summary>Gives a line its level and its day of review.</summary>
    /// <returns>The number of the level; their number: it has none.</returns>
    public int Rank(RecommendedAction line)
    {
        var rank = RankOf(line);
        if (rank < book.Priorities.Count)
        {
            var level = book.Priorities[rank];
            line.Rank(level.Id, ReviewOf(level, line));
        }

        return rank;
    }

    /// <summary>The number of the level that a line was given; their number: it has none.</summary>
    public int LevelOf(RecommendedAction line)
    {
        var rank = 0;
        while (rank < book.Priorities.Count && book.Priorities[rank].Id != line.Priority)
        {
            rank++;
        }

        return rank;
    }

    /// <summary>Where a line of a level comes.</summary>
    public static LineRank RankOf(RecommendedAction line, int level, IReadOnlyList<string> stakeholders) => Consolidation.RankOf(line,
        stakeholders, LineRank.Both(level, (line.Due ?? line.ReviewBy ?? DateOnly.MaxValue).DayNumber));

    /// <summary>
    /// Whether a line comes where another one came in an advice before, of which nothing changed that levels ask of the pupil: it joins and
    /// covers the same.
    /// </summary>
    public bool IsInPlaceOf(RecommendedAction line, RecommendedAction before)
    {
        if (line.Key != before.Key || (line.Due, line.DueIn, line.Status) != (before.Due, before.DueIn, before.Status)
            || (line.Kind, line.Basis, line.Force) != (before.Kind, before.Basis, before.Force))
        {
            return false;
        }

        var level = RankOf(line) is var rank && rank < book.Priorities.Count ? book.Priorities[rank] : null;
        return level?.Id == before.Priority && (level is null ? null : ReviewOf(level, line)) == before.ReviewBy;
    }

    private int RankOf(RecommendedAction action)
    {
        var rank = 0;
        while (rank < book.Priorities.Count && !Fits(book.Priorities[rank], action))
        {
            rank++;
        }

        return rank;
    }

    private bool Fits(PriorityDeclaration level, RecommendedAction action) =>
        (level.Kinds.Count > 0 ? level.Kinds.Contains(action.Kind) : action.Kind != ActionKind.Standing)
        && (level.Bases.Count == 0 || level.Bases.Contains(action.Basis))
        && (level.Statuses.Count == 0 || level.Statuses.Contains(action.Status))
        && (!level.IsDated || HasDeadline(action))
        && Holds(level);

    // A last day that an answer will say is one too.
    private static bool HasDeadline(RecommendedAction action) =>
        action.Due is not null || action.DueIn is not null || action.DueQuestions.Count > 0;

    // What is not known of a pupil makes nothing less urgent.
    private bool Holds(PriorityDeclaration level) =>
        level.When is not { } when || (scope.File.Pupil is not null && when.Evaluate(scope) != Truth.False);

    // Always a day that is still to come: what is only to be reviewed is never overdue.
    private DateOnly? ReviewOf(PriorityDeclaration level, RecommendedAction line)
    {
        // Since when it is called for is found where somebody asks.
        if (HasDeadline(line) || level.ReviewBy is null || level.ReviewBy.On(line.Since) is not { Count: > 0 } length)
        {
            return null;
        }

        var next = scope.File.Time.After(line.Since, length);
        while (next < scope.Date)
        {
            next = scope.File.Time.After(next.Value, length);
        }

        // Where the calendar ends before, its last school day.
        var last = scope.File.Time.DayCount > 0 ? scope.File.Time[scope.File.Time.DayCount - 1] : scope.Date;
        return next ?? (last > scope.Date ? last : scope.Date);
    }
}
