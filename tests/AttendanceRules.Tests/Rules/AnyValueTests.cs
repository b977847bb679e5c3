using System.Text.Json.Nodes;
using AttendanceRules.Tests.Rules.Broken;

namespace AttendanceRules.Tests.Rules;

/// <summary>Packs are untrusted: whatever they say and wherever, loading reports problems and never breaks.</summary>
[Trait("Category", "Slow")]
public sealed class AnyValueTests
{
    private static readonly string[] Others = ["null", "\"\"", "[ \"x\", 7, {} ]"];

    [Fact]
    public void A_value_of_any_other_form_is_told_and_does_not_break_loading()
    {
        var whole = JsonNode.Parse(BrokenPack.Rich)!;
        var beside = PackSource.FromFiles("base", new Dictionary<string, string>(StringComparer.Ordinal) { ["base.json"] =
            BrokenPack.SmallBase });
        var broken = new List<string>();
        foreach (var path in Paths(whole, []).ToList())
        {
            foreach (var other in Others)
            {
                var changed = whole.DeepClone();
                Put(changed, path, JsonNode.Parse(other));
                var text = changed.ToJsonString();
                var thrown = Record.Exception(() =>
                    Made.ProblemsOf([beside, PackSource.FromFiles("broken",
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["a.json"] = text })]));
                if (thrown is not null)
                {
                    broken.Add($"{string.Join('.', path)} = {other}: {thrown}");
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    // It holds every member, "accepts" too; a pack without a warning has nothing to accept.
    [Fact]
    public void The_pack_that_is_changed_has_no_problem_but_that_it_accepts_one() =>
        Assert.Equal(["nothing-accepted"], Made.ProblemsOf([PackSource.FromFiles("base",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["base.json"] = BrokenPack.SmallBase }),
            PackSource.FromFiles("broken", new Dictionary<string, string>(StringComparer.Ordinal) { ["a.json"] = BrokenPack.Rich })])
            .Select(p => p.Code));

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode? node, IReadOnlyList<object> at)
    {
        var inner = node switch
        {
            JsonObject map => map.Select(m => ((object)m.Key, m.Value)),
            JsonArray list => list.Select((v, i) => ((object)i, v)),
            _ => [],
        };
        foreach (var (key, value) in inner)
        {
            yield return [.. at, key];
            foreach (var path in Paths(value, [.. at, key]))
            {
                yield return path;
            }
        }
    }

    private static void Put(JsonNode node, IReadOnlyList<object> path, JsonNode? value)
    {
        foreach (var step in path.SkipLast(1))
        {
            node = (step is int index ? node[index] : node[(string)step])!;
        }

        if (path[^1] is int last)
        {
            node[last] = value;
        }
        else
        {
            node[(string)path[^1]] = value;
        }
    }
}
