using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>Where a line that is new comes among lines that are joined and in order.</summary>
/// <param name="levels">The levels of priority.</param>
/// <param name="stakeholders">The order of those who act.</param>
internal readonly struct LineOrder(Priorities levels, IReadOnlyList<string> stakeholders)
{
    /// <summary>
    /// Whether a line comes where another one came in an advice before, of which nothing changed that levels ask of the pupil: it joins and
    /// covers the same.
    /// </summary>
    public bool IsInPlaceOf(RecommendedAction line, RecommendedAction before) => levels.IsInPlaceOf(line, before);

    /// <summary>Whether none of the lines that are new is joined with one of the others, or comes beside one by its rules alone.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="added">Those that are new.</param>
    public bool MayAdd(ReadOnlySpan<RecommendedAction> lines, ReadOnlySpan<RecommendedAction> added)
    {
        for (var i = 0; i < added.Length; i++)
        {
            if (IsLikeAny(added[i], lines) || IsLikeAny(added[i], added[..i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of a line that is new, which gets its level and its day of review.</summary>
    public int PlaceOf(RecommendedAction line, ReadOnlySpan<RecommendedAction> lines)
    {
        var (rank, place) = (levels.Rank(line), 0);
        while (place < lines.Length && Compare(lines[place], levels.LevelOf(lines[place]), line, rank) < 0)
        {
            place++;
        }

        return place;
    }

    /// <summary>The place of an open line that is new; below zero: another one is joined with it.</summary>
    public int PlaceOf(UndecidedAction line, ReadOnlySpan<UndecidedAction> lines)
    {
        var (rank, place, order) = (Consolidation.RankOf(line, stakeholders), 0, -1);
        while (place < lines.Length && (order = LineRank.Compare(Consolidation.RankOf(lines[place], stakeholders), rank)) < 0)
        {
            place++;
        }

        return order == 0 ? -1 : place;
    }

    // By level, then as lines are joined.
    private int Compare(RecommendedAction x, int levelOfX, RecommendedAction y, int levelOfY) => LineRank.Compare(
        Priorities.RankOf(x, levelOfX, stakeholders), Priorities.RankOf(y, levelOfY, stakeholders));

    // Lines of one role more are joined apart, and come in the order of the rules.
    private bool IsLikeAny(RecommendedAction line, ReadOnlySpan<RecommendedAction> others)
    {
        foreach (var other in others)
        {
            if (Consolidation.IsLike(other, line, stakeholders))
            {
                return true;
            }
        }

        return false;
    }
}
