using System.CommandLine;
using AttendanceRules.Cli.MergeSheets;

namespace AttendanceRules.Cli;

/// <summary><c>sheets SCHOOL --to PLACE</c>: the advice as sheets of which each row is a line that a mail merge can use.</summary>
internal static class SheetsCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var to = new Option<string>("--to") { Description = "A folder for CSV files, or a workbook such as advice.xlsx.", Required = true };
        var standing = new Option<bool>("--standing") { Description = "Also what holds every day." };
        var command = new Command("sheets",
            "Actions, undecided, blocked, withheld, questions, pathways and figures as CSV files or one workbook, with their fields.")
        {
            to, standing,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var (book, record, advice) = input.Advise(result);
            var sheets = new MergeSheetBuilder(EvaluateCommand.WithStanding(result.GetValue(standing), advice)).Sheets();
            var place = result.GetValue(to)!;
            if (place.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                MergeSheetWriter.WriteWorkbook(place, sheets);
            }
            else
            {
                MergeSheetWriter.WriteFolder(place, sheets);
            }

            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
