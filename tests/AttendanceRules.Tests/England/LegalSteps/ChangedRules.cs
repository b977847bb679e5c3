using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>England's pack in memory, where conditions can be taken out before it is loaded.</summary>
internal sealed class ChangedRules
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<string, JsonNode> files = Read();

    /// <summary>
    /// Replaces one part of a condition that is joined by "and" in all editions of what has the id; an empty text leaves it out.
    /// </summary>
    /// <param name="id">A fact, a group, a rule, or <c>pathway/stage</c>.</param>
    /// <param name="part">The part as the pack writes it.</param>
    /// <param name="by">What takes its place.</param>
    public ChangedRules Replace(string id, string part, string by)
    {
        var changed = Editions(id).Count(e => new[] { "when", "is" }.Any(m => Change(e, m, part, by))
            || (e["watch"] is JsonObject watch && Change(watch, "improved", part, by)));
        Assert.True(changed > 0, $"'{id}' has no '{part}'. Say here how the pack writes it now.");
        return this;
    }

    public RuleBook Load() => RuleBook.Load(PackSource.FromFiles("england", files.ToDictionary(f => f.Key, f => f.Value.ToJsonString(),
        StringComparer.Ordinal)));

    private static Dictionary<string, JsonNode> Read()
    {
        var folder = RepositoryFolder.Of("rules", "england");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("cases/", StringComparison.Ordinal) && !f.StartsWith("calendars/", StringComparison.Ordinal))
            .ToDictionary(f => f, f => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, f)), null, Lenient)!, StringComparer.Ordinal);
    }

    private static bool Change(JsonObject edition, string member, string part, string by)
    {
        if (edition[member]?.GetValue<string>() is not { } text)
        {
            return false;
        }

        var parts = Parts(text);
        if (!parts.Contains(part, StringComparer.Ordinal))
        {
            return false;
        }

        var left = parts.Select(p => p == part ? by : p).Where(p => p.Length > 0).ToList();
        edition[member] = left.Count > 0 ? string.Join(" and ", left) : "1 == 1";
        return true;
    }

    // What "and" joins outside of brackets.
    private static List<string> Parts(string text)
    {
        var (parts, depth) = (new List<string> { "" }, 0);
        foreach (var word in text.Split(' '))
        {
            if (word == "and" && depth == 0)
            {
                parts.Add("");
                continue;
            }

            depth += word.Count(c => c == '(') - word.Count(c => c == ')');
            parts[^1] = parts[^1].Length == 0 ? word : $"{parts[^1]} {word}";
        }

        return parts;
    }

    private IEnumerable<JsonObject> Editions(string id)
    {
        var (pathway, stage) = id.Split('/') is [var first, var second] ? (first, second) : (null, null);
        foreach (var file in files.Values.Select(f => f.AsObject()))
        {
            if (pathway is not null)
            {
                var stages = file["pathways"]?[pathway]?["stages"]?.AsArray() ?? [];
                foreach (var one in stages.Where(s => s!["id"]!.GetValue<string>() == stage))
                {
                    yield return one!.AsObject();
                }

                continue;
            }

            foreach (var found in new[] { "facts", "groups", "rules" }.Select(s => file[s]?[id]).OfType<JsonNode>())
            {
                foreach (var edition in found is JsonArray many ? many.Select(e => e!.AsObject()) : [found.AsObject()])
                {
                    yield return edition;
                }
            }
        }
    }
}
