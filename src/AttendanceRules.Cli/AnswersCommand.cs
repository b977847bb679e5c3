using System.CommandLine;
using AttendanceRules.Import;

namespace AttendanceRules.Cli;

/// <summary><c>answers SCHOOL</c>: the open questions as a sheet to be filled in and put back as the school's answers.</summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "xlsx");
        var command = new Command("answers",
            "The open questions as a sheet to fill in; filled in, it is the school's answers.csv or answers.xlsx.")
        {
            nothingDone, format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var (book, record, advice) = input.Advise(result, result.GetValue(nothingDone));
            Output.Sheet(result.GetValue(format)!, writer => AnswerSheet.Write(record, advice, book, writer),
                stream => AnswerSheet.WriteWorkbook(record, advice, book, stream));
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
