using System.CommandLine;

namespace AttendanceRules.Cli;

/// <summary><c>today SCHOOL</c>: the morning list of a school on one screen, or the page of one pupil.</summary>
internal static class TodayCommand
{
    public static Command Create()
    {
        var school = new Argument<string>("school") { Description = "A school folder, or its one-file JSON form." };
        var rules = new Option<string[]>("--rules") { Description = "Pack folders or ids of shipped packs; default: England's.",
            AllowMultipleArgumentsPerToken = true };
        var asOf = new Option<string>("--as-of") { Description = "The day of the list, as 2026-11-20; default: today." };
        var knownOn = new Option<string>("--known-on") { Description = "Use only what was known on this date; default: everything." };
        var pupil = new Option<string>("--pupil") { Description = "Show the page of this pupil." };
        var role = new Option<string>("--role") { Description = "Whose list: a role or a stakeholder.", DefaultValueFactory = _ =>
            "school" };
        var all = new Option<bool>("--all") { Description = "Show every line." };
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var mapping = new Option<string>("--mapping") { Description = "Mapping file for other headers, date formats and codes." };
        var command = new Command("today", "What a school does today and this week, on one screen.") { school, rules, asOf, knownOn, pupil,
            role, all, nothingDone, format, mapping };
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = RuleBook.Load([.. Packs.Find(result.GetValue(rules) ?? [])]);
            var viewpoint = Dates.Viewpoint(result.GetValue(asOf), result.GetValue(knownOn));
            var record = SchoolInput.Read(result.GetValue(school)!, book, result.GetValue(mapping));
            var options = new AdviceOptions { AssumeNothingDone = result.GetValue(nothingDone) };
            var packs = string.Join(", ", book.Packs.Select(p => $"{p.Id} {p.Version}"));
            using var output = new BufferedStream(Console.OpenStandardOutput());
            if (result.GetValue(pupil) is { } id)
            {
                var known = record.Pupils.FirstOrDefault(p => p.Id == id) ?? throw new UsageException($"The school has no pupil '{id}'.");
                var advice = book.Advise(record, id, viewpoint, options);
                Output.Lines(output, result.GetValue(format) == "json" ? [advice.ToJson()] : new PupilPage(advice, known, book, packs)
                    .Lines());
                return ExitCode.Success;
            }

            var list = book.MorningList(record, viewpoint, result.GetValue(role), options);
            if (result.GetValue(format) == "json")
            {
                MorningJson.Write(output, list, book);
            }
            else
            {
                Output.Lines(output, new MorningText(list, packs, result.GetValue(all), !Console.IsOutputRedirected).Lines());
            }

            return ExitCode.Success;
        }));
        return command;
    }
}
