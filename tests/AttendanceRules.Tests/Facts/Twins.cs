using AttendanceRules.Model.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Facts;

/// <summary>Compares a fact of the library with its twin, over every choice of what the open sessions could be (S6).</summary>
internal static class Twins
{
    public const string Actions = """
        "actions": {
          "letter": { "title": "Letter", "by": "school", "outcomes": [ "paid", "unpaid", { "name": "withdrawn", "undoes": true } ],
            "values": { "amount": "money" } },
          "visit": { "title": "Visit", "by": "school", "outcomes": [ "paid", "unpaid", { "name": "withdrawn", "undoes": true } ],
            "values": { "amount": "money" } },
          "notice": { "title": "Notice", "by": "school", "outcomes": [ "paid", "unpaid", { "name": "withdrawn", "undoes": true } ],
            "values": { "amount": "money" } }
        }
        """;

    /// <summary>A book of facts, each written as its JSON, named f0, f1 and so on.</summary>
    public static RuleBook Book(IEnumerable<string> facts, string more = "") =>
        Made.Book($"{Actions}, {more} \"facts\": {{ {string.Join(", ", facts.Select((f, i) => $"\"f{i}\": {f}"))} }}");

    public static void Check<T>(Arbitrary<T> of, Action<T> check, int runs = 150) => Prop.ForAll(of, check).Check(Sampling.Runs(runs));

    /// <summary>Every world that this one may be, its open sessions settled in each way.</summary>
    public static IEnumerable<World> Settled(World world, Func<WorldMark, IReadOnlyList<WorldMark>?> ways)
    {
        IEnumerable<IEnumerable<WorldMark>> all = [[]];
        foreach (var mark in world.Marks)
        {
            var choices = mark.Date <= world.On ? ways(mark) ?? [mark] : [mark];
            all = choices.Count == 1 ? all.Select(a => a.Append(choices[0])) : all.SelectMany(a => choices.Select(c => a.Append(c)));
        }

        return all.Select(a => world.With([.. a]));
    }

    /// <summary>The world with so many unclassed sessions at most; the others are present.</summary>
    public static World Fewer(World world, int most)
    {
        var open = world.Marks.Where(m => m.Code == "?").Take(most).ToHashSet();
        return world.With([.. world.Marks.Select(m => m.Code == "?" && !open.Contains(m) ? m with { Code = "/" } : m)]);
    }

    public static Func<WorldMark, IReadOnlyList<WorldMark>?> Unclassed(params string[] codes) => m => m.Code == "?"
        ? [.. codes.Select(c => m with { Code = c })] : null;

    /// <summary>
    /// What a session can be to a fact about lateness: late by some minutes, or not late at all; and a lateness without minutes by any.
    /// </summary>
    public static IReadOnlyList<WorldMark>? Late(WorldMark mark) => mark switch
    {
        { Code: "?" } => [mark with { Code = "/" }, mark with { Code = "X" }, mark with { Code = "L", Minutes = 0 },
            mark with { Code = "L", Minutes = 12 }, mark with { Code = "U", Minutes = 40 }],
        { Code: "L" or "U", Minutes: null } => [mark with { Minutes = 0 }, mark with { Minutes = 12 }, mark with { Minutes = 13 },
            mark with { Minutes = 40 }],
        _ => null,
    };

    public static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The library's number holds each of the twin's, and is that number where there is only one world. Null means none.</summary>
    public static void Agree(Value value, IReadOnlyList<Ratio?> possible, string what)
    {
        if (possible.Count == 1)
        {
            Assert.True(possible[0] is { } one ? value.State == ValueState.Known && value.Low!.Value.CompareTo(one) == 0
                : value.State == ValueState.NotApplicable, $"{what}: {value}, expected {possible[0]?.ToString() ?? "none"}");
            return;
        }

        foreach (var number in possible.Distinct())
        {
            var holds = number is { } n ? value.State != ValueState.NotApplicable && !(value.Low > n) && !(value.High < n)
                : value.IsUncertain || possible.All(p => p is null);
            Assert.True(holds, $"{what}: {value} does not hold {number?.ToString() ?? "none"}");
        }
    }

    /// <summary>The same for a date, a text or a truth, compared by how it is printed.</summary>
    public static void AgreeText(Value value, IReadOnlyList<string?> possible, string what)
    {
        var all = possible.Distinct(StringComparer.Ordinal).ToList();
        if (value.IsUncertain)
        {
            Assert.True(possible.Count > 1, $"{what}: {value}, expected {all[0]}");
            Assert.All(all, t => Assert.True(value.MayBe is not { } may || t is null || may.Contains(t, StringComparer.Ordinal),
                $"{what}: may not be {t}"));
            return;
        }

        Assert.True(all.Count == 1 && value.ToString() == (all[0] ?? "none"),
            $"{what}: {value}, expected {string.Join(" or ", all.Select(t => t ?? "none"))}");
    }
}
