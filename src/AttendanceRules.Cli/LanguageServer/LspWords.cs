using System.Text.Json.Nodes;
using AttendanceRules.Editing;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary>What the protocol writes: places counted from 0, files as addresses, kinds as numbers.</summary>
internal static class LspWords
{
    public static string PathOf(string uri) => new Uri(uri).LocalPath;

    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    public static JsonObject Range(WrittenName name) => Range(name.Line - 1, name.Column - 1, name.Line - 1, name.Column - 1 + name.Length);

    public static JsonObject Item(Suggestion suggestion, string text) => new()
    {
        ["label"] = suggestion.Text, ["kind"] = Kind(suggestion.Kind), ["detail"] = suggestion.Kind,
        ["documentation"] = suggestion.Title, ["filterText"] = suggestion.Text,
        ["textEdit"] = new JsonObject { ["range"] = Range(text, suggestion.Start, suggestion.End), ["newText"] = suggestion.Text },
    };

    /// <summary>A problem in a file, whose place is as long as what is written there.</summary>
    public static JsonObject Diagnostic(Problem problem, string text)
    {
        var lines = text.Split('\n');
        var line = Math.Clamp(problem.Line - 1, 0, lines.Length - 1);
        var start = Math.Clamp(problem.Column - 1, 0, lines[line].Length);
        return new JsonObject
        {
            ["range"] = Range(line, start, line, EndOf(lines[line], start)),
            ["severity"] = problem.Severity == Severity.Error ? 1 : problem.Accepted is null ? 2 : 4,
            ["code"] = problem.Code, ["source"] = "attendance-rules",
            ["message"] = problem.Message + (problem.Suggestion is null ? "" : " " + problem.Suggestion)
                + (problem.Accepted is null ? "" : " Accepted: " + problem.Accepted),
        };
    }

    private static JsonObject Range(int line, int start, int endLine, int end) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = start },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = end },
    };

    private static JsonObject Range(string text, int start, int end)
    {
        var line = text.AsSpan(0, start).Count('\n');
        var before = start == 0 ? -1 : text.LastIndexOf('\n', start - 1);
        return Range(line, start - before - 1, line, end - before - 1);
    }

    // A text up to its closing quote, else a word.
    private static int EndOf(string line, int start)
    {
        if (start < line.Length && line[start] == '"')
        {
            var quote = line.IndexOf('"', start + 1);
            return quote < 0 ? line.TrimEnd().Length : quote + 1;
        }

        var end = start;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '.'))
        {
            end++;
        }

        return Math.Max(end, Math.Min(start + 1, line.Length));
    }

    // Numbers of CompletionItemKind: Field, Property, Enum member, Function, Reference, Unit, Value, Keyword.
    private static int Kind(string kind) => kind switch
    {
        "member" => 10, "value" => 12, "unit" => 11, "window" => 14, "action" => 3, "source" or "edition" or "document" => 18,
        "threshold" => 21, _ => 6,
    };
}
