using System.Text.RegularExpressions;

namespace AttendanceRules.Cli.Tests;

/// <summary>
/// The beginning of what each command says in its main forms: each of its formats, and an example that ends otherwise, so that every change
/// of it is seen and meant. What is another on each machine has a word in its place.
/// </summary>
public sealed partial class CommandExampleTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string Day = "--as-of 2026-09-16";

    private const int MostLines = 12;

    private const int MostColumns = 160;

    // Beside the example that each command has in each of its formats; of a failing one that which succeeds.
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["today"] = [$"SCHOOL --pupil P1 {Day} --rules SMALL", $"UNKNOWN {Day} --rules SMALL", $"SCHOOL UNKNOWN {Day} --rules SMALL",
            "no-such-school"],
        ["evaluate"] = [$"UNKNOWN {Day} --rules SMALL --format table", $"UNKNOWN {Day} --rules SMALL --format markdown",
            $"SCHOOL {Day} --rules SMALL --strict --pupil P2"],
        ["advise"] = [$"no-such-file.areg {Day}"],
        ["import"] = ["no-such-file.csv"],
        ["generate"] = ["--pupils 0"],
        ["check"] = ["SMALL", "SMALL --strict", "no-such-folder"],
        ["explain-code"] = ["bare-day"],
        ["migrate"] = ["SMALL"],
        ["format"] = ["FENMOOR --check", "no-such-folder"],
        ["new pack"] = ["SHEETS --title Small --for School"],
        ["new cases"] = ["nothing --rules SMALL"],
        ["test"] = ["FENMOOR", "FENMOOR --coverage", "BROKEN"],
        ["prove"] = ["BROKEN"],
        ["sign"] = ["SMALL"],
        ["show"] = ["actions --rules SMALL", "fact missed --rules SMALL", "rule call --rules SMALL",
            "threshold callAfter --rules FENMOOR", "stage agree --rules FENMOOR", "pathway nowhere --rules FENMOOR",
            "facts --rules BROKEN"],
        ["document"] = [$"FENMOOR {Day}", "nowhere"],
        ["explain"] = [$"SCHOOL --pupil P2 {Day} --rules SMALL --not", $"SCHOOL --pupil P9 {Day} --rules SMALL"],
        ["record"] = [$"SCHOOL --pupil P9 {Day} --rules SMALL"],
        ["verify"] = ["RECORD --school SCHOOL --rules FENMOOR", "no-such-file.json --school SCHOOL --rules SMALL"],
        ["questions"] = [$"SCHOOL --pupil P9 {Day} --rules FENMOOR"],
        ["changes"] = ["SCHOOL --from 2026-09-15 --to 2026-09-14 --rules SMALL"],
        ["chronology"] = [$"SCHOOL --pupil P9 {Day} --rules SMALL"],
        ["outlook"] = [$"SCHOOL --pupil P9 {Day} --rules SMALL"],
        ["impact"] = [$"SCHOOL --before SMALL --after BROKEN {Day}"],
        ["answers"] = ["no-such-school"],
        ["casework"] = ["no-such-school"],
        ["sheets"] = [$"SCHOOL {Day} --rules FENMOOR --to SHEETS"],
        ["walk"] = ["SCHOOL --pupil P9 --from 2026-09-14 --to 2026-09-16 --rules SMALL"],
        ["report"] = [$"SCHOOL --kind nothing {Day} --rules SMALL"],
        ["trace"] = ["--rules BROKEN"],
        ["export rules-engine"] = ["BROKEN"],
        ["export ids"] = ["nowhere"],
        ["export pack"] = ["england-base --to SHEETS"],
        ["schema"] = ["--of calendar", "--of nothing"],
        ["lsp"] = ["--port 1"],
        ["completion"] = ["sh"],
    };

    // Which commands are approved together.
    private static readonly Dictionary<string, string[]> Groups = new(StringComparer.Ordinal)
    {
        ["advice"] = ["today", "evaluate", "advise", "explain", "questions"],
        ["days"] = ["changes", "chronology", "outlook", "walk", "record", "verify"],
        ["school"] = ["report", "impact", "answers", "casework", "sheets", "import", "generate"],
        ["packs"] = ["check", "explain-code", "migrate", "format", "new pack", "new cases", "test", "prove", "sign"],
        ["definitions"] = ["show", "document", "trace", "export rules-engine", "export ids", "export pack", "schema", "lsp", "completion"],
    };

    public static TheoryData<string> Names => [.. Groups.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_form_of_a_command_says_what_was_approved(string group) => Approved.TextFor(
        string.Join('\n', Groups[group].SelectMany(Forms).Select(Said)), "group", group);

    [Fact]
    public void Each_command_has_an_example_that_ends_otherwise()
    {
        var commands = ProcessTests.Commands(CommandTree.Create(), "").Select(c => c.Name).ToList();
        Assert.Equal(commands, Others.Keys);
        Assert.Equal(commands.Order(StringComparer.Ordinal), Groups.Values.SelectMany(g => g).Order(StringComparer.Ordinal));
    }

    // A workbook cannot be shown.
    private static IEnumerable<string> Forms(string name)
    {
        var command = ProcessTests.Commands(CommandTree.Create(), "").Single(c => c.Name == name).Command;
        return ProcessTests.Formats(command).Where(f => !f.EndsWith(" xlsx", StringComparison.Ordinal))
            .Select(f => $"{name} {ProcessTests.Examples[name].Words}{f}".Trim()).Concat(Others[name].Select(o => $"{name} {o}"));
    }

    private string Said(string words)
    {
        var outcome = CommandLine.RunHere(files.Words(words));
        return $"$ attendance-rules {words}\n{Beginning(outcome.Output)}{Beginning(outcome.Error)}= {outcome.ExitCode}\n";
    }

    private string Beginning(string text)
    {
        // What leads to the folder is another path on each machine, and from each folder.
        var folder = Regex.Escape(Path.GetFileName(Path.GetDirectoryName(files.School)!));
        text = Regex.Replace(text, $"[^\\s=,'\"(]*/{folder}", "FOLDER", RegexOptions.None, TimeSpan.FromMinutes(1))
            .Replace(RepositoryFolder.Path, "REPOSITORY", StringComparison.Ordinal);
        text = Style().Replace(Hash().Replace(New().Replace(text, "NEW"), "HASH"), "<style>…</style>");
        var lines = text.TrimEnd('\n').Split('\n');
        var shown = lines.Take(MostLines).Select(l => l.Length > MostColumns ? l[..MostColumns] + "…" : l.TrimEnd());
        return text.Length == 0 ? "" : string.Join('\n', shown) + (lines.Length > MostLines ? "\n…\n" : "\n");
    }

    [GeneratedRegex("\\b[0-9a-f]{64}\\b", RegexOptions.None, 60_000)]
    private static partial Regex Hash();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 60_000)]
    private static partial Regex Style();

    [GeneratedRegex("FOLDER/new-[0-9]+", RegexOptions.None, 60_000)]
    private static partial Regex New();
}
