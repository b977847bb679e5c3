using System.Reflection;
using System.Text.Json;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;
using AttendanceRules.Problems.Codes;

namespace AttendanceRules.Cli.Checks;

/// <summary>The result of a check as SARIF 2.1.0, the form in which code hosts take the results of analyses.</summary>
internal static class CheckSarif
{
    private const string SchemaAddress = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(Stream output, CheckResult result)
    {
        var codes = result.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using (var json = new Utf8JsonWriter(output, JsonMembers.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, codes);
            json.WriteString("columnKind", "utf16CodeUnits");
            JsonMembers.Each(json, "results", result.Problems, (j, p) => Result(j, p, codes.IndexOf(p.Code), result.Places));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Tool(Utf8JsonWriter json, IEnumerable<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "attendance-rules");
        json.WriteString("version", Version());
        JsonMembers.Each(json, "rules", codes, (j, code) =>
        {
            j.WriteString("id", code);
            if (CodeStories.Find(code) is { } story)
            {
                Text(j, "shortDescription", story.Title);
                if (story.Story.Length > 0)
                {
                    Text(j, "fullDescription", story.Story);
                }

                Text(j, "help", story.Mend);
            }
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Problem problem, int rule, PackPlaces places)
    {
        json.WriteString("ruleId", problem.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", problem.Severity == Severity.Error ? "error" : "warning");
        Text(json, "message", problem.Message + (problem.Suggestion is null ? "" : " " + problem.Suggestion));
        json.WriteStartArray("locations");
        if (problem.File.Length > 0)
        {
            json.WriteStartObject();
            Location(json, problem, places.PathOf(problem));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (problem.Accepted is { } reason)
        {
            JsonMembers.Each(json, "suppressions", [reason], (j, r) =>
            {
                j.WriteString("kind", "inSource");
                j.WriteString("justification", r);
            });
        }
    }

    // A file inside the package has no address, so its name is a logical one.
    private static void Location(Utf8JsonWriter json, Problem problem, string? path)
    {
        if (path is not null)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Address(path));
            json.WriteEndObject();
            if (problem.Line > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", problem.Line);
                json.WriteNumber("startColumn", problem.Column);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        var logical = path is null ? problem.File + (problem.Path.Length > 0 ? ": " + problem.Path : "") : problem.Path;
        if (logical.Length > 0)
        {
            JsonMembers.Each(json, "logicalLocations", [logical], (j, name) => j.WriteString("fullyQualifiedName", name));
        }
    }

    // Below the current folder it is relative, so that it is the same on each machine.
    private static string Address(string path) => path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path)
        ? new Uri(Path.GetFullPath(path)).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Version() =>
        typeof(CheckSarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
