using System.CommandLine;
using System.CommandLine.Invocation;
using AttendanceRules.Cli.Cases;
using AttendanceRules.Cli.Checks;
using AttendanceRules.Cli.Shells;
using AttendanceRules.Cli.LanguageServer;
using AttendanceRules.Cli.Migrations;
using AttendanceRules.Cli.NewPacks;

namespace AttendanceRules.Cli;

/// <summary>Every command.</summary>
internal static class CommandTree
{
    private static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "No bar and no hints on standard error; what went wrong and what was not used is said all the same.",
        Recursive = true,
    };

    private static readonly Option<bool> Plain = new("--no-color")
    {
        Description = "No colour and no bold, as with NO_COLOR in the environment.", Recursive = true,
    };

    public static RootCommand Create() =>
        new("England's school-attendance rules: from registers and rule packs to recommended actions. Decision support, not legal advice.")
        {
            TodayCommand.Create(),
            EvaluateCommand.Create(),
            AdviseCommand.Create(),
            ImportCommand.Create(),
            GenerateCommand.Create(),
            CheckCommand.Create(),
            ExplainCodeCommand.Create(),
            MigrateCommand.Create(),
            FormatCommand.Create(),
            NewCommand.Create(),
            TestCommand.Create(),
            ProveCommand.Create(),
            SignCommand.Create(),
            ShowCommand.Create(),
            DocumentCommand.Create(),
            ExplainCommand.Create(),
            RecordCommand.Create(),
            VerifyCommand.Create(),
            QuestionsCommand.Create(),
            ChangesCommand.Create(),
            ChronologyCommand.Create(),
            OutlookCommand.Create(),
            ImpactCommand.Create(),
            AnswersCommand.Create(),
            CaseworkCommand.Create(),
            SheetsCommand.Create(),
            WalkCommand.Create(),
            ReportCommand.Create(),
            TraceCommand.Create(),
            ExportCommand.Create(),
            SchemaCommand.Create(),
            LspCommand.Create(),
            CompletionCommand.Create(),
            Quiet,
            Plain,
        };

    /// <summary>Runs a command line.</summary>
    /// <param name="words">Its words, without the name of the tool.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> words)
    {
        var parsed = Create().Parse(words);
        Screen.Set(parsed.GetValue(Quiet), parsed.GetValue(Plain));
        if (parsed.Action is ParseErrorAction mistake)
        {
            // Help on standard output would be read as the result by whatever comes after a pipe.
            mistake.ShowHelp = false;
        }

        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke();
        }

        parsed.Invoke(new InvocationConfiguration { Output = Console.Error, Error = Console.Error });

        if (!Screen.IsQuiet)
        {
            Console.Error.WriteLine($"Help: attendance-rules {PathOf(parsed.CommandResult.Command)}--help");
        }

        return ExitCode.CouldNotRun;
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{PathOf(above)}{command.Name} " : "";
}
