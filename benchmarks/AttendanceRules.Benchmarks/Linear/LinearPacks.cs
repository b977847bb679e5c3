using System.Globalization;
using System.Text.Json;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>
/// Books of as many rules or pathways as are asked for, of which no two ask the same; the first half asks as much as the second.
/// </summary>
internal static class LinearPacks
{
    private static readonly string[] Classes = ["absence", "unauthorised", "authorised", "late", "sicknessReturn"];

    /// <summary>A book of rules that each count sessions of their own in days of their own.</summary>
    public static RuleBook Rules(int count) => Load(count, numbers => new()
    {
        ["rules"] = numbers.ToDictionary(Rule, n => (object)new
        {
            when = When(n, 0), due = "5 school days", @do = new[] { Action(n) }, sources = new[] { "policy#all" },
        }),
    });

    /// <summary>A book of pathways of two stages each, for the pupil or for each parent.</summary>
    public static RuleBook Pathways(int count, string of) => Load(count, numbers => new()
    {
        ["pathways"] = numbers.Where(n => n % 2 == 0).ToDictionary(Rule, n => (object)new
        {
            title = $"Pathway {n}", of, stages = new[] { Stage(n, 0), Stage(n + 1, 4) },
        }),
    });

    private static object Stage(int number, int more) => new
    {
        id = "s" + number, when = When(number, more), @do = new[] { new { action = Action(number), due = "5 school days" } },
        sources = new[] { "policy#all" },
    };

    private static string When(int number, int more) =>
        string.Create(CultureInfo.InvariantCulture, $"f{number} >= {2 + more + (number * 7 % 9)}");

    private static string Rule(int number) => "r" + number;

    private static string Action(int number) => "a" + number;

    private static RuleBook Load(int count, Func<IEnumerable<int>, Dictionary<string, object>> own)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        var pack = own(numbers);
        pack["pack"] = new { id = "linear", title = "Of any size", version = "1.0", extends = "england-base", from = "2024-09-01" };
        pack["sources"] = new { policy = new { title = "Policy", publisher = "Made up", date = "2024", clauses = new { all = "All." } } };
        pack["actions"] = numbers.ToDictionary(Action, n => (object)new { title = $"Act {n}", by = "school", to = "parents" });
        pack["facts"] = numbers.ToDictionary(n => "f" + n, n => (object)new
        {
            title = $"Count {n}", count = "sessions", of = Classes[n % Classes.Length], @in = $"last {20 + (n * 37 % 101)} school days",
        });
        return RuleBook.Load(PackSource.Shipped("england-base"),
            PackSource.FromFiles("linear", new Dictionary<string, string> { ["pack.json"] = JsonSerializer.Serialize(pack) }));
    }
}
