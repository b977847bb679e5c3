using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Cli.LanguageServer;
using StreamJsonRpc;

namespace AttendanceRules.Cli.Tests.LanguageServer;

/// <summary>An editor that speaks the protocol with a server, and a folder whose files it edits.</summary>
internal sealed class Editor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<string, string[]> problems = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim published = new(0);
    private readonly JsonRpc rpc;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("editor-");

    /// <summary>An editor of a server in the process of the tests.</summary>
    public static Editor Beside()
    {
        Pipe toServer = new(), fromServer = new();
        var ends = PackServer.Serve(toServer.Reader.AsStream(), fromServer.Writer.AsStream());
        return new Editor(toServer.Writer.AsStream(), fromServer.Reader.AsStream()) { Ends = ends };
    }

    public Editor(Stream toServer, Stream fromServer)
    {
        rpc = new JsonRpc(new HeaderDelimitedMessageHandler(toServer, fromServer, new SystemTextJsonFormatter()));
        rpc.AddLocalRpcMethod("textDocument/publishDiagnostics", (string uri, JsonElement diagnostics) =>
        {
            problems[uri] = [.. diagnostics.EnumerateArray().Select(d => Line(d))];
            published.Release();
        });
        rpc.StartListening();
    }

    /// <summary>The server's exit code, once it has ended.</summary>
    public Task<int> Ends { get; private init; } = Task.FromResult(0);

    public string Folder => folder.FullName;

    public string Uri(string file) => new Uri(Path.Combine(Folder, file)).AbsoluteUri;

    public string Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<JsonElement> Ask(string method, JsonObject? request = null) =>
        rpc.InvokeWithParameterObjectAsync<JsonElement>(method, request).WaitAsync(Patience);

    public Task Say(string method, JsonObject? request = null) => rpc.NotifyWithParameterObjectAsync(method, request);

    public Task Open(string file) => Say("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject
        {
            ["uri"] = Uri(file), ["languageId"] = "json", ["version"] = 1, ["text"] = File.ReadAllText(Path.Combine(Folder, file)),
        },
    });

    public Task Change(string file, string text) => Say("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(file), ["version"] = 2 },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>Asks something about the first place of a word in a file on disk, as many signs into it.</summary>
    public Task<JsonElement> AskAt(string method, string file, string word, int into, params (string Name, JsonNode Value)[] more)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var offset = text.IndexOf(word, StringComparison.Ordinal) + into;
        var line = text[..offset].Count(c => c == '\n');
        var request = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(file) },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = offset - text.LastIndexOf('\n', offset - 1) - 1 },
        };
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return Ask(method, request);
    }

    /// <summary>The problems of a file, once they are as expected; the last ones where they never are.</summary>
    public async Task<string[]> Problems(string file, Func<string[], bool> isExpected)
    {
        while (!(problems.TryGetValue(Uri(file), out var found) && isExpected(found)) && await published.WaitAsync(Patience))
        {
            // Something has come; it is looked at again.
        }

        return problems.GetValueOrDefault(Uri(file)) ?? [];
    }

    public void Dispose()
    {
        rpc.Dispose();
        published.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Line(JsonElement problem)
    {
        var range = problem.GetProperty("range");
        static string At(JsonElement at) => FormattableString.Invariant($"{at.GetProperty("line")}:{at.GetProperty("character")}");
        return $"{At(range.GetProperty("start"))}-{At(range.GetProperty("end"))} {problem.GetProperty("severity")} "
            + $"{problem.GetProperty("code").GetString()}: {problem.GetProperty("message").GetString()}";
    }
}
