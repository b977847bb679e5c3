using System.CommandLine;
using AttendanceRules.Decisions;

namespace AttendanceRules.Cli;

/// <summary><c>record SCHOOL --pupil ID</c>: what was decided, from which facts and by which rules, to be kept.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var command = new Command(
            "record", "A decision record as JSON: facts, verdicts and rules of the advice on a pupil. verify goes through it again.")
        {
            pupil,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var viewpoint = input.Viewpoint(result);
            var record = input.Record(result, book);
            var id = SchoolInput.Pupil(record, result.GetValue(pupil)!).Id;
            Console.Write(DecisionRecord.Of(book, record, id, viewpoint).ToJson());
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
