using System.CommandLine;
using AttendanceRules.Import;

namespace AttendanceRules.Cli;

/// <summary><c>casework SCHOOL</c>: what is due as a sheet to be marked done and put back as the school's casework.</summary>
internal static class CaseworkCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var format = new Option<string>("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "xlsx");
        var command = new Command("casework",
            "What is due as a sheet to mark as done; filled in, it is the school's casework.csv or casework.xlsx.")
        {
            format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var (book, record, advice) = input.Advise(result);
            Output.Sheet(result.GetValue(format)!, writer => CaseworkSheet.Write(record, advice, book, writer),
                stream => CaseworkSheet.WriteWorkbook(record, advice, book, stream));
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
