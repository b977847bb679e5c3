using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttendanceRules.Cli.Tests.LanguageServer;

/// <summary>The language server by its protocol: two packs of a school and an authority on England's base.</summary>
public sealed class ProtocolTests
{
    private const string Authority = """
        { "pack": { "id": "authority", "title": "Authority", "version": "1", "extends": "england-base", "from": "2026-08-01" },
          "thresholds": { "callAfter": { "title": "Missed sessions that bring a call", "unit": "sessions", "permits": "free",
            "values": [ { "from": "2026-08-01", "value": 3 } ] } } }
        """;

    private const string School = """
        { "pack": { "id": "school", "title": "School", "version": "1", "extends": "authority", "from": "2026-08-01" },
          "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year", "title": "Missed sessions" } },
          "actions": { "ring": { "title": "Ring home", "by": "school", "to": "parents" } },
          "rules": { "call": { "when": "missed >= callAfter", "do": [ "ring" ] } } }
        """;

    [Fact]
    public async Task Problems_come_as_one_types_before_anything_is_saved()
    {
        using var editor = await Started();
        await editor.Open("school/pack.json");
        Assert.Empty(await editor.Problems("school/pack.json", p => p.Length == 0));

        await editor.Change("school/pack.json", School.Replace("missed >= callAfter", "mised >= callAfter", StringComparison.Ordinal));
        Assert.Equal(["3:32-3:37 1 unknown-name: Unknown name 'mised'. Did you mean 'missed'?"],
            await editor.Problems("school/pack.json", p => p.Length > 0));
        Assert.Equal(School, File.ReadAllText(Path.Combine(editor.Folder, "school", "pack.json")));

        await editor.Change("school/pack.json", School[..^30]);
        Assert.StartsWith("3:", Assert.Single(await editor.Problems("school/pack.json",
            p => p is [var one] && one.Contains("invalid-json", StringComparison.Ordinal))), StringComparison.Ordinal);

        await editor.Change("school/pack.json", School);
        Assert.Empty(await editor.Problems("school/pack.json", p => p.Length == 0));
    }

