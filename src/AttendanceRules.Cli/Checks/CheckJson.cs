using System.Text.Json;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Checks;

/// <summary>The result of a check as JSON with a fixed order of members; <c>rules/check.schema.json</c> describes it.</summary>
internal static class CheckJson
{
    public static void Write(Stream output, CheckResult result)
    {
        using (var json = new Utf8JsonWriter(output, JsonMembers.Options))
        {
            json.WriteStartObject();
            JsonMembers.Texts(json, "packs", Output.Packs(result.Packs));
            json.WriteBoolean("clean", result.IsClean);
            json.WriteNumber("errors", result.Errors);
            json.WriteNumber("warnings", result.Warnings);
            json.WriteNumber("accepted", result.Accepted);
            JsonMembers.Each(json, "problems", result.Problems, (j, p) => Problem(j, p, result.Places));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Problem(Utf8JsonWriter json, Problem problem, PackPlaces places)
    {
        json.WriteString("code", problem.Code);
        json.WriteString("severity", problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", problem.Message);
        json.WriteString("suggestion", problem.Suggestion);
        json.WriteString("accepted", problem.Accepted);
        json.WriteString("file", problem.File);
        json.WriteString("pathOnDisk", places.PathOf(problem));
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("path", problem.Path);
    }
}
