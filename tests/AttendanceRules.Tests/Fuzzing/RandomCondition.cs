namespace AttendanceRules.Tests.Fuzzing;

/// <summary>
/// A condition made at random, written as a pack has it and worked out by the plainest means: three values, and numbers as two ends.
/// </summary>
internal abstract record RandomCondition
{
    /// <summary>How the pack has it.</summary>
    public abstract string Text { get; }

    /// <summary>True, false, or null where it is open.</summary>
    public abstract bool? Of(IReadOnlyDictionary<string, (long? Low, long? High)> values);

    /// <summary>A condition of facts that are numbers and questions that are yes or no.</summary>
    public static RandomCondition Make(Random random, IReadOnlyList<string> numbers, IReadOnlyList<string> truths, int depth) =>
        (depth == 0 ? 0 : random.Next(5)) switch
        {
            0 when truths.Count > 0 && random.Next(3) == 0 => new Named(truths[random.Next(truths.Count)]),
            0 or 1 => new Compared(MakeSum(random, numbers), Signs[random.Next(Signs.Length)], random.Next(-2, 9)),
            2 => new Denied(Make(random, numbers, truths, depth - 1)),
            var kind => new Joined(kind == 3,
                [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Make(random, numbers, truths, depth - 1))]),
        };

    private static readonly string[] Signs = [">=", ">", "<=", "<", "==", "!="];

    private static (long Times, string Name)[] MakeSum(Random random, IReadOnlyList<string> numbers) =>
        [.. Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(i =>
            (i == 0 || random.Next(2) == 0 ? random.Next(1, 3) : -1L, numbers[random.Next(numbers.Count)]))];

    private sealed record Named(string Name) : RandomCondition
    {
        public override string Text => Name;

        public override bool? Of(IReadOnlyDictionary<string, (long? Low, long? High)> values) =>
            values[Name] is var (low, high) && low == high && low is not null ? low == 1 : null;
    }

    private sealed record Compared((long Times, string Name)[] Sum, string Sign, long Limit) : RandomCondition
    {
        public override string Text => string.Concat(Sum.Select((s, i) => (i == 0 ? "" : s.Times < 0 ? " - " : " + ")
            + (Math.Abs(s.Times) == 1 ? s.Name : $"{s.Name} * {Math.Abs(s.Times)}"))) + $" {Sign} {Limit}";

        public override bool? Of(IReadOnlyDictionary<string, (long? Low, long? High)> values)
        {
            (long? low, long? high) = (0, 0);
            foreach (var (times, name) in Sum)
            {
                var (from, to) = values[name];
                low += times < 0 ? times * to : times * from;
                high += times < 0 ? times * from : times * to;
            }

            return Sign switch
            {
                ">=" => low >= Limit ? true : high < Limit ? false : null,
                ">" => low > Limit ? true : high <= Limit ? false : null,
                "<" => Not(low >= Limit ? true : high < Limit ? false : null),
                "<=" => Not(low > Limit ? true : high <= Limit ? false : null),
                "==" => Equal(low, high),
                _ => Not(Equal(low, high)),
            };
        }

        private bool? Equal(long? low, long? high) =>
            low == Limit && high == Limit ? true : low > Limit || high < Limit ? false : null;

        private static bool? Not(bool? truth) => !truth;
    }

    private sealed record Denied(RandomCondition Inner) : RandomCondition
    {
        public override string Text => $"not ({Inner.Text})";

        public override bool? Of(IReadOnlyDictionary<string, (long? Low, long? High)> values) => !Inner.Of(values);
    }

    private sealed record Joined(bool IsAnd, IReadOnlyList<RandomCondition> Parts) : RandomCondition
    {
        public override string Text => string.Join(IsAnd ? " and " : " or ", Parts.Select(p => $"({p.Text})"));

        public override bool? Of(IReadOnlyDictionary<string, (long? Low, long? High)> values)
        {
            var parts = Parts.Select(p => p.Of(values)).ToList();
            return parts.Contains(!IsAnd) ? !IsAnd : parts.Contains(null) ? null : IsAnd;
        }
    }
}
