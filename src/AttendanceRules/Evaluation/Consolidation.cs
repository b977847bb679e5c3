using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>
/// One action per stakeholder, role, parent, action and event, with all rules and sources, the earliest due and the strongest basis and
/// force (S29).
/// </summary>
internal static class Consolidation
{
    /// <summary>Lines that are called for, not yet in order.</summary>
    public static RecommendedAction[] Consolidate(IReadOnlyList<RecommendedAction> actions) => actions.Count == 0 ? []
        : LineGroups.Join(actions, static a => new LineKey(a.Stakeholder, a.Role, a.Parent, a.Action, a.Event), Join);

    /// <summary>Where a line comes among others.</summary>
    /// <param name="line">The line.</param>
    /// <param name="stakeholders">The order of those who act.</param>
    /// <param name="first">What comes before its last day.</param>
    public static LineRank RankOf(RecommendedAction line, IReadOnlyList<string> stakeholders, long first = 0) => new(first,
        LineRank.Both((line.Due ?? DateOnly.MaxValue).DayNumber, Index(stakeholders, line.Stakeholder)), line.Action, line.Parent, null,
        line.Event);

    /// <summary>Whether two lines come beside each other on one day, by their rules alone.</summary>
    public static bool IsLike(RecommendedAction x, RecommendedAction y, IReadOnlyList<string> stakeholders) => x.Action == y.Action
        && x.Parent == y.Parent && x.Event == y.Event && Index(stakeholders, x.Stakeholder) == Index(stakeholders, y.Stakeholder);

    public static IReadOnlyList<UndecidedAction> Consolidate(IReadOnlyList<UndecidedAction> actions, IReadOnlyList<string> stakeholders) =>
        actions.Count == 0 ? [] : Joined(actions, stakeholders);

    private static UndecidedAction[] Joined(IReadOnlyList<UndecidedAction> actions, IReadOnlyList<string> stakeholders) =>
        LineGroups.InOrder(LineGroups.Join(actions, static a => new LineKey(a.Stakeholder, a.Role, a.Parent, a.Action, a.Event), Join,
            Ordered), static (a, all) => RankOf(a, all), stakeholders);

    /// <summary>Where an open line comes among others.</summary>
    public static LineRank RankOf(UndecidedAction line, IReadOnlyList<string> stakeholders) =>
        new(0, Index(stakeholders, line.Stakeholder), line.Action, line.Parent, line.Role, line.Event);

    /// <summary>A line that is joined with no other.</summary>
    // What is worked out later is in order.
    public static UndecidedAction Ordered(UndecidedAction open) => Texts.IsAscending(open.Rules) && (open.Parts is not null
        || (Texts.IsAscending(open.Missing) && Texts.IsAscending(open.Assumed) && open.Questions.Count < 2)) ? open : Join([open]);

    private static UndecidedAction Join(IReadOnlyList<UndecidedAction> same) => same[0] with
    {
        Rules = All(same, static a => a.Rules),
        Missing = null!,
        Assumed = null!,
        Questions = null!,
        Basis = same.Max(a => a.Basis),
        Force = same.Max(a => a.Force),
        Due = same.Min(a => a.Due),
        Parts = new OpenParts.Joined(same),
    };

    /// <summary>Of the same action by several ways, that which asks least.</summary>
    public static RecommendedAction Weakest(IReadOnlyList<RecommendedAction> same) =>
        same.OrderBy(a => a.Force).ThenBy(a => a.Basis).ThenByDescending(a => a.Due ?? DateOnly.MaxValue).First();

