using System.Text.Json.Nodes;
using System.Threading.Channels;
using AttendanceRules.Cases;
using AttendanceRules.Problems;
using StreamJsonRpc;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary>Checks packs as they are edited, one after the other, and gives the editor their problems.</summary>
internal sealed class DiagnosticsLoop : IDisposable
{
    // Who types quickly is answered once.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly Channel<string> asked = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, HashSet<string>> shown = new(StringComparer.Ordinal);
    private readonly OpenPacks packs;
    private readonly JsonRpc editor;

    public DiagnosticsLoop(OpenPacks packs, JsonRpc editor)
    {
        (this.packs, this.editor) = (packs, editor);
        _ = Task.Run(Run);
    }

    /// <summary>Asks for the problems of the pack in whose folder the file is.</summary>
    public void Ask(string path) => asked.Writer.TryWrite(path);

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task Run()
    {
        var token = stop.Token;
        try
        {
            while (await asked.Reader.WaitToReadAsync(token).ConfigureAwait(false))
            {
                await Task.Delay(Pause, token).ConfigureAwait(false);
                var paths = new HashSet<string>(StringComparer.Ordinal);
                while (asked.Reader.TryRead(out var path))
                {
                    paths.Add(path);
                }

                foreach (var folder in paths.GroupBy(Path.GetDirectoryName, StringComparer.Ordinal))
                {
                    await Check(folder.First()).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ConnectionLostException or ObjectDisposedException)
        {
            // The editor has gone.
        }
    }

    private async Task Check(string path)
    {
        try
        {
            if (packs.PackOf(path) is { } pack)
            {
                await Publish(pack, Problems(pack)).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or UsageException)
        {
            await editor.NotifyWithParameterObjectAsync("window/logMessage",
                new JsonObject { ["type"] = 1, ["message"] = e.Message }).ConfigureAwait(false);
        }
    }

    private static IReadOnlyList<Problem> Problems(OpenPack pack) =>
        RuleBook.TryLoad(pack.Sources, out var book, out var problems)
            ? [.. problems, .. CaseRunner.Check(book, book.Packs[^1].Id)] : problems;

    // Files of the pack that had problems and have none are named too.
    private async Task Publish(OpenPack pack, IReadOnlyList<Problem> problems)
    {
        var byPath = problems.Where(p => p.File.Contains('/', StringComparison.Ordinal) && pack.IsMine(p.File))
            .GroupBy(p => pack.PathOf(p.File), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var key = pack.Sources[^1].Folder ?? "";
        var before = shown.GetValueOrDefault(key) ?? [];
        shown[key] = [.. byPath.Keys];
        foreach (var path in byPath.Keys.Concat(before).Concat(packs.OpenIn(key)).Distinct(StringComparer.Ordinal))
        {
            var text = packs.TextOf(path) ?? "";
            var found = byPath.GetValueOrDefault(path) ?? [];
            await editor.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", new JsonObject
            {
                ["uri"] = LspWords.Uri(path),
                ["diagnostics"] = new JsonArray([.. found.Select(p => (JsonNode)LspWords.Diagnostic(p, text))]),
            }).ConfigureAwait(false);
        }
    }
}
