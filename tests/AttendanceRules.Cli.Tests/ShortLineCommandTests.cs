using System.Text.Json.Nodes;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>advise --short</c>: each line says what the whole line says, in fewer members.</summary>
public sealed class ShortLineCommandTests(CohortFile cohort) : IClassFixture<CohortFile>
{
    private const string Day = "2026-07-20";
    private static readonly PublishedSchema Schema = new("advice.schema.json");
    private static readonly string[] Lists = ["actions", "undecided", "blocked", "withheld", "notices"];

    private Outcome Advised(params string[] more) =>
        CommandLine.RunHere(["advise", cohort.Path, "--as-of", Day, "--short", .. more]);

    [Fact]
    public void Each_line_meets_the_schema_and_its_members_are_those_of_the_whole_line()
    {
        var lines = Advised().Lines;
        Assert.Equal(60, lines.Length);
        Assert.All(lines, l => Assert.Empty(Schema.Errors(l)));
        foreach (var (text, wholeText) in lines.Zip(cohort.Whole.Lines))
        {
            var (line, whole) = (JsonNode.Parse(text)!.AsObject(), JsonNode.Parse(wholeText)!.AsObject());
            Assert.Equal((string?)whole["ruleBook"]!["hash"], (string?)line["hash"]);
            Assert.All(new[] { "asOf", "school", "pupil" }, m => Assert.Equal((string?)whole[m], (string?)line[m]));
            Assert.All(Lists, m => Same(Items(whole, m), Items(line, m)));
            Same([.. Items(whole, "pathways").Where(p => (string?)p["status"] is not ("notStarted" or "open") || p["stage"] is not null)],
                Items(line, "pathways"));
        }

        Assert.All(new[] { "actions", "undecided" }, m => Assert.NotEmpty(lines.SelectMany(l => Items(JsonNode.Parse(l)!.AsObject(), m))));
    }

    [Fact]
    public void Parts_joined_are_the_whole_and_threads_make_no_difference()
    {
        var whole = Advised("--threads", "2").Output;
        Assert.Equal(whole, string.Concat(new[] { "1..1", "2..40", "41.." }.Select(p => Advised("--part", p, "--threads", "1").Output)));
        Assert.True(whole.Length < cohort.Whole.Output.Length / 4, "The short lines are not short.");
    }

    [Fact]
    public void Facts_have_no_place_in_it()
    {
        var outcome = Advised("--facts", "absenceRate");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("A --short line has no facts: leave out --short or --facts.", outcome.Error, StringComparison.Ordinal);
    }

    // A member that is null or empty in the whole line is left out of the short one; the others are the same.
    private static void Same(JsonObject[] whole, JsonObject[] line)
    {
        Assert.Equal(whole.Length, line.Length);
        foreach (var (all, some) in whole.Zip(line))
        {
            foreach (var (name, value) in some)
            {
                Assert.Equal(all[name]?.ToJsonString(), value!.ToJsonString());
            }

            Assert.All(new[] { "due", "event", "parent", "rules", "missing", "sources" }.Where(m => all.ContainsKey(m) && !IsEmpty(all[m])),
                m => Assert.True(some.ContainsKey(m), m));
        }
    }

    private static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 };

    private static JsonObject[] Items(JsonObject line, string name) => [.. (line[name] as JsonArray ?? []).Select(n => n!.AsObject())];
}
