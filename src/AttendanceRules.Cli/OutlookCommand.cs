using System.CommandLine;
using AttendanceRules.Outlook;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary><c>outlook SCHOOL --pupil ID</c>: what further absence brings, what falls away, and how much may still be missed.</summary>
internal static class OutlookCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var code = new Option<string>("--code") { Description = "Code of a session that is missed; default: the one the packs name." };
        var present = new Option<string>("--present")
        {
            Description = "Code of a session that is not missed; default: those the packs name.",
        };
        var until = new Option<string>("--until") { Description = "The last day looked at; default: the last of the school year." };
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("outlook", "What would change the advice on a pupil, and when.")
        {
            pupil, code, present, until, nothingDone, format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var viewpoint = input.Viewpoint(result);
            var record = input.Record(result, book);
            var id = SchoolInput.Pupil(record, result.GetValue(pupil)!).Id;
            var options = new OutlookOptions
            {
                AbsenceCode = result.GetValue(code), PresentCode = result.GetValue(present),
                Until = Dates.Read(result.GetValue(until), "--until"), AssumeNothingDone = result.GetValue(nothingDone),
            };
            foreach (var named in new[] { options.AbsenceCode, options.PresentCode }.OfType<string>())
            {
                Check(book, named);
            }

            if (options.Until < viewpoint.AsOf)
            {
                throw new UsageException("--until is before --as-of. Look ahead to a later day.");
            }

            var outlook = book.Outlook(record, id, viewpoint, options);
            Output.Page(result.GetValue(format)!, "Outlook", outlook.ToText, outlook.ToMarkdown, outlook.ToJson);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }

    private static void Check(RuleBook book, string code)
    {
        if (book.Catalogue.Codes.All(c => c.Code != code))
        {
            throw new UsageException(string.Join(' ', new[] { $"Unknown register code '{code}'.",
                Nearest.Suggest(code, book.Catalogue.Codes.Select(c => c.Code)), "`show codes` lists those there are." }.OfType<string>()));
        }
    }
}
