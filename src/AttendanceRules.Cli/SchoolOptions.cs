using System.CommandLine;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>What every command on a school is given: the school and the form of its records, the packs, and the date.</summary>
internal sealed class SchoolOptions
{
    private readonly Argument<string> school = new("school") { Description = SchoolInput.Description };
    private readonly Argument<string[]> schools = new("school")
    {
        Description = SchoolInput.Description + " Several: the schools of a trust.", Arity = ArgumentArity.OneOrMore,
    };

    private readonly bool takesSeveral;

    private readonly Option<string[]> rules = new("--rules")
    {
        Description = "Pack folders or ids of shipped packs; default: England's.", AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> asOf = new("--as-of") { Description = "The date it is for, as 2026-11-20; default: today." };
    private readonly Option<string> knownOn = new("--known-on")
    {
        Description = "Use only what was known on this date; default: everything.",
    };

    private readonly Option<string> mapping = new("--mapping") { Description = "Mapping file for other headers, date formats and codes." };
    private readonly Option<string> from = new("--from") { Description = SchoolInput.FromDescription };

    public SchoolOptions(bool takesSeveral = false) => this.takesSeveral = takesSeveral;

    /// <summary>Adds them to a command on a school as it is on one date.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(takesSeveral ? schools : school);
        foreach (var option in new Option[] { rules, asOf, knownOn, mapping, from })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Adds them to a command on a stretch of days, which it names itself.</summary>
    public void AddWithoutDateTo(Command command)
    {
        command.Arguments.Add(school);
        foreach (var option in new Option[] { rules, mapping })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The packs. They take a while to load: a school that is not there is said before.</summary>
    /// <exception cref="UsageException">A school is not there.</exception>
    public RuleBook Book(ParseResult result)
    {
        if (Named(result).FirstOrDefault(s => !Path.Exists(s)) is { } missing)
        {
            throw new UsageException($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(missing))} cannot be opened. "
                + "Check that it exists, may be read and is not open in another program.");
        }

        return Packs.Load(result.GetValue(rules) ?? []);
    }

    public Viewpoint Viewpoint(ParseResult result) => Dates.Viewpoint(result.GetValue(asOf), result.GetValue(knownOn));

    public SchoolRecord Record(ParseResult result, RuleBook book) =>
        Read(result.GetValue(school)!, result, book);

    /// <summary>The school with advice on it, while a bar runs.</summary>
    public (RuleBook Book, SchoolRecord Record, SchoolAdvice Advice) Advise(ParseResult result, bool assumeNothingDone = false)
    {
        var (book, viewpoint) = (Book(result), Viewpoint(result));
        var record = Record(result, book);
        return (book, record, Progress.During(record.Pupils.Count, progress => book.Advise(record, viewpoint,
            new AdviceOptions { AssumeNothingDone = assumeNothingDone, Progress = progress })));
    }

    /// <summary>The schools in the order in which they are named, at least one.</summary>
    /// <exception cref="UsageException">Two have one id.</exception>
    public IReadOnlyList<SchoolRecord> Records(ParseResult result, RuleBook book)
    {
        List<SchoolRecord> records = [.. result.GetValue(schools)!.Select(s => Read(s, result, book))];
        return records.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new UsageException(
                $"Two of the schools have the id '{twice.Key}'. Give a folder another id in its school.json, or a file another name.")
            : records;
    }

    /// <summary>The files and folders that are read.</summary>
    public IEnumerable<string?> Files(ParseResult result) => Named(result).Append(result.GetValue(mapping));

    private string[] Named(ParseResult result) => takesSeveral ? result.GetValue(schools)! : [result.GetValue(school)!];

    private SchoolRecord Read(string path, ParseResult result, RuleBook book) =>
        SchoolInput.Read(path, book, result.GetValue(mapping), result.GetValue(from));
}
