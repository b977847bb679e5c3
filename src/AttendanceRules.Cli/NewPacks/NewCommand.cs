using System.CommandLine;
using System.Text;
using AttendanceRules.Advice.Formats;
using AttendanceRules.CaseDrafts;
using AttendanceRules.Cases;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.NewPacks;

/// <summary><c>new pack DIR</c> and <c>new cases RULE</c>: what an author starts from.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Begin a rule pack, or drafts of cases for a rule.") { Pack(), Cases() };

    private static Command Pack()
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make. Its name is the id of the pack." };
        var title = new Option<string>("--title") { Description = "What people read; asked for where it is left out." };
        var publisher = new Option<string>("--for") { Description = "Whose policy it is, as 'Harbour School'; asked for where left out." };
        var extends = new Option<string>("--extends") { Description =
            "The pack on which it builds: a shipped pack, or one in a folder beside it; without it england." };
        var from = new Option<string>("--from") { Description = "Its first day, as 2026-09-01; without it the first of this month." };
        var command = new Command("pack", "Make a pack with a rule, a source and cases that hold.")
        {
            folder, title, publisher, extends, from,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(result.GetValue(folder)!));
            var id = Path.GetFileName(path);
            if (!PackScaffold.IsId(id))
            {
                throw new UsageException($"'{id}' cannot be the id of a pack. Write small letters, digits and hyphens, as harbour-school.");
            }

            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            {
                throw new UsageException(
                    $"The folder '{result.GetValue(folder)}' holds something already. Name one that is not there yet.");
            }

            var now = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            return Make(path, new PackScaffold(id, Asked(result.GetValue(title), "--title", "What is the pack called?"),
                Asked(result.GetValue(publisher), "--for", "Whose policy is it, a school's, a trust's or an authority's?"),
                result.GetValue(extends) ?? PackSource.England.Name,
                Dates.Read(result.GetValue(from), "--from") ?? new DateOnly(now.Year, now.Month, 1)));
        }));
        return command;
    }

    // Nothing is left behind that does not check.
    private static int Make(string path, PackScaffold scaffold)
    {
        var sources = Packs.Find([scaffold.Extends]);
        var files = scaffold.Files(RuleBook.Load([.. sources]));
        if (!RuleBook.TryLoad([.. sources, PackSource.FromFiles(scaffold.Id, files)], out var book, out var problems))
        {
            throw new UsageException($"A pack on '{scaffold.Extends}' needs another first rule: "
                + string.Join(" ", problems.Where(p => p.Severity == Severity.Error).Select(p => p.ToString())));
        }

        var failed = CaseRunner.Run(book, scaffold.Id).FirstOrDefault(r => r.Differences.Count > 0);
        if (failed is not null)
        {
            throw new UsageException($"On '{scaffold.Extends}' the first case does not hold: {failed.Differences[0]}.");
        }

        Undivided.Do(_ => Write(path, files));
        Console.WriteLine(
            $"It checks clean, and its {CaseRunner.Find(book, scaffold.Id).Count} cases hold. Next: put your own rules in its place.");
        return ExitCode.Success;
    }

    private static void Write(string path, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (name, text) in files)
        {
            var file = Path.Combine(path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            WholeFile.WriteText(file, text);
            Console.WriteLine(PlainText.Of(file));
        }
    }

    private static string Asked(string? given, string option, string question)
    {
        if (given is { Length: > 0 })
        {
            return given;
        }

        Console.Error.Write(question + " ");
        return Console.In.ReadLine() is { } said && said.Trim() is { Length: > 0 } answer ? answer
            : throw new UsageException($"Nothing was answered. Write it as {option}.");
    }

    private static Command Cases()
    {
        var rule = new Argument<string>("rule") { Description = "A rule, a stage, or PATHWAY/STAGE." };
        var rules = new Option<string[]>("--rules") { Description =
            "Pack folders or ids of shipped packs; the last one is the rule's. Default: England's.",
            AllowMultipleArgumentsPerToken = true };
        var calendar = new Option<string>("--calendar") { Description = "A calendar of the pack; without it the first that fits." };
        var on = new Option<string>("--on") { Description = "The day of the checks; without it the 61st school day of the calendar." };
        var to = new Option<string>("--to") { Description = "The file to write; without it standard output." };
        var command = new Command("cases",
            "Draft cases on the boundaries of a rule: as little on record as it takes, a step less, and not known. Read each before "
                + "you keep it.")
        {
            rule, rules, calendar, on, to,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var named = result.GetValue(rules) is { Length: > 0 } given ? given : [PackSource.England.Name];
            var drafter = new CaseDrafter(Packs.BookOf(named), result.GetValue(rule)!, result.GetValue(calendar),
                Dates.Read(result.GetValue(on), "--on"));
            if (drafter.Write() is not { } text)
            {
                Console.Error.WriteLine(PlainText.Of($"No records were found on which '{result.GetValue(rule)}' calls for something. "
                    + "That does not say that there are none; try another day with --on."));
                return ExitCode.ChecksFailed;
            }

            if (result.GetValue(to) is { } file)
            {
                if (File.Exists(file))
                {
                    throw new UsageException($"The file '{file}' is there already. Name another.");
                }

                WholeFile.WriteText(file, text);
            }
            else
            {
                Console.Write(text);
            }

            return ExitCode.Success;
        }));
        return command;
    }
}
