using System.CommandLine;

namespace AttendanceRules.Cli.Shells;

/// <summary><c>completion SHELL</c>: a script for a shell, which then completes commands and options with the tab key.</summary>
internal static class CompletionCommand
{
    private const string Prefix = "completion/";

    /// <summary>The shells there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. Shells]);
        var command = new Command("completion",
            "A script for a shell that completes commands and options with the tab key. Its first lines say where to put it.") { shell };
        command.SetAction(result => Run.Guarded(() =>
        {
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(Prefix + result.GetValue(shell))!;
            using var output = StandardStreams.OpenOutput();
            script.CopyTo(output);
            return ExitCode.Success;
        }));
        return command;
    }
}
