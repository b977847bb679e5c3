using System.CommandLine;
using AttendanceRules.Outlook;

namespace AttendanceRules.Cli;

/// <summary><c>outlook SCHOOL --pupil ID</c>: what further absence brings, what falls away, and how much may still be missed.</summary>
internal static class OutlookCommand
{
    public static Command Create()
    {
        var school = new Argument<string>("school") { Description = SchoolInput.Description };
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var code = new Option<string>("--code") { Description = "Code of a session that is missed; default: the one the packs name." };
        var present = new Option<string>("--present")
        {
            Description = "Code of a session that is not missed; default: those the packs name.",
        };
        var until = new Option<string>("--until") { Description = "The last day looked at; default: the last of the school year." };
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var rules = new Option<string[]>("--rules")
        {
            Description = "Pack folders or ids of shipped packs; default: England's.", AllowMultipleArgumentsPerToken = true,
        };
        var asOf = new Option<string>("--as-of") { Description = "The date to look ahead from, as 2026-11-20; default: today." };
        var knownOn = new Option<string>("--known-on") { Description = "Use only what was known on this date; default: everything." };
        var mapping = new Option<string>("--mapping") { Description = "Mapping file for other headers, date formats and codes." };
        var from = new Option<string>("--from") { Description = SchoolInput.FromDescription };
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("outlook", "What would change the advice on a pupil, and when.")
        {
            school, pupil, code, present, until, nothingDone, rules, asOf, knownOn, mapping, from, format,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = RuleBook.Load([.. Packs.Find(result.GetValue(rules) ?? [])]);
            var viewpoint = Dates.Viewpoint(result.GetValue(asOf), result.GetValue(knownOn));
            var record = SchoolInput.Read(result.GetValue(school)!, book, result.GetValue(mapping), result.GetValue(from));
            var id = result.GetValue(pupil)!;
            if (record.Pupils.All(p => p.Id != id))
            {
                throw new UsageException($"The school has no pupil '{id}'.");
            }

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
            Console.Write(result.GetValue(format) switch
            {
                "json" => outlook.ToJson(),
                "markdown" => outlook.ToMarkdown(),
                "html" => HtmlPage.Of("Outlook", outlook.ToMarkdown()),
                _ => outlook.ToText(),
            });
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }

    private static void Check(RuleBook book, string code)
    {
        if (book.Catalogue.Codes.All(c => c.Code != code))
        {
            throw new UsageException($"Unknown register code '{code}'. `show codes` lists those there are.");
        }
    }
}
