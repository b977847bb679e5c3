namespace AttendanceRules.Questions;

/// <summary>
/// Questions that lines ask together, directly or through others: what is answered to other questions changes nothing for these lines (S4),
/// so that each such group is settled by itself.
/// </summary>
internal sealed class LinkedQuestions
{
    private readonly Func<QuestionKey, int> order;

    public LinkedQuestions(Func<QuestionKey, int> order) => this.order = order;

    /// <summary>The questions.</summary>
    public HashSet<QuestionKey> Keys { get; } = [];

    /// <summary>Sets of questions, of each of which one must be answered.</summary>
    public List<HashSet<QuestionKey>> Wanted { get; } = [];

    /// <summary>No smaller set has one question of each wanted set.</summary>
    public int AtLeast { get; private set; }

    public void Add(HashSet<QuestionKey> wanted)
    {
        Wanted.Add(wanted);
        Keys.UnionWith(wanted);
    }

    public void Take(LinkedQuestions other)
    {
        Keys.UnionWith(other.Keys);
        Wanted.AddRange(other.Wanted);
        AtLeast = Math.Max(AtLeast, other.AtLeast);
    }

    /// <summary>The least set with one question of each wanted set: one more question at a time. Null: the steps are used up.</summary>
    public HashSet<QuestionKey>? Least(ref int steps)
    {
        for (; steps > 0; AtLeast++)
        {
            if (Hit([], AtLeast, ref steps) is { } chosen)
            {
                return chosen;
            }
        }

        return null;
    }

    private HashSet<QuestionKey>? Hit(HashSet<QuestionKey> chosen, int left, ref int steps)
    {
        steps--;
        var missed = Wanted.Where(w => !w.Overlaps(chosen)).MinBy(w => w.Count);
        if (missed is null)
        {
            return chosen;
        }

        if (left == 0 || steps <= 0)
        {
            return null;
        }

        foreach (var key in missed.OrderBy(order))
        {
            if (Hit([.. chosen, key], left - 1, ref steps) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
