using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// Two rules of a pack that call for one action at once: whenever one holds, the other holds too and calls for the same already, so that
/// the first adds nothing to whom or when. Rules of which one says another deadline, parent or amount are not alike.
/// </summary>
internal static class CalledTwice
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        // A rule that ends by itself may leave the other alone.
        var calls = book.Rules.Where(r => r is { On: null, Withhold: null, Lapses: null, Cycle: null, EndedBy.Count: 0, FirstOf.Count: 0,
                OneOf.Count: 0 })
            .SelectMany(r => r.Do.Where(l => l is { WhenText.Length: 0, Values.Count: 0, NotBefore: null, Every: null, Else: null })
                .Select(l => (Rule: r, Line: l)));
        foreach (var same in calls.GroupBy(c => (c.Rule.PackId, c.Line.Action, c.Rule.Of, c.Rule.Group, c.Line.IsEachParent,
            c.Line.DueText, c.Line.Force, c.Rule.Basis)))
        {
            var list = same.ToList();
            var found = from narrow in list
                        from wide in list
                        where narrow.Rule != wide.Rule && narrow.Rule.Id != wide.Rule.Id && IsWithin(narrow.Rule, wide.Rule)
                            && Implies(narrow.Rule, wide.Rule)
                            && !(Implies(wide.Rule, narrow.Rule) && list.IndexOf(narrow) < list.IndexOf(wide))
                        select (Narrow: narrow, Wide: wide);
            foreach (var (narrow, wide) in found.DistinctBy(f => f.Narrow.Rule))
            {
                problems.Warn("called-twice", narrow.Line.Origin,
                    $"Whenever '{narrow.Rule.Id}' calls for '{same.Key.Action}', '{wide.Rule.Id}' calls for it too.",
                    "Remove it here, name another action, or let the conditions of the two exclude each other.");
            }
        }
    }

    private static bool IsWithin(RuleDeclaration narrow, RuleDeclaration wide) =>
        narrow.From >= wide.From && (wide.To is null || narrow.To <= wide.To)
        && narrow.Needs.ToHashSet().IsSupersetOf(wide.Needs);

    private static bool Implies(RuleDeclaration narrow, RuleDeclaration wide)
    {
        var parts = Flat(narrow.When).ToList();
        return Flat(wide.When).All(w => parts.Exists(p => IsAsStrict(p, w, narrow.From)));
    }

    private static IEnumerable<Expression> Flat(Expression when) => when is AllOf all ? all.Parts.SelectMany(Flat) : [when];

    // The same part, or a limit of the same number that is met later.
    private static bool IsAsStrict(Expression part, Expression wide, DateOnly day)
    {
        if ((part, wide) is (Comparison one, Comparison other) && one.Text == other.Text)
        {
            return true;
        }

        if ((part, wide) is (Predicate holds, Predicate asked))
        {
            return holds.IsNegated == asked.IsNegated && holds.AsTerm.Text == asked.AsTerm.Text;
        }

        var (mine, theirs) = (LimitOrder.Limits(part), LimitOrder.Limits(wide));
        return theirs.Count == 1 && mine.Exists(m => m.Fact.Text == theirs[0].Fact.Text && m.IsUp == theirs[0].IsUp
            && LimitOrder.Strictest(mine, day) is { } x && LimitOrder.Strictest(theirs, day) is { } y
            && (m.IsUp ? x.Limit > y.Limit : x.Limit < y.Limit));
    }
}
