using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Cases;
using AttendanceRules.Coverage;
using AttendanceRules.Mutations;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Cases;

/// <summary>What came of a run of cases, for other programs.</summary>
internal static class TestJson
{
    public static void Write(TestOutcome outcome) => Console.WriteLine(new JsonObject
    {
        ["holds"] = outcome.Holds,
        ["cases"] = List(outcome.Results, Case),
        ["coverage"] = List(outcome.Coverage, Covered),
        ["mutations"] = List(outcome.Mutations, m => Mutated(m, outcome)),
    }.ToJsonString(new() { WriteIndented = true }).ReplaceLineEndings("\n"));

    /// <summary>Tells one change from another.</summary>
    public static string KeyOf(Mutant mutant) => Key(mutant.File, mutant.Path, mutant.Kind, mutant.Was, mutant.Now);

    /// <summary>The changes that a run which was written as JSON did not catch.</summary>
    /// <exception cref="UsageException">The file is not the JSON of such a run.</exception>
    public static HashSet<string> ReadUncaught(string file)
    {
        try
        {
            return [.. JsonNode.Parse(File.ReadAllText(file))!["mutations"]!.AsArray().SelectMany(m => m!["notCaught"]!.AsArray())
                .Select(m => Key(Text(m, "file"), Text(m, "path"), Text(m, "kind"), Text(m, "was"), Text(m, "now")))];
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new UsageException($"'{file}' is not what 'test --mutate --format json' writes.");
        }

        static string Text(JsonNode? node, string member) => node![member]!.GetValue<string>();
    }

    private static string Key(params string[] parts) => string.Join('\n', parts);

    private static JsonObject Case(CaseResult result) => new()
    {
        ["case"] = result.Case, ["file"] = result.File, ["line"] = result.Line, ["holds"] = result.Differences.Count == 0,
        ["differences"] = result.Mismatches.Count == 0 ? List(result.Differences, d => new JsonObject { ["text"] = d })
            : List(result.Mismatches, m => new JsonObject
            {
                ["on"] = IsoDate.Text(m.On), ["about"] = m.About, ["expected"] = m.Expected, ["found"] = m.Found, ["text"] = m.Text,
            }),
    };

    private static JsonObject Covered(CaseCoverage coverage) => new()
    {
        ["pack"] = coverage.Pack, ["percent"] = Math.Round(coverage.Percent, 1), ["shown"] = coverage.Shown, ["wanted"] = coverage.Wanted,
        ["notCompared"] = coverage.Uncompared,
        ["items"] = List(coverage.Items, i => new JsonObject
        {
            ["kind"] = i.Kind, ["name"] = i.Name, ["file"] = i.File, ["line"] = i.Line, ["shown"] = Texts(i.Shown),
            ["missing"] = Texts(i.Missing),
        }),
        ["notices"] = List(coverage.Notices, n => new JsonObject { ["code"] = n.Code, ["comesUp"] = n.IsShown }),
    };

    private static JsonObject Mutated(PackMutants mutants, TestOutcome outcome) => new()
    {
        ["pack"] = mutants.Pack, ["tried"] = mutants.Tried, ["found"] = mutants.Found,
        ["kinds"] = List(mutants.Kinds, k => new JsonObject { ["kind"] = k.Kind, ["tried"] = k.Tried, ["caught"] = k.Caught }),
        ["notCaught"] = List(mutants.Survivors, m => new JsonObject
        {
            ["file"] = m.File, ["line"] = m.Line, ["path"] = m.Path, ["of"] = m.Owner, ["kind"] = m.Kind, ["was"] = m.Was, ["now"] = m.Now,
            ["meansTheSame"] = outcome.Equivalents?.ReasonFor(mutants.Pack, m),
        }),
        ["equivalents"] = outcome.Same(mutants).Count,
        ["wrongEquivalents"] = Texts(outcome.WrongEquivalents(mutants)),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];
}
