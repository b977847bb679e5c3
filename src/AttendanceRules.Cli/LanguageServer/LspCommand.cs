using System.CommandLine;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary><c>lsp</c>: the language server of rule packs, for editors.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var command = new Command("lsp", "A language server for rule packs over standard input and output; editors start it.");
        command.SetAction(_ => Run.Guarded(() =>
        {
            using var input = StandardStreams.OpenInput();
            using var output = StandardStreams.OpenOutput();
            return PackServer.Serve(input, output).GetAwaiter().GetResult();
        }));
        return command;
    }
}
