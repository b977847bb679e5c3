using System.CommandLine;
using AttendanceRules.Advice;
using AttendanceRules.Cli.Pages;
using AttendanceRules.Trusts;

namespace AttendanceRules.Cli;

/// <summary><c>report SCHOOL... --kind ID</c>: a document about a school, as the packs lay it out, or the figures of several.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions(takesSeveral: true);
        var kind = new Option<string>("--kind") { Description = "Id of the report, for example governors, authority or self-evaluation.",
            Required = true };
        var format = new Option<string>("--format") { Description = "markdown or html.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var command = new Command("report",
            "A document about a school: for its governors, the authority, or as self-evaluation; of several schools their figures.")
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
            var records = input.Records(result, book);
            List<SchoolAdvice> advice = [.. records.Select(r => Progress.During(r.Pupils.Count, progress =>
                book.Advise(r, viewpoint, new AdviceOptions { Progress = progress })))];
            Console.Write((result.GetValue(format), advice) switch
            {
                ("html", [var alone]) => ReportPage.Of(book, id, alone),
                ("html", _) => ReportPage.OfTrust(book, id, advice),
                (_, [var alone]) => book.Report(id, alone),
                _ => book.ReportOnTrust(id, advice),
            });
            Rejects.Tell(Rejects.Of(records));
            return ExitCode.Success;
        }));
        return command;
    }
}
