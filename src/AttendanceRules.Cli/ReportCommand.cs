using System.CommandLine;

namespace AttendanceRules.Cli;

/// <summary><c>report SCHOOL --kind ID</c>: a document about a school, as the packs lay it out.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var kind = new Option<string>("--kind") { Description = "Id of the report, for example governors, authority or self-evaluation.",
            Required = true };
        var format = new Option<string>("--format") { Description = "markdown or html.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var command = new Command("report", "A document about a school: for its governors, the authority, or as self-evaluation.")
        {
            kind, format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var id = result.GetValue(kind)!;
            if (book.Catalogue.Reports.All(r => r.Id != id))
            {
                throw new UsageException(
                    $"No report is called '{id}'; the packs have {string.Join(", ", book.Catalogue.Reports.Select(r => r.Id))}.");
            }

            var viewpoint = input.Viewpoint(result);
            var record = input.Record(result, book);
            var advice = Progress.During(record.Pupils.Count, progress =>
                book.Advise(record, viewpoint, new AdviceOptions { Progress = progress }));
            var text = book.Report(id, advice);
            Console.Write(result.GetValue(format) == "html" ? HtmlPage.Of("Attendance report", text) : text);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
