using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Editing;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary>Answers an editor by the language server protocol: each method is one of the protocol's.</summary>
internal sealed class PackServer(JsonRpc editor) : IDisposable
{
    private readonly OpenPacks packs = new();
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DiagnosticsLoop? diagnostics;
    private bool isShutDown;

    /// <summary>Serves one editor until it says <c>exit</c> or closes the input.</summary>
    /// <returns>The exit code that the protocol asks for.</returns>
    public static async Task<int> Serve(Stream input, Stream output)
    {
        using var handler = new HeaderDelimitedMessageHandler(output, input, new SystemTextJsonFormatter());
        using var rpc = new JsonRpc(handler);

        // What an editor says one after the other is meant in that order.
        rpc.SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false);
        using var server = new PackServer(rpc);
        rpc.AddLocalRpcTarget(server, new JsonRpcTargetOptions { DisposeOnDisconnect = false });
        rpc.StartListening();
        var first = await Task.WhenAny(server.ended.Task, rpc.Completion).ConfigureAwait(false);
        return first == server.ended.Task ? await server.ended.Task.ConfigureAwait(false)
            : throw new InvalidOperationException("The editor went away without saying so. Editors start this command; people do not.");
    }

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public JsonNode Initialize(JsonElement request)
    {
        _ = request;
        diagnostics ??= new DiagnosticsLoop(packs, editor);
        return new JsonObject
        {
            ["capabilities"] = new JsonObject
            {
                ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 1, ["save"] = true },
                ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray("\"", " ", "#", "(") },
                ["hoverProvider"] = true, ["definitionProvider"] = true, ["referencesProvider"] = true,
                ["renameProvider"] = new JsonObject { ["prepareProvider"] = true },
            },
            ["serverInfo"] = new JsonObject { ["name"] = "attendance-rules" },
        };
    }

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public void Initialized(JsonElement request)
    {
        _ = request;
        diagnostics ??= new DiagnosticsLoop(packs, editor);
    }

    [JsonRpcMethod("shutdown")]
    public JsonNode? Shutdown()
    {
        isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => ended.TrySetResult(isShutDown ? ExitCode.Success : ExitCode.ChecksFailed);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void Opened(JsonElement request)
    {
        var document = request.GetProperty("textDocument");
        Changed(document, document.GetProperty("text").GetString()!);
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void Changed(JsonElement request)
    {
        // The whole text is asked for, so the last change is the document.
        var changes = request.GetProperty("contentChanges");
        Changed(request.GetProperty("textDocument"), changes[changes.GetArrayLength() - 1].GetProperty("text").GetString()!);
    }

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void Saved(JsonElement request) => diagnostics?.Ask(PathOf(request.GetProperty("textDocument")));

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void Closed(JsonElement request)
    {
        var path = PathOf(request.GetProperty("textDocument"));
        packs.Close(path);
        diagnostics?.Ask(path);
    }

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public JsonNode Complete(JsonElement request)
    {
        var items = new JsonArray();
        if (Pointed(request) is { } at)
        {
            foreach (var found in Completion.At(at.Text, at.Offset, at.Names))
            {
                items.Add(LspWords.Item(found, at.Text));
            }
        }

        return new JsonObject { ["isIncomplete"] = false, ["items"] = items };
    }

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public JsonNode? Hover(JsonElement request)
    {
        if (Pointed(request) is not { Name: { } name } at || at.Names.DeclarationsOf(name) is not { Count: > 0 } declared)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var text = string.Join("\n\n---\n\n", declared.Select(d => HoverText.Of(d, at.Names, today)));
        return new JsonObject
        {
            ["contents"] = new JsonObject { ["kind"] = "markdown", ["value"] = text }, ["range"] = LspWords.Range(name),
        };
    }

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public JsonNode? Define(JsonElement request) => Pointed(request) is { Name: { } name } at
        ? Places(at.Names.DeclarationsOf(name), at) : null;

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public JsonNode? Refer(JsonElement request) => Pointed(request) is { Name: { } name } at
        ? Places([.. at.Names.DeclarationsOf(name).SelectMany(at.Names.UsesOf)], at) : null;

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public JsonNode? PrepareRename(JsonElement request) =>
        Pointed(request) is { Name: { } name } at && at.Names.DeclarationsOf(name) is [var only] && at.Pack.IsMine(only.File)
            ? LspWords.Range(name) : null;

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public JsonNode Rename(JsonElement request)
    {
        var to = request.GetProperty("newName").GetString()!;
        if (Pointed(request) is not { Name: { } name } at)
        {
            throw new LocalRpcException("No name is here.");
        }

        var (places, refusal) = Editing.Rename.Of(name, to, at.Names, at.Pack.IsMine);
        if (refusal is not null)
        {
            throw new LocalRpcException(refusal);
        }

        var changes = new JsonObject();
        foreach (var file in places.GroupBy(p => p.File, StringComparer.Ordinal))
        {
            changes[LspWords.Uri(at.Pack.PathOf(file.Key))] = new JsonArray([.. file.Select(p =>
                (JsonNode)new JsonObject { ["range"] = LspWords.Range(p), ["newText"] = to })]);
        }

        return new JsonObject { ["changes"] = changes };
    }

    public void Dispose()
    {
        diagnostics?.Dispose();
        packs.Dispose();
    }

    private static string PathOf(JsonElement document) => LspWords.PathOf(document.GetProperty("uri").GetString()!);

    private void Changed(JsonElement document, string text)
    {
        var path = PathOf(document);
        packs.Open(path, text);
        diagnostics?.Ask(path);
    }

    private static JsonArray Places(IReadOnlyList<WrittenName> names, PointedName at) => new JsonArray([.. names.Select(n =>
        (JsonNode)new JsonObject { ["uri"] = LspWords.Uri(at.Pack.PathOf(n.File)), ["range"] = LspWords.Range(n) })]);

    private PointedName? Pointed(JsonElement request)
    {
        var position = request.GetProperty("position");
        return packs.At(PathOf(request.GetProperty("textDocument")), position.GetProperty("line").GetInt32() + 1,
            position.GetProperty("character").GetInt32() + 1);
    }
}
