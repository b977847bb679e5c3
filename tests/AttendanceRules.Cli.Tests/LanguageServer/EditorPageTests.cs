using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AttendanceRules.Cli.Tests.LanguageServer;

/// <summary>What the page of editors and the settings of Visual Studio Code have an editor start does what they say.</summary>
[Trait("Category", "Slow")]
public sealed partial class EditorPageTests : IDisposable
{
    private const string Tool = "attendance-rules";

    private const string Broken = """
        { "pack": { "id": "ours", "title": "Ours", "version": "1", "extends": "england-base", "from": "2026-08-01" },
          "groups": { "watched": { "title": "Watched", "when": "onRol" } } }
        """;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("editors-");

    public static TheoryData<string, string> Settings => new()
    {
        { "Neovim", @"cmd = \{ ([^}]+) \}" }, { "Helix", @"command = (""[^""]+"")\nargs = \[([^\]]+)\]" },
        { "Emacs", @"\. \(([^)]+)\)" }, { "Sublime Text", @"""command"": \[ ([^\]]+) \]" }, { "Kate", @"""command"": \[ ([^\]]+) \]" },
        { "Visual Studio Code", "its command is (`[^`]+`) with the argument (`[^`]+`)" },
    };

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task What_an_editor_is_told_to_start_tells_it_the_problems_of_a_file_that_it_opens(string editor, string command)
    {
        var words = CommandOf(editor, command);
        Assert.Equal(Tool, words[0]);
        using var process = CommandLine.StartWithInput(words[1..]);
        using var speaker = new Editor(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        speaker.Write("ours/pack.json", Broken);
        await speaker.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        await speaker.Say("initialized", []);
        await speaker.Open("ours/pack.json");
        Assert.Equal(["1:56-1:61 1 unknown-name: Unknown name 'onRol'. Did you mean 'onRoll'?"],
            await speaker.Problems("ours/pack.json", p => p.Length > 0));
        await speaker.Ask("shutdown");
        await speaker.Say("exit");
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Each_editor_of_the_page_is_tried() => Assert.Equal(
        Heading().Matches(Page()).Select(m => m.Groups[1].Value).Except(["Schemas", "Others"]).Order(StringComparer.Ordinal),
        Settings.Select(s => s.Data.Item1).Order(StringComparer.Ordinal));

    // The matcher finds file, line, column, code and message of what the task prints.
    [Fact]
    public void The_task_that_checks_a_pack_prints_what_its_matcher_reads()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "pack.json"), Broken);
        using var tasks = Read(".vscode", "tasks.json");
        var check = tasks.RootElement.GetProperty("tasks").EnumerateArray()
            .Single(t => t.GetProperty("label").GetString()!.StartsWith("check", StringComparison.Ordinal));
        Assert.Equal(Tool, check.GetProperty("command").GetString());
        var outcome = CommandLine.RunHere([.. check.GetProperty("args").EnumerateArray()
            .Select(a => a.GetString()!.Replace("${fileDirname}", folder.FullName, StringComparison.Ordinal))]);
        Assert.Equal(1, outcome.ExitCode);
        var pattern = check.GetProperty("problemMatcher").GetProperty("pattern");
        string Part(string name) => Regex.Match(outcome.Lines[0], pattern.GetProperty("regexp").GetString()!, RegexOptions.None,
            TimeSpan.FromSeconds(10)).Groups[pattern.GetProperty(name).GetInt32()].Value;
        Assert.Equal(("error", "2", "57", "unknown-name"), (Part("severity"), Part("line"), Part("column"), Part("code")));
        Assert.EndsWith("pack.json", Part("file"), StringComparison.Ordinal);
        Assert.StartsWith("Unknown name 'onRol'.", Part("message"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_task_that_tests_a_pack_and_each_schema_are_there()
    {
        using var tasks = Read(".vscode", "tasks.json");
        var test = tasks.RootElement.GetProperty("tasks").EnumerateArray()
            .Single(t => t.GetProperty("label").GetString()!.StartsWith("test", StringComparison.Ordinal));
        var outcome = CommandLine.RunHere([.. test.GetProperty("args").EnumerateArray().Select(a => a.GetString()!.Replace(
            "${fileDirname}", RepositoryFolder.Of("rules", "examples", "nation"), StringComparison.Ordinal))]);
        Assert.Equal((0, "1 case(s) hold, 0 fail."), (outcome.ExitCode, outcome.Lines[^1]));
        using var settings = Read(".vscode", "settings.json");
        Assert.All(settings.RootElement.GetProperty("json.schemas").EnumerateArray(), s => Assert.True(
            File.Exists(RepositoryFolder.Of("rules", s.GetProperty("url").GetString()!["./".Length..]))));
    }

    private static string[] CommandOf(string editor, string command)
    {
        var part = Page().Split("\n## ").Single(p => p.StartsWith(editor, StringComparison.Ordinal));
        var found = Regex.Match(part, command, RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.True(found.Success, $"The page says no command for {editor}.");
        return [.. Word().Matches(string.Concat(found.Groups.Values.Skip(1).Select(g => g.Value + " "))).Select(m => m.Groups[1].Value)];
    }

    private static string Page() => File.ReadAllText(RepositoryFolder.Of("rules", "EDITORS.md")).ReplaceLineEndings("\n");

    private static JsonDocument Read(params string[] path) => JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Of(["rules", .. path])),
        Lenient);

    [GeneratedRegex("^## ([A-Za-z ]+[a-z])", RegexOptions.Multiline, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex("[\"'`]([^\"'`]+)[\"'`]", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
