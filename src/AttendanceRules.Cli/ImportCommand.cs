using System.CommandLine;
using System.Globalization;
using AttendanceRules.Import;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Cli;

/// <summary>
/// <c>import FILE</c> says what is understood of a register; <c>--to</c> writes it as a school folder or a register file.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = SchoolInput.Description, Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string>("--from") { Description = SchoolInput.FromDescription };
        var mapping = new Option<string>("--mapping")
        {
            Description = "Mapping file for other headers, date formats, sessions and codes; laid over that of --from.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what is understood; write nothing. It is so without it." };
        var to = new Option<string>("--to")
        {
            Description = "Write a school folder in the documented form, or a register file where it ends in "
                + $"{RegisterFile.Extension}; files that are there already stay, and nothing is written.",
        };
        var rejects = new Option<string>("--rejects") { Description = "Write all rows that could not be used to this CSV file." };
        var showMapping = new Option<bool>("--show-mapping")
        {
            Description = "Print the mapping file of --from, to be copied and changed.",
        };
        var rules = new Option<string[]>("--rules")
        {
            Description = "Packs that know the codes; default: England's.", AllowMultipleArgumentsPerToken = true,
        };
        var reconcile = new Option<string>("--reconcile")
        {
            Description = "Hold the register against the totals of this school census (XML).",
        };
        var term = new Option<string>("--term")
        {
            Description =
                "The term of the census, as 2026-09-02..2026-12-18; default: the last term of the calendar before its reference date.",
        };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when a row could not be used." };
        var command = new Command("import", "What is understood of a register from another system, and a school folder made of it.")
        {
            file, from, mapping, dryRun, to, rejects, showMapping, reconcile, term, rules, strict,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            if (result.GetValue(showMapping))
            {
                Console.Write(SchoolFile.MappingOf(
                    result.GetValue(from) ?? throw new UsageException(
                        $"Name the system with --from: {string.Join(", ", SchoolFile.Systems)}.")));
                return ExitCode.Success;
            }

            var (path, folder) = (result.GetValue(file), result.GetValue(to));
            var census = result.GetValue(reconcile);
            if (path is null || new[] { folder is not null, census is not null, result.GetValue(dryRun) }.Count(w => w) > 1)
            {
                throw new UsageException(
                    "Name a file to see what is understood, and at most one of --dry-run, which writes nothing either, --to FOLDER to "
                        + "write a school folder, --reconcile FILE to compare it with a census.");
            }

            if (census is null && result.GetValue(term) is not null)
            {
                throw new UsageException("--term has no effect without --reconcile.");
            }

            var list = result.GetValue(rejects);
            RejectsFile.CheckIsNoInput(list, path, census, result.GetValue(mapping));
            var book = Packs.Load(result.GetValue(rules) ?? []);
            var imported = Progress.OfBytes(path, told => SchoolFile.Read(
                path, ImportVocabulary.Of(book),
                    new ImportOptions { From = result.GetValue(from), MappingFile = result.GetValue(mapping), Progress = told }));
            var found = census is null ? null : Reconciliation.Of(census, imported.School, ImportVocabulary.Of(book),
                Dates.Span(result.GetValue(term), "--term"));
            RejectsFile.Write(list, imported.WriteRejected);
            using var output = StandardStreams.OpenOutput();
            Output.Lines(output, found is null ? imported.Summary.Lines() : [.. found.Lines(), .. Rejected(imported)]);
            if (RegisterFileOutput.Is(folder))
            {
                RegisterFileOutput.Write(folder!, book.Catalogue.SchoolWeek, (writer, _) => writer.Add(imported.School));
            }
            else if (folder is not null)
            {
                Undivided.Do(_ => SchoolFolder.Write(imported.School, folder, book.Catalogue.YearGroups));
                Output.Lines(output, Written(imported.School));
            }

            var isAllUsed = imported.School.Rejected.Count == 0 && found is not ({ Differences.Count: > 0 } or { Rejected.Count: > 0 });
            return result.GetValue(strict) && !isAllUsed ? ExitCode.ChecksFailed : ExitCode.Success;
        }));
        return command;
    }

    // A folder is complete only with what an export of marks does not have; whoever makes one hears it here and not from the advice.
    private static IEnumerable<string> Written(SchoolRecord school)
    {
        if (school.Calendar.IsInferred)
        {
            yield return "No calendar.json was written, as no calendar was supplied: school days are taken from the marks, so terms and "
                + "the days to come are not known. Add one; `schema --of calendar` describes it.";
        }

        if (school.Casework is null)
        {
            yield return "No casework.csv was written, as no casework was supplied: what was done is not known, so what rests on it stays "
                + "undecided. If nothing was done, add one with only its header (pupil,date,action).";
        }

        if (school.Pupils.Select(p => p.YearGroupOn).FirstOrDefault(d => d is not null) is { } on)
        {
            yield return $"yearGroupsOn in school.json is {Output.Day(on)}: the year groups hold for the school year of that day. Correct "
                + "it where they are of another.";
        }
    }

    private static IEnumerable<string> Rejected(ImportedSchool imported) => imported.School.Rejected.Select(r => (r.File, r.Row)).Distinct()
        .Count() switch
    {
        0 => [],
        1 => ["1 row of the register could not be used; --rejects FILE lists it."],
        var count => [string.Create(
            CultureInfo.InvariantCulture, $"{count} rows of the register could not be used; --rejects FILE lists them.")],
    };
}
