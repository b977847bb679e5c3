using System.CommandLine;
using AttendanceRules.Cli.Cases;
using AttendanceRules.Cli.Checks;
using AttendanceRules.Cli.Migrations;
using AttendanceRules.Cli.NewPacks;

namespace AttendanceRules.Cli;

/// <summary>Every command.</summary>
internal static class CommandTree
{
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
        };

    /// <summary>Runs a command line.</summary>
    /// <param name="words">Its words, without the name of the tool.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> words)
    {
        var parsed = Create().Parse(words);
        var code = parsed.Invoke();
        return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
    }
}
