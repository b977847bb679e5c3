using System.CommandLine;
using AttendanceRules.Import;

namespace AttendanceRules.Cli;

/// <summary><c>answers SCHOOL</c>: the open questions as a file to be filled in and put back as <c>answers.csv</c>.</summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format") { Description = "csv.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv");
        var command = new Command("answers", "The open questions as a sheet to fill in; filled in, it is the school's answers.csv.")
        {
            nothingDone, format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var viewpoint = input.Viewpoint(result);
            var record = input.Record(result, book);
            var advice = Progress.During(record.Pupils.Count, progress => book.Advise(record, viewpoint,
                new AdviceOptions { AssumeNothingDone = result.GetValue(nothingDone), Progress = progress }));
            using var writer = new StreamWriter(new BufferedStream(StandardStreams.OpenOutput()));
            AnswerSheet.Write(record, advice, book, writer);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
