using System.CommandLine;
using AttendanceRules.Cli;
using AttendanceRules.Cli.Cases;
using AttendanceRules.Cli.Checks;
using AttendanceRules.Cli.Migrations;
using AttendanceRules.Cli.NewPacks;

var root =
    new RootCommand(
    "England's school-attendance rules: from registers and rule packs to recommended actions. Decision support, not legal advice.")
{
    TodayCommand.Create(),
    EvaluateCommand.Create(),
    ImportCommand.Create(),
    GenerateCommand.Create(),
    CheckCommand.Create(),
    ExplainCodeCommand.Create(),
    MigrateCommand.Create(),
    FormatCommand.Create(),
    NewCommand.Create(),
    TestCommand.Create(),
    ShowCommand.Create(),
    DocumentCommand.Create(),
    ExplainCommand.Create(),
    QuestionsCommand.Create(),
    ChangesCommand.Create(),
    ChronologyCommand.Create(),
    OutlookCommand.Create(),
    ImpactCommand.Create(),
    AnswersCommand.Create(),
    WalkCommand.Create(),
    ReportCommand.Create(),
    TraceCommand.Create(),
    ExportCommand.Create(),
    SchemaCommand.Create(),
};
var parsed = root.Parse(args);
var code = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