    [Fact]
    public async Task A_change_of_the_pack_below_is_seen_above()
    {
        using var editor = await Started();
        await editor.Open("school/pack.json");
        Assert.Empty(await editor.Problems("school/pack.json", p => p.Length == 0));
        await editor.Open("authority/pack.json");
        await editor.Change("authority/pack.json", Authority.Replace("callAfter", "callFrom", StringComparison.Ordinal));
        await editor.Change("school/pack.json", School + "\n");
        Assert.Contains("Unknown name 'callAfter'", Assert.Single(await editor.Problems("school/pack.json", p => p.Length > 0)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_offers_the_names_of_every_layer()
    {
        using var editor = await Started();
        await editor.Open("school/pack.json");
        var found = await editor.AskAt("textDocument/completion", "school/pack.json", "callAfter\"", 4);
        var item = found.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("label").GetString() == "callAfter");
        Assert.Equal("Missed sessions that bring a call", item.GetProperty("documentation").GetString());
        Assert.Equal((3, 42, 51), Range(item.GetProperty("textEdit").GetProperty("range")));
        Assert.Contains(found.GetProperty("items").EnumerateArray(), i => i.GetProperty("label").GetString() == "compulsoryAge"
            || i.GetProperty("label").GetString() == "hasSocialWorker");
    }

    [Fact]
    public async Task Completion_offers_the_periods_of_the_calendars()
    {
        using var editor = await Started();
        editor.Write("school/calendars/2026-27.json", """
            { "terms": [ { "from": "2026-09-01", "to": "2026-12-18" } ],
              "periods": [ { "name": "census", "from": "2026-10-01", "to": "2026-10-09" } ] }
            """);
        await editor.Open("school/pack.json");
        var found = await editor.AskAt("textDocument/completion", "school/pack.json", "school year\"", 0);
        Assert.Contains("period census", found.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task A_hover_shows_the_value_in_force()
    {
        using var editor = await Started();
        await editor.Open("school/pack.json");
        var hover = await editor.AskAt("textDocument/hover", "school/pack.json", "callAfter", 2);
        Assert.Contains("Missed sessions that bring a call", hover.GetProperty("contents").GetProperty("value").GetString()!,
            StringComparison.Ordinal);
        Assert.Equal((3, 42, 51), Range(hover.GetProperty("range")));
        Assert.Equal(JsonValueKind.Null, (await editor.AskAt("textDocument/hover", "school/pack.json", "Ring home", 2)).ValueKind);
    }

    [Fact]
    public async Task A_definition_is_found_in_the_pack_below_and_in_a_shipped_one_that_cannot_be_written()
    {
        using var editor = await Started();
        await editor.Open("school/pack.json");
        var below = Assert.Single((await editor.AskAt("textDocument/definition", "school/pack.json", "callAfter", 2)).EnumerateArray());
        Assert.Equal(editor.Uri("authority/pack.json"), below.GetProperty("uri").GetString());
        Assert.Equal((1, 19, 28), Range(below.GetProperty("range")));

        var shipped = Assert.Single((await editor.AskAt("textDocument/definition", "school/pack.json", "absence", 2)).EnumerateArray());
        var path = new Uri(shipped.GetProperty("uri").GetString()!).LocalPath;
        Assert.EndsWith("pack.json", path, StringComparison.Ordinal);
        Assert.Contains("\"absence\"", File.ReadLines(path).ElementAt(Range(shipped.GetProperty("range")).Line), StringComparison.Ordinal);
        Assert.True(File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public async Task A_name_is_changed_in_every_file_of_mine_and_one_of_a_shipped_pack_is_not()
    {
        using var editor = await Started();
        await editor.Open("school/pack.json");
        var changes = (await editor.AskAt("textDocument/rename", "school/pack.json", "callAfter", 2, ("newName", "ringAfter")))
            .GetProperty("changes");
        Assert.Equal([(1, 19, 28)], changes.GetProperty(editor.Uri("authority/pack.json")).EnumerateArray()
            .Select(e => Range(e.GetProperty("range"))));
        Assert.Equal([(3, 42, 51)], changes.GetProperty(editor.Uri("school/pack.json")).EnumerateArray()
            .Select(e => Range(e.GetProperty("range"))));
        var refused = await Assert.ThrowsAsync<StreamJsonRpc.RemoteInvocationException>(() =>
            editor.AskAt("textDocument/rename", "school/pack.json", "absence", 2, ("newName", "away")));
        Assert.Equal("'absence' is declared in england-base/pack.json, which is not yours to change.", refused.Message);
        Assert.Equal(JsonValueKind.Null, (await editor.AskAt("textDocument/prepareRename", "school/pack.json", "absence", 2)).ValueKind);
        Assert.Equal(2, (await editor.AskAt("textDocument/references", "school/pack.json", "callAfter", 2)).GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_is_of_no_pack_is_left_alone()
    {
        using var editor = await Started();
        editor.Write("notes.json", """{ "when": "missed" }""");
        await editor.Open("notes.json");
        Assert.Equal(0, (await editor.AskAt("textDocument/completion", "notes.json", "missed", 2)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task It_ends_as_the_protocol_asks()
    {
        using var editor = await Started();
        await editor.Ask("shutdown");
        await editor.Say("exit");
        Assert.Equal(0, await editor.Ends);
    }

    [Fact]
    public async Task It_runs_as_a_process()
    {
        using var process = CommandLine.StartWithInput("lsp");
        using var editor = new Editor(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        var answer = await editor.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        Assert.True(answer.GetProperty("capabilities").GetProperty("hoverProvider").GetBoolean());
        await editor.Ask("shutdown");
        await editor.Say("exit");
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task<Editor> Started()
    {
        var editor = Editor.Beside();
        editor.Write("authority/pack.json", Authority);
        editor.Write("school/pack.json", School);
        await editor.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        await editor.Say("initialized", []);
        return editor;
    }

    private static (int Line, int From, int To) Range(JsonElement range)
    {
        var (start, end) = (range.GetProperty("start"), range.GetProperty("end"));
        Assert.Equal(start.GetProperty("line").GetInt32(), end.GetProperty("line").GetInt32());
        return (start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32(), end.GetProperty("character").GetInt32());
    }
}
