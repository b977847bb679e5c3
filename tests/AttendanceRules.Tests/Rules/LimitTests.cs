using System.Globalization;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>
/// Packs that are small and costly: what several names share is worked out once, and what goes too far is a problem instead of a hang or a
/// crash.
/// </summary>
[Trait("Category", "Slow")]
public sealed class LimitTests
{
    private const string One =
        """ "thresholds": { "one": { "title": "One", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, """;

    private static string Name(int i) => "f" + i.ToString(CultureInfo.InvariantCulture);

    // Each fact uses the one below as written; {0} is its place.
    private static string Chain(int count, string first, string next, bool isBackwards = false)
    {
        var facts = Enumerable.Range(0, count).Select(i =>
            $"\n\"{Name(i)}\": {{ {(i == 0 ? first : string.Format(CultureInfo.InvariantCulture, next, Name(i - 1)))} }}");
        return " \"facts\": {" + string.Join(',', isBackwards ? facts.Reverse() : facts) + " } ";
    }

    [Fact]
    public void So_many_classes_and_flags_have_a_bit_each()
    {
        var flags = string.Join(", ", Enumerable.Range(0, 64).Select(i => $"\"{Name(i)}\": {{ \"title\": \"F\" }}"));
        var problem = Assert.Single(Made.Problems($"\"flags\": {{ {flags} }}").Where(p => p.Code == "too-many-classes")
            .Select(p => p.Message).Distinct());
        Assert.StartsWith("There are more than ", problem, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> UsedTwice => new()
    {
        { "\"is\": \"onRoll\"", "\"is\": \"{0} and {0}\"", "f39" },
        { "\"is\": \"onRoll\"", "\"is\": \"{0} or not {0}\"", "f39" },
        { "\"is\": \"onRoll\"", "\"is\": \"not {0} or not {0} and not {0}\"", "f39" },
        { "\"is\": \"school.onRoll\"", "\"is\": \"not {0} and not {0}\"", "f39" },
        { "\"number\": \"one\"", "\"number\": \"{0} + {0}\"", "f39 >= one" },
        { "\"number\": \"one\"", "\"number\": \"{0} - {0} + one\"", "f39 >= one" },
    };

    [Theory]
    [MemberData(nameof(UsedTwice))]
    public void Forty_facts_that_each_use_the_one_below_twice_load_and_are_evaluated(string first, string next, string when)
    {
        var book = Made.Book($$"""
            {{One}} {{Chain(40, first, next)}}, "actions": { "write": { "title": "Write", "by": "school" } },
              "rules": { "a": { "when": "{{when}}", "do": [ "write" ] } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "s", "when": "{{when}}", "do": [ "write" ] } ] } }
            """);
        var advice = book.Advise(Made.Pupil(new(2026, 9, 30)).Create(), new DateOnly(2026, 9, 30));
        var found = advice.Actions.Select(a => a.Action).Concat(advice.Undecided.Select(u => u.Action)).ToList();
        Assert.True(found.Count <= 2 && found.TrueForAll(a => a == "write"), string.Join(", ", found));
        Assert.All(advice.Actions, a => Assert.InRange(a.Reasons.Count, 1, 10));
    }

    [Fact]
    public void What_is_used_twice_is_worked_out_once_within_one_evaluation_and_anew_in_the_next()
    {
        var leaf = new Counted { Name = "leaf" };
        Symbol top = leaf;
        for (var i = 1; i <= 30; i++)
        {
            var holds = new Predicate(top, false, Qualifier.Own);
            top = new ConditionFact { Name = Name(i), When = new AllOf([holds, new AnyOf([holds, holds.Negated()])]), Depth = i };
        }

        var book = Made.Book(""" "facts": { } """).Book;
        var pupil = Made.Pupil(new(2026, 9, 30)).Create();
        var context = new EvaluationContext(book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), new DateOnly(2026, 9, 30));

        Assert.Equal(Truth.True, top.HoldsOnce(context, null));
        var once = leaf.Count;
        Assert.InRange(once, 1, 8);
        var trace = new Trace();
        Assert.Equal(Truth.True, top.HoldsOnce(context, trace));
        Assert.InRange(leaf.Count, once + 1, once + 64);
        Assert.InRange(trace.Findings.Count, 1, 8);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fifty_names_may_be_made_each_of_the_next_and_no_more(bool isBackwards)
    {
        Assert.Empty(Made.Problems(Chain(Limits.NameDepth, "\"is\": \"onRoll\"", "\"is\": \"{0}\"", isBackwards)));
        foreach (var count in new[] { Limits.NameDepth + 1, 2500 })
        {
            var problem = Assert.Single(Made.Problems(Chain(count, "\"is\": \"onRoll\"", "\"is\": \"{0}\"", isBackwards)));
            Assert.Equal(("name-too-deep", "facts." + Name(Limits.NameDepth)), (problem.Code, problem.Path));
            Assert.Equal(isBackwards ? count - Limits.NameDepth + 1 : Limits.NameDepth + 2, problem.Line);
        }
    }

    [Fact]
    public void A_chain_is_as_long_through_windows_and_bands_as_through_conditions()
    {
        var facts = string.Join(", ", Enumerable.Range(1, 60)
            .Select(i => $"\"r{i}\": {{ \"run\": \"school days\", \"of\": \"absence\", \"in\": \"run r{i - 1}\" }}"));
        Assert.Equal("name-too-deep", Assert.Single(
            Made.Problems($$""" "facts": { "r0": { "run": "school days", "of": "absence", "in": "school year" }, {{facts}} } """)).Code);
    }

    [Theory]
    [InlineData(1, "circular-name")]
    [InlineData(3, "circular-name")]
    [InlineData(2500, "name-too-deep")]
    public void Names_in_a_circle_are_one_problem(int count, string code) =>
        Assert.Equal(code, Assert.Single(Made.Problems(Chain(count, $"\"is\": \"{Name(count - 1)}\"", "\"is\": \"{0} and onRoll\"") + """
            , "actions": { "write": { "title": "Write", "by": "school" } }, "rules": { "a": { "when": "f0", "do": [ "write" ] } }
            """)).Code);

    [Fact]
    [Trait("Category", "Slow")]
    public void A_chain_of_thousands_behind_a_rule_needs_no_deep_stack()
    {
        var problems = Made.Problems(Chain(20_000, "\"is\": \"onRoll\"", "\"is\": \"{0}\"") + """
            , "actions": { "write": { "title": "Write", "by": "school" } }, "rules": { "a": { "when": "f19999", "do": [ "write" ] } }
            """);
        Assert.Equal("name-too-deep", Assert.Single(problems).Code);
    }

    [Fact]
    public void Packs_that_extend_each_other_in_a_circle_are_a_problem_each()
    {
        static PackSource Pack(string id, string extends) => PackSource.FromFiles(id, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] =
                $$"""{ "pack": { "id": "{{id}}", "title": "t", "version": "1", "extends": "{{extends}}", "from": "2026-09-01" } }""",
            ["a.json"] = """{ "rules": { "a": { "when": "nobodyKnows", "do": [ "nothing" ] } } }""",
        });
        Assert.Equal(["circular-extends", "circular-extends"], Made.ProblemsOf([Pack("a", "b"), Pack("b", "a")]).Select(p => p.Code));
        Assert.Equal(["circular-extends"], Made.ProblemsOf([Pack("a", "a")]).Select(p => p.Code));
    }

    [Fact]
    public void More_problems_than_are_listed_are_counted()
    {
        var rules = string.Join(", ", Enumerable.Range(0, Limits.Problems + 5)
            .Select(i => $"\"r{i}\": {{ \"when\": \"unknownName{i}\", \"do\": [ \"write\" ] }}"));
        var problems = Made.Problems($$""" "actions": { "write": { "title": "Write", "by": "school" } }, "rules": { {{rules}} } """);
        Assert.Equal(Limits.Problems + 1, problems.Count);
        Assert.Equal(("too-many-problems", "There are 5 more problems, which are not listed."), (problems[^1].Code, problems[^1].Message));
    }

    private sealed class Counted : Symbol
    {
        public int Count { get; set; }

        public override ValueKind Kind => ValueKind.Truth;

        public override SymbolParts Parts => SymbolParts.None;

        public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => (TResult)(object)new CountedEvaluator();
    }

    private sealed class CountedEvaluator : SymbolEvaluatorOf<Counted>
    {
        protected override Value At(Counted symbol, EvaluationContext context)
        {
            symbol.Count++;
            return Value.True;
        }
    }
}
