using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>A host lowers what it reads of packs; what is larger is refused with the limit.</summary>
public sealed class PackLimitTests
{
    private static readonly PackSource Pack = PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "northfold"));

    [Fact]
    public void A_pack_within_the_limits_is_the_same_book()
    {
        var (count, largest, sum) = Sizes();
        var limits = new PackLimits { Files = count, FileBytes = largest, TotalBytes = sum };
        Assert.Equal(RuleBook.Load(Pack).Hash, RuleBook.Load(Pack.Within(limits)).Hash);
        Assert.Equal(RuleBook.Load(Pack).Hash, RuleBook.Load(Pack.Within(new PackLimits())).Hash);
    }

    [Fact]
    public void One_more_than_a_limit_is_refused_and_says_which()
    {
        var (count, largest, sum) = Sizes();
        Assert.Contains($"has {count} files; at most {count - 1}", Refused(new() { Files = count - 1 }), StringComparison.Ordinal);
        Assert.Contains($"more than {largest - 1} bytes", Refused(new() { FileBytes = largest - 1 }), StringComparison.Ordinal);
        Assert.Contains($"has {sum} bytes; at most {sum - 1}", Refused(new() { TotalBytes = sum - 1 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void A_limit_is_at_least_one_and_at_most_what_the_library_allows(int files) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PackLimits { Files = files });

    // Three names, two rules and a stage; the condition of the stage with all that it names has seven parts.
    private const string Small = """
        { "pack": { "id": "small", "title": "Small", "version": "1", "extends": "england-base", "from": "2026-09-01" },
          "thresholds": { "enough": { "title": "Enough", "unit": "sessions", "values": [ { "from": "2026-09-01", "value": 3 } ] } },
          "facts": { "missed": { "count": "sessions", "of": "absence", "in": "last 3 years", "title": "Missed" },
                     "often": { "is": "missed >= enough", "title": "Often" } },
          "actions": { "ring": { "title": "Ring", "by": "school" } },
          "rules": { "a": { "when": "often", "do": [ "ring" ] }, "b": { "when": "missed > 8", "do": [ "ring" ] } },
          "pathways": { "p": { "title": "P", "stages": [ { "id": "s", "when": "often and often", "do": [ "ring" ] } ] } } }
        """;

    [Theory]
    [InlineData("too-many-facts", 3)]
    [InlineData("too-many-rules", 3)]
    [InlineData("length-too-long", 3)]
    public void On_the_limit_it_loads_and_one_less_allowed_is_a_problem_with_its_place(string code, int most)
    {
        Assert.Empty(Errors(Limits(code, most)));
        var problem = Assert.Single(Errors(Limits(code, most - 1)));
        Assert.Equal((code, true), (problem.Code, problem.Line > 0));
        Assert.Contains($"{most - 1} ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("PackLimits.", problem.Suggestion, StringComparison.Ordinal);
    }

    // What "often and often" names is counted once.
    [Fact]
    public void A_condition_counts_with_all_that_it_names_each_once()
    {
        var least = Enumerable.Range(1, 30).First(n => Errors(new PackLimits { ConditionNodes = n }).Count == 0);
        Assert.InRange(least, 5, 12);
        var over = Errors(new PackLimits { ConditionNodes = least - 1 });
        Assert.All(over, p => Assert.Equal("condition-too-large", p.Code));
        Assert.NotEmpty(over);
    }

    private static PackLimits Limits(string code, int most) => code switch
    {
        "too-many-facts" => new() { Facts = most }, "too-many-rules" => new() { Rules = most }, _ => new() { Years = most },
    };

    private static List<Problem> Errors(PackLimits limits)
    {
        var source = PackSource.FromFiles("small", new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = Small });
        _ = RuleBook.TryLoad([PackSource.Shipped("england-base"), source.Within(limits)], out _, out var problems);
        return [.. problems.Where(p => p.Severity == Severity.Error)];
    }

    private static (int Count, int Largest, long Sum) Sizes()
    {
        var files = Pack.Read();
        return (files.Count, files.Max(f => f.Content.Length), files.Sum(f => (long)f.Content.Length));
    }

    private static string Refused(PackLimits limits) =>
        Assert.Throws<InvalidOperationException>(() => RuleBook.TryLoad([Pack.Within(limits)], out _, out _)).Message;
}
