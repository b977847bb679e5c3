using System.CommandLine;
using AttendanceRules.Chronologies;
using AttendanceRules.Cli.Pages;

namespace AttendanceRules.Cli;

/// <summary><c>chronology SCHOOL --pupil ID</c>: the dated case history of a pupil, for a panel or a court.</summary>
internal static class ChronologyCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var since = new Option<string>("--since") { Description = "First day, as 2026-09-02; default: the first day of the school year." };
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("chronology", "The dated case history of a pupil, for a panel or a court.") { pupil, since, format };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var record = input.Record(result, book);
            var viewpoint = input.Viewpoint(result);
            var id = SchoolInput.Pupil(record, result.GetValue(pupil)!).Id;
            var history = Chronology.Of(book, record, id, viewpoint, Dates.Read(result.GetValue(since), "--since"));
            if (result.GetValue(format) == "html")
            {
                Console.Write(DocumentPage.Of(book, ChronologyDocument.Of(history)));
            }
            else
            {
                Output.Page(result.GetValue(format)!, "Chronology", history.ToText, history.ToMarkdown, history.ToJson);
            }

            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
