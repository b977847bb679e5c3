using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Cases;

/// <summary>Each value of each threshold is held by a case: moved by one step, at least one case of its pack fails.</summary>
[Trait("Category", "Slow")]
public sealed class ThresholdCaseTests
{
    [Theory]
    [InlineData("england", "rules/england")]
    [InlineData("fenmoor", "rules/examples/fenmoor")]
    public void Every_value_moved_by_one_step_fails_a_case(string pack, string folder)
    {
        var root = RepositoryFolder.Of(folder.Split('/'));
        var files = Directory.EnumerateFiles(root, "*.json*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), f => File.ReadAllText(f), StringComparer.Ordinal);
        Assert.True(AllHold(pack, files), "The cases hold as the pack is.");

        var moved = files.SelectMany(f => Moved(f.Key, f.Value)).ToList();
        Assert.NotEmpty(moved);
        var unnoticed = moved.AsParallel().AsOrdered().Where(m => AllHold(pack, Naming(m.Name, files, m))
            && AllHold(pack, new Dictionary<string, string>(files, StringComparer.Ordinal) { [m.File] = m.Text })).Select(m => m.What);
        Assert.Empty(unnoticed);
    }

    private static bool AllHold(string pack, Dictionary<string, string> files) =>
        CaseRunner.Each(RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles(pack, files)), pack)
            .All(r => r.Differences.Count == 0);

    // The cases that name the threshold are the likely ones to fail: they are run first, without the others.
    private static Dictionary<string, string> Naming(string name, Dictionary<string, string> files,
        (string Name, string What, string File, string Text) moved)
    {
        var fewer = new Dictionary<string, string>(files, StringComparer.Ordinal) { [moved.File] = moved.Text };
        foreach (var (file, text) in files.Where(f => f.Key.StartsWith("cases/", StringComparison.Ordinal)))
        {
            var copy = Read(text);
            var cases = copy["cases"]!.AsArray();
            for (var i = cases.Count - 1; i >= 0; i--)
            {
                if (!cases[i]!.ToJsonString().Contains($"\"{name}\"", StringComparison.Ordinal))
                {
                    cases.RemoveAt(i);
                }
            }

            fewer[file] = copy.ToJsonString();
        }

        return fewer;
    }

    private static IEnumerable<(string Name, string What, string File, string Text)> Moved(string file, string text)
    {
        if (file.StartsWith("calendars/", StringComparison.Ordinal) || Read(text)["thresholds"] is not JsonObject thresholds)
        {
            yield break;
        }

        foreach (var (name, declared) in thresholds)
        {
            // One of its unit; rates are compared to the hundredth.
            var step = (string?)declared!["unit"] == "percent" ? 0.01m : 1m;
            for (var i = 0; i < declared["values"]!.AsArray().Count; i++)
            {
                foreach (var change in new[] { step, -step })
                {
                    var copy = Read(text);
                    var value = copy["thresholds"]![name]!["values"]![i]!;
                    value["value"] = (decimal)value["value"]! + change;
                    yield return (name, string.Create(CultureInfo.InvariantCulture, $"{name} from {value["from"]} moved by {change}"),
                        file, copy.ToJsonString());
                }
            }
        }
    }

    private static JsonNode Read(string text) => JsonNode.Parse(text, documentOptions: Made.Lenient)!;
}