    /// <summary>The same of lines side by side.</summary>
    public static bool IsCovered(ReadOnlySpan<RecommendedAction> certain, UndecidedAction open)
    {
        foreach (var line in certain)
        {
            if (Covers(line, open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the actions covers what is open.</summary>
    public static bool IsCovered(IReadOnlyList<RecommendedAction> certain, UndecidedAction open)
    {
        for (var i = 0; i < certain.Count; i++)
        {
            if (Covers(certain[i], open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the action says all that the undecided one could: the same of the same event, as strong, and due no later.
    /// </summary>
    public static bool Covers(RecommendedAction action, UndecidedAction open) =>
        action.Action == open.Action && (action.Stakeholder, action.Role, action.Parent, action.Event) == (open.Stakeholder, open.Role,
            open.Parent, open.Event)
        && action.Basis >= open.Basis && action.Force >= open.Force
        && !((action.Due ?? DateOnly.MaxValue) > (open.Due ?? DateOnly.MaxValue));

    public static IReadOnlyList<BlockedAction> Consolidate(IReadOnlyList<BlockedAction> actions) => actions.Count == 0 ? [] :
        [.. actions.OrderBy(b => b.Action, StringComparer.Ordinal).ThenBy(b => b.Parent, StringComparer.Ordinal)
            .ThenBy(b => b.Rules[0], StringComparer.Ordinal)];

    public static IReadOnlyList<WithheldAction> Consolidate(IReadOnlyList<WithheldAction> actions) => actions.Count == 0 ? [] :
        [.. actions.OrderBy(w => w.Action, StringComparer.Ordinal).ThenBy(w => w.Parent, StringComparer.Ordinal)
            .ThenBy(w => w.Rule, StringComparer.Ordinal)
            .ThenBy(w => w.Stakeholder, StringComparer.Ordinal)];

    /// <summary>The same action by several rules as one.</summary>
    public static RecommendedAction Join(IReadOnlyList<RecommendedAction> same)
    {
        if (same.Count == 1)
        {
            return same[0];
        }

        var first = same[0];
        var (status, basis, force, joined) = (first.Status, first.Basis, first.Force, new JoinedReasons(same));
        for (var i = 1; i < same.Count; i++)
        {
            var other = same[i];
            first = IsBefore(other, first) ? other : first;
            status = (ActionStatus)Math.Max((int)other.Status, (int)status);
            basis = (Basis)Math.Max((int)other.Basis, (int)basis);
            force = (Force)Math.Max((int)other.Force, (int)force);
        }

        return first with
        {
            Status = status,
            Since = default,
            SinceWhen = joined,
            DueIn = first.Due is null ? LengthOf(same) : null,
            DueQuestions = Any(same, static a => a.DueQuestions.Count > 0) ? [.. same.SelectMany(a => a.DueQuestions)
                .DistinctBy(q => (q.Question, q.About)).OrderBy(q => q.Question, StringComparer.Ordinal)] : [],
            Basis = basis,
            Force = force,
            // What one rule calls for outright is not a choice.
            OneOf = Any(same, static a => a.OneOf is null) ? null : same.Select(a => a.OneOf).Min(StringComparer.Ordinal),
            Else = Any(same, static a => a.Else is not null) ? same.Select(a => a.Else).First(e => e is not null) : null,
            Rules = All(same, static a => a.Rules),
            Sources = All(same, static a => a.Sources),
            Values = Any(same, static a => a.Values.Count > 0)
                ? [.. same.SelectMany(a => a.Values).Distinct().OrderBy(v => v.Name, StringComparer.Ordinal)] : [],
            Reasons = null!,
            ReasonSource = joined,
        };
    }

    // That of the first rule which says one.
    private static string? LengthOf(IReadOnlyList<RecommendedAction> same)
    {
        RecommendedAction? first = null;
        for (var i = 0; i < same.Count; i++)
        {
            if (same[i].DueIn is not null && (first is null || string.CompareOrdinal(FirstRule(same[i]), FirstRule(first)) < 0))
            {
                first = same[i];
            }
        }

        return first?.DueIn;
    }

    private static bool IsBefore(RecommendedAction x, RecommendedAction y)
    {
        var order = (x.Due ?? DateOnly.MaxValue).CompareTo(y.Due ?? DateOnly.MaxValue);
        return order < 0 || (order == 0 && string.CompareOrdinal(FirstRule(x), FirstRule(y)) < 0);
    }

    private static bool Any(IReadOnlyList<RecommendedAction> lines, Func<RecommendedAction, bool> isSo)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (isSo(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rule by which lines are ordered. An outcome is asked for of an action that no rule calls for, too.</summary>
    public static string? FirstRule(RecommendedAction action) => action.Rules.Count > 0 ? action.Rules[0] : null;

    private static IReadOnlyList<string> All<T>(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> of) =>
        Texts.InOrder(items, of);

    private static int Index(IReadOnlyList<string> list, string item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == item)
            {
                return i;
            }
        }

        return list.Count;
    }
}
