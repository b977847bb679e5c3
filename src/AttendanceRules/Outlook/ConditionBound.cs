using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Outlook;

/// <summary>How many sessions have to be missed at least before a condition can be true; what rules share is worked out once.</summary>
internal sealed class ConditionBound(MarkedAhead marked, AbsenceBound bound, Expression condition, IReadOnlyList<string?> parents,
    IReadOnlyList<DateOnly> days)
{
    private readonly HashSet<DateOnly> inForce = [.. days];
    private readonly Dictionary<(DateOnly Day, int Count), bool> known = [];
    private int? least;
    private bool isFound;

    /// <summary>Whether it may be true on the school day for some choice of at most so many missed sessions up to it.</summary>
    public bool MayHold(DateOnly day, int count)
    {
        count = Math.Min(count, marked.Ahead.CountBy(day));
        return known.TryGetValue((day, count), out var may) ? may : known[(day, count)] = inForce.Contains(day) && Ask(day, count);
    }

    /// <summary>The fewest missed sessions with which it may be true on some day; null: it never is.</summary>
    public int? Least
    {
        get
        {
            least = isFound ? least : Find();
            isFound = true;
            return least;
        }
    }

    private int? Find()
    {
        int? fewest = null;
        foreach (var day in days)
        {
            if (fewest is null && MayHold(day, marked.Ahead.Count))
            {
                fewest = Fewest(day);
            }

            while (fewest > 0 && MayHold(day, fewest.Value - 1))
            {
                fewest--;
            }
        }

        return fewest;
    }

    // The more may be missed, the more choices there are.
    private int Fewest(DateOnly day)
    {
        var (low, high) = (0, marked.Ahead.CountBy(day));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = MayHold(day, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private bool Ask(DateOnly day, int count)
    {
        // All that can be missed by then is asked of one layout for all days.
        var isAll = count == marked.Ahead.CountBy(day);
        var next = marked.Next(isAll ? marked.Ahead.Count : count);
        var latest = isAll ? next : marked.UpTo(day, count);
        return parents.Any(p => bound.MayHold(condition, new ChoicesOnDay(
            new EvaluationContext(marked.Nothing, day) { Parent = p }, new EvaluationContext(latest, day) { Parent = p },
            new EvaluationContext(next, day) { Parent = p })));
    }
}
