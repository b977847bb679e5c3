using System.CommandLine;

namespace AttendanceRules.Cli;

/// <summary><c>report SCHOOL --kind ID</c>: a document about a school, as the packs lay it out.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var school = new Argument<string>("school") { Description = SchoolInput.Description };
        var kind = new Option<string>("--kind") { Description = "Id of the report, for example governors, authority or self-evaluation.",
            Required = true };
        var rules = new Option<string[]>("--rules") { Description = "Pack folders or ids of shipped packs; default: England's.",
            AllowMultipleArgumentsPerToken = true };
        var asOf = new Option<string>("--as-of") { Description = "The date of the report, as 2026-11-20; default: today." };
        var knownOn = new Option<string>("--known-on") { Description = "Use only what was known on this date; default: everything." };
        var mapping = new Option<string>("--mapping") { Description = "Mapping file for other headers, date formats and codes." };
        var from = new Option<string>("--from") { Description = SchoolInput.FromDescription };
        var format = new Option<string>("--format") { Description = "markdown or html.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var command = new Command("report", "A document about a school: for its governors, the authority, or as self-evaluation.")
        {
            school, kind, rules, asOf, knownOn, mapping, from, format,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = RuleBook.Load([.. Packs.Find(result.GetValue(rules) ?? [])]);
            var id = result.GetValue(kind)!;
            if (book.Catalogue.Reports.All(r => r.Id != id))
            {
                throw new UsageException(
                    $"No report is called '{id}'; the packs have {string.Join(", ", book.Catalogue.Reports.Select(r => r.Id))}.");
            }

            var viewpoint = Dates.Viewpoint(result.GetValue(asOf), result.GetValue(knownOn));
            var record = SchoolInput.Read(result.GetValue(school)!, book, result.GetValue(mapping), result.GetValue(from));
            var advice = Progress.During(record.Pupils.Count, told =>
                book.Advise(record, viewpoint, new AdviceOptions { Progress = told }));
            var text = book.Report(id, advice);
            Console.Write(result.GetValue(format) == "html" ? HtmlPage.Of("Attendance report", text) : text);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
