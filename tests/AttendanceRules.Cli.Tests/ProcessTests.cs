using System.CommandLine;
using System.CommandLine.Completions;
using System.Reflection;

namespace AttendanceRules.Cli.Tests;

/// <summary>
/// The built command line as a process: each command, each format and each exit code. A process comes to the same as the command in the
/// process of the tests; the other tests rely on that.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ProcessTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string Day = "--as-of 2026-09-16";

    // A run of each command, with its exit code. What is in capitals is a file; SHEETS is a folder that is not there yet.
    internal static readonly Dictionary<string, (int ExitCode, string Words)> Examples = new(StringComparer.Ordinal)
    {
        ["today"] = (0, $"SCHOOL {Day} --rules SMALL"),
        ["evaluate"] = (0, $"SCHOOL {Day} --rules SMALL"),
        ["advise"] = (0, $"AREG {Day} --rules SMALL"),
        ["import"] = (0, "seeds/formats/good/long.csv --dry-run --rules SMALL"),
        ["generate"] = (0, "--pupils 3 --seed 5"),
        ["check"] = (1, "BROKEN"),
        ["explain-code"] = (0, "bare-days"),
        ["migrate"] = (1, "BROKEN"),
        ["format"] = (1, "SMALL --check"),
        ["new pack"] = (2, "SMALL --title Small --for School"),
        ["new cases"] = (0, "call --rules SMALL"),
        ["test"] = (1, "SMALL"),
        ["prove"] = (0, "SMALL"),
        ["sign"] = (2, "SMALL --key README.md"),
        ["show"] = (0, "pathway absence --rules FENMOOR"),
        ["document"] = (0, "SMALL --as-of 2026-09-16"),
        ["explain"] = (0, $"SCHOOL --pupil P1 {Day} --rules SMALL"),
        ["record"] = (0, $"SCHOOL --pupil P1 {Day} --rules SMALL"),
        ["verify"] = (0, "RECORD --school SCHOOL --rules SMALL"),
        ["questions"] = (0, $"SCHOOL {Day} --rules FENMOOR"),
        ["changes"] = (0, "SCHOOL --from 2026-09-14 --to 2026-09-15 --rules SMALL"),
        ["chronology"] = (0, $"SCHOOL --pupil P1 {Day} --rules SMALL"),
        ["outlook"] = (0, $"SCHOOL --pupil P2 {Day} --rules SMALL"),
        ["impact"] = (0, $"SCHOOL --before SMALL --after FENMOOR {Day}"),
        ["answers"] = (0, $"SCHOOL {Day} --rules FENMOOR"),
        ["casework"] = (0, $"SCHOOL {Day} --rules FENMOOR"),
        ["sheets"] = (2, $"SCHOOL {Day} --rules FENMOOR --to README.md/sheets"),
        ["walk"] = (0, "SCHOOL --pupil P1 --from 2026-09-14 --to 2026-09-16 --rules SMALL"),
        ["report"] = (0, $"SCHOOL --kind brief {Day} --rules SMALL"),
        ["trace"] = (0, "--rules FENMOOR"),
        ["export rules-engine"] = (0, "FENMOOR"),
        ["export ids"] = (0, "SMALL --above england-base"),
        ["export pack"] = (2, "england --to README.md"),
        ["schema"] = (0, ""),
        ["lsp"] = (2, ""),
        ["completion"] = (0, "bash"),
    };

    /// <summary>Each command in the formats that no command before it has, in one at least.</summary>
    public static TheoryData<int, string> Runs => [.. All().Where(r => r.IsFirst).Select(r => (r.ExitCode, r.Words))];

    /// <summary>Each command in its other formats.</summary>
    public static TheoryData<int, string> OtherFormats => [.. All().Where(r => !r.IsFirst).Select(r => (r.ExitCode, r.Words))];

    /// <summary>What cannot be done, and packs that cannot be loaded.</summary>
    public static TheoryData<int, string> Failures => new()
    {
        { 2, "evaluate no-such-school" }, { 2, "show pathway nowhere --rules FENMOOR" }, { 1, "show facts --rules BROKEN" },
        { 1, $"evaluate SCHOOL {Day} --rules SMALL --strict --pupil P2" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    [MemberData(nameof(Failures))]
    public void A_process_comes_to_the_same_as_the_command_in_this_one(int exitCode, string words)
    {
        var process = CommandLine.Run(files.Words(words));
        Assert.Equal(exitCode, process.ExitCode);
        var here = CommandLine.RunHere(files.Words(words));

        // A workbook holds ids that are made anew each time.
        var isWorkbook = words.EndsWith(" xlsx", StringComparison.Ordinal);
        Assert.Equal(isWorkbook ? here with { Output = here.Output[..2] } : here,
            isWorkbook ? process with { Output = process.Output[..2] } : process);
        Assert.NotEqual("", exitCode == 0 ? process.Output : process.Output + process.Error);
    }

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void Every_command_has_something_to_say_in_each_of_its_formats(int exitCode, string words)
    {
        var here = CommandLine.RunHere(files.Words(words));
        Assert.Equal(exitCode, here.ExitCode);
        Assert.NotEqual("", exitCode == 0 ? here.Output : here.Output + here.Error);
    }

    // Help is a result only where somebody asks for it; it is as wide as the screen of whoever asks.
    [Theory]
    [InlineData(0, "--help")]
    [InlineData(2, "sing")]
    [InlineData(2, "evaluate SCHOOL --format yaml")]
    [InlineData(2, "explain SCHOOL")]
    public void So_does_a_mistake_of_usage(int exitCode, string words)
    {
        var (process, here) = (CommandLine.Run(files.Words(words)), CommandLine.RunHere(files.Words(words)));
        Assert.Equal((exitCode, exitCode), (process.ExitCode, here.ExitCode));
        Assert.Equal(here.Error, process.Error);
        Assert.Equal(exitCode == 0, process.Error.Length == 0);
        Assert.All([here, process], o => Assert.Equal(exitCode == 0, o.Output.Contains("Usage:", StringComparison.Ordinal)));
        Assert.All([here, process], o => Assert.Equal(exitCode != 0, o.Output.Length == 0));
    }

    [Fact]
    public void Each_command_and_exit_code_has_a_run()
    {
        Assert.Equal(Commands(CommandTree.Create(), "").Select(c => c.Name), Examples.Keys);
        Assert.Equal(
            typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (int)f.GetRawConstantValue()!).Order(),
            Runs.Concat(Failures).Select(r => r.Data.Item1).Distinct().Order());
        Assert.Equal(5, Runs.Concat(OtherFormats).Count(r => r.Data.Item2.StartsWith("evaluate ", StringComparison.Ordinal)));
    }

    // Text that goes another way is not seen by a test that runs a command in its own process.
    [Fact]
    public void Streams_are_opened_in_one_place() => Assert.Equal(
        ["StandardStreams.cs"],
        Directory.EnumerateFiles(RepositoryFolder.Of("src", "AttendanceRules.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text && (text.Contains("Console.Open", StringComparison.Ordinal)
                || text.Contains("Console.Is", StringComparison.Ordinal) || text.Contains("Environment.Exit", StringComparison.Ordinal)))
            .Select(Path.GetFileName));

    private static IEnumerable<(int ExitCode, string Words, bool IsFirst)> All()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, command) in Commands(CommandTree.Create(), ""))
        {
            var formats = Formats(command).ToList();
            var shown = formats.FindAll(seen.Add) is { Count: > 0 } first ? first : formats[..1];
            foreach (var format in formats)
            {
                yield return (Examples[name].ExitCode, $"{name} {Examples[name].Words}{format}", shown.Contains(format));
            }
        }
    }

    internal static IEnumerable<(string Name, Command Command)> Commands(Command command, string name) => command.Subcommands.Count == 0
        ? [(name, command)] : command.Subcommands.SelectMany(c => Commands(c, $"{name} {c.Name}".TrimStart()));

    internal static IEnumerable<string> Formats(Command command) => command.Options.SingleOrDefault(o => o.Name == "--format") is { } format
        ? format.GetCompletions(CompletionContext.Empty).Select(c => " --format " + c.Label) : [""];
}
