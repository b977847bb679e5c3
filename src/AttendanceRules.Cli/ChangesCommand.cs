using System.CommandLine;
using AttendanceRules.Calendar;
using AttendanceRules.Insight;

namespace AttendanceRules.Cli;

/// <summary><c>changes SCHOOL --from DATE --to DATE</c>: what is new, gone, escalated, eased or moved, and what moved it.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var from = new Option<string>("--from") { Description = "The earlier day, as 2026-11-19.", Required = true };
        var to = new Option<string>("--to") { Description = "The later day. For a correction give the same day twice.", Required = true };
        var knownFrom = new Option<string>("--known-from")
        {
            Description = "For the earlier day use only what was known on this date; default: on that day.",
        };
        var knownTo = new Option<string>("--known-to")
        {
            Description = "For the later day use only what was known on this date; default: everything.",
        };
        var pupil = new Option<string>("--pupil") { Description = "Show only this pupil." };
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("changes", "What changed in the advice between two days, and what moved it.")
        {
            from, to, knownFrom, knownTo, pupil, format,
        };
        input.AddWithoutDateTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var record = input.Record(result, book);
            var (first, last) = (Dates.Read(result.GetValue(from), "--from")!.Value, Dates.Read(result.GetValue(to), "--to")!.Value);
            var before = new Viewpoint(first, Dates.Read(result.GetValue(knownFrom), "--known-from") ?? first);
            var after = new Viewpoint(last, Dates.Read(result.GetValue(knownTo), "--known-to"));
            var changes = result.GetValue(pupil) is { } id
                ? AdviceChanges.Between(
                    book.Explain(record, SchoolInput.Pupil(record, id).Id, before), book.Explain(record, id, after))
                : AdviceChanges.Between(book, record, before, after);
            var page = new ChangesPage(changes, before, after);
            Output.Page(result.GetValue(format)!, "Changes", page.ToText, page.ToMarkdown, page.ToJson);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
