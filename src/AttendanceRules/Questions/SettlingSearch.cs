using AttendanceRules.Advice;

namespace AttendanceRules.Questions;

/// <summary>
/// Finds the fewest questions that settle a pupil. A line stays undecided while none of the questions it asks is answered (S4), so each
/// such set of questions must have one of the wanted ones. The least set with one of each is tried with every answer; where one of these
/// leaves a line open that asks none of the set, its questions are one more set, and the search goes on.
/// </summary>
internal sealed class SettlingSearch
{
    /// <summary>Advices that are worked out at most.</summary>
    public const int MostAdvices = 1000;

    private readonly SupposedAdvice advice;
    private readonly Func<QuestionKey, PossibleAnswers> answersTo;
    private readonly Dictionary<QuestionKey, OpenQuestion> seen = [];
    private readonly List<(UndecidedAction Line, HashSet<QuestionKey> Asks)> now;
    private readonly List<LinkedQuestions> groups = [];
    private readonly List<QuestionKey> order;

    // Sets that are compared at most.
    private int steps = 200_000;

    public SettlingSearch(SupposedAdvice advice, Func<QuestionKey, PossibleAnswers> answersTo, IReadOnlyList<QuestionKey> ranked)
    {
        (this.advice, this.answersTo, order) = (advice, answersTo, [.. ranked]);
        now = [.. advice.Now.Undecided.Select(u => (u, Asks(u, []))).Where(l => l.Item2.Count > 0)];
        foreach (var (_, asks) in now)
        {
            Join(asks, new LinkedQuestions(Place));
        }
    }

    private enum Result
    {
        Settles,
        Leaves,
        Joined,
        TooLarge,
    }

    public FewestAnswers Find(CancellationToken cancellationToken)
    {
        List<QuestionKey> chosen;
        bool isTooLarge;
        do
        {
            (chosen, isTooLarge) = ([], false);
        }
        while (groups.ToList().Exists(g => Find(g, chosen, ref isTooLarge, cancellationToken) == Result.Joined));

        return new FewestAnswers
        {
            Questions = isTooLarge ? [] : [.. chosen.OrderBy(Place).Select(k => seen[k])], AtLeast = groups.Sum(g => g.AtLeast),
            IsTooLarge = isTooLarge, AreAllAnswers = seen.Keys.All(k => answersTo(k).AreAll),
        };
    }

    private Result Find(LinkedQuestions group, List<QuestionKey> found, ref bool isTooLarge, CancellationToken cancellationToken)
    {
        while (group.Least(ref steps) is { } chosen)
        {
            switch (Try(group, chosen, [], cancellationToken))
            {
                case Result.Joined:
                    return Result.Joined;
                case Result.TooLarge:
                    isTooLarge = true;
                    return Result.TooLarge;
                case Result.Settles:
                    found.AddRange(chosen);
                    return Result.Settles;
            }
        }

        isTooLarge = true;
        return Result.TooLarge;
    }

    // Tries every answer to the chosen questions, each question only where it is open.
    private Result Try(
        LinkedQuestions group, HashSet<QuestionKey> chosen, IReadOnlyList<SupposedAnswer> given, CancellationToken cancellationToken)
    {
        if (advice.Count >= MostAdvices)
        {
            return Result.TooLarge;
        }

        var supposed = advice.With(given, cancellationToken);
        if (SupposedAdvice.Fails(supposed, advice.Now))
        {
            return Result.TooLarge;
        }

        List<HashSet<QuestionKey>> open = [];
        foreach (var line in supposed.Undecided)
        {
            var asks = Asks(line, given);
            if (asks.Count == 0
                || (!asks.Overlaps(group.Keys) && now.Exists(n => n.Asks.SetEquals(asks) && OpenLines.IsSame(n.Line, line))))
            {
                continue;
            }

            if (groups.Exists(g => g != group && g.Keys.Overlaps(asks)))
            {
                Join(asks, group);
                return Result.Joined;
            }

            open.Add(asks);
        }

        var missed = open.Where(s => !s.Overlaps(chosen)).ToList();
        missed.ForEach(group.Add);
        if (missed.Count > 0 || open.Count == 0)
        {
            return missed.Count > 0 ? Result.Leaves : Result.Settles;
        }

        var next = open.SelectMany(s => s).Where(chosen.Contains).MinBy(Place);
        foreach (var answer in answersTo(next).Ranges)
        {
            var result = Try(group, chosen, [.. given, new SupposedAnswer(next, answer.Value)], cancellationToken);
            if (result != Result.Settles)
            {
                return result;
            }
        }

        return Result.Settles;
    }

    // What a line asks that is not answered yet.
    private HashSet<QuestionKey> Asks(UndecidedAction line, IReadOnlyList<SupposedAnswer> given)
    {
        HashSet<QuestionKey> asks = [];
        foreach (var question in OpenLines.Asked(line))
        {
            var key = OpenLines.KeyOf(question);
            seen.TryAdd(key, given.Count == 0 ? question : question with { CanBeAnswered = false });
            if (!given.Any(g => g.To == key))
            {
                asks.Add(key);
            }
        }

        return asks;
    }

    // The group and all that ask any of these questions become one.
    private void Join(HashSet<QuestionKey> asks, LinkedQuestions group)
    {
        foreach (var other in groups.Where(g => g != group && g.Keys.Overlaps(asks)).ToList())
        {
            group.Take(other);
            groups.Remove(other);
        }

        group.Add(asks);
        if (!groups.Contains(group))
        {
            groups.Add(group);
        }
    }

    private int Place(QuestionKey key)
    {
        if (!order.Contains(key))
        {
            order.Add(key);
        }

        return order.IndexOf(key);
    }
}
