using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AttendanceRules.Impacts;
using AttendanceRules.Import;

namespace AttendanceRules.Cli;

/// <summary><c>impact SCHOOL --before PACKS --after PACKS</c>: who is affected by a change of rules, and why.</summary>
internal static class ImpactCommand
{
    public static Command Create()
    {
        var school = new Argument<string?>("school")
        {
            Description = SchoolInput.Description + " Without it a made-up pupil shows what the change comes to.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var before = Rules("--before", "Pack folders or ids of shipped packs of the earlier rules.");
        var after = Rules("--after", "Pack folders or ids of shipped packs of the later rules.");
        var asOf = new Option<string>("--as-of") { Description = "The date it is for, as 2026-11-20; default: today." };
        var knownOn = new Option<string>("--known-on")
        {
            Description = "With a school: use only what was known on this date; default: everything.",
        };
        var mapping = new Option<string>("--mapping")
        {
            Description = "With a school: mapping file for other headers, date formats and codes.",
        };
        var from = new Option<string>("--from") { Description = SchoolInput.FromDescription };
        var least = new Option<int?>("--least")
        {
            Description = "With a school: show no number of fewer pupils than this; default: as the packs compare cohorts.",
        };
        var tries = new Option<int>("--tries")
        {
            Description = "Without a school: how many pupils are made up for a rule at most.",
            DefaultValueFactory = _ => RuleWitnesses.UsualTries,
        };
        tries.Validators.Add(r => Refuse(r, 1));
        least.Validators.Add(r => Refuse(r, 0));
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("impact", "Who is affected by a change of rules, and what changed in them.")
        {
            school, before, after, asOf, knownOn, mapping, from, least, tries, format,
        };
        command.Validators.Add(result =>
        {
            // An option that changes nothing would be taken for one that does.
            var hasSchool = result.GetValue(school) is not null;
            foreach (var idle in (hasSchool ? [tries] : new Option[] { knownOn, mapping, from, least })
                .Where(o => result.GetResult(o) is { Implicit: false }))
            {
                result.AddError($"{idle.Name} has no effect {(hasSchool ? "with" : "without")} a school.");
            }
        });
        command.SetAction(result => Run.Guarded(() =>
        {
            var (was, now) = (Book(result.GetValue(before)!), Book(result.GetValue(after)!));
            var viewpoint = Dates.Viewpoint(result.GetValue(asOf), result.GetValue(knownOn));
            var shown = result.GetValue(format)!;
            if (result.GetValue(school) is not { } path)
            {
                var page = new WitnessPage(
                    RuleChanges.Between(was, now), RuleWitnesses.Between(was, now, viewpoint.AsOf, result.GetValue(tries)));
                Output.Page(shown, "What a change of rules comes to", page.ToText, page.ToMarkdown, page.ToJson);
                return ExitCode.Success;
            }

            var record = SchoolInput.Read(path, BothVocabularies.Of(was, now),
                new ImportOptions { MappingFile = result.GetValue(mapping), From = result.GetValue(from) });
            var impact = Impact.Of(was, now, record, viewpoint, result.GetValue(least));
            Output.Page(shown, "Impact of a change of rules", impact.ToText, impact.ToMarkdown, impact.ToJson);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }

    // The parser itself refuses what is not a number, after the validators.
    private static void Refuse(OptionResult option, int lowest)
    {
        if (option.Tokens is [var given] && int.TryParse(given.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number < lowest)
        {
            option.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Option.Name} is at least {lowest}."));
        }
    }

    private static Option<string[]> Rules(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, Required = true };

    private static RuleBook Book(string[] named) => Packs.Load(named);
}
