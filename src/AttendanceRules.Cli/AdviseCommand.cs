using System.CommandLine;
using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Bulk;
using AttendanceRules.Import;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Cli;

/// <summary><c>advise FILE</c>: advice on the pupils of a register file, a line of JSON each. Holds no state.</summary>
internal static class AdviseCommand
{
    // Room for one line after another of a thread.
    [ThreadStatic]
    private static MemoryStream? lastLine;

    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = $"A register file ({RegisterFile.Extension}, as `import` and `generate` write it); or - for schools on standard "
                + "input, one a line in the one-file form of JSON.",
        };
        var part = new Option<string>("--part")
        {
            Description = "Only some pupils of the file: 1001..2000 by number, from 1, ends included; 1001.. to the last; 3/8 the third of "
                + "eight even parts. Joined parts are the whole, to the byte.",
        };
        var output = new Option<string>("--out")
        {
            Description = "Write to this file, which is not there yet; default, or -: standard output.",
        };
        var rules = new Option<string[]>("--rules")
        {
            Description = "Pack folders or ids of shipped packs; default: England's.", AllowMultipleArgumentsPerToken = true,
        };
        var asOf = new Option<string>("--as-of") { Description = "The date it is for, as 2026-11-20; default: today." };
        var knownOn = new Option<string>("--known-on") { Description = "Use only what was known on this date; default: everything." };
        var facts = new Option<string[]>("--facts")
        {
            Description = "Facts whose values to show: all, or names separated by commas.", AllowMultipleArgumentsPerToken = true,
        };
        var isShort = new Option<bool>("--short")
        {
            Description = "A short line each: who is to do what by when, by which rules and sources, and what is not decided. Without "
                + "reasons and texts, which `explain` finds for one pupil.",
        };
        var standing = new Option<bool>("--standing") { Description = "Show also what holds every day and is never due." };
        var threads = new Option<int>("--threads") { Description = "How many threads work; default: one a processor." };
        var command = new Command("advise", "Advice on many pupils, a line of JSON each, in the order of their file.")
        {
            file, part, output, rules, asOf, knownOn, facts, isShort, standing, threads,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var (input, isStanding) = (result.GetValue(file)!, result.GetValue(standing));
            if (input == "-" && result.GetValue(part) is not null)
            {
                throw new UsageException("--part is for register files: what comes on standard input has no numbers. Split it before.");
            }

            if (result.GetValue(threads) < 0)
            {
                throw new UsageException("--threads is at least 1.");
            }

            var (writesShort, wantsFacts) = (result.GetValue(isShort), result.GetValue(facts));
            if (writesShort && wantsFacts is { Length: > 0 })
            {
                throw new UsageException("A --short line has no facts: leave out --short or --facts.");
            }

            // What cannot be read is said before the rules are loaded.
            using var register = input == "-" ? null : RegisterFile.Open(input);
            var range = register is null ? null : PartOption.Read(result.GetValue(part), register.PupilCount);
            if (register is not null)
            {
                FirstSteps.Of(register, range);
            }

            var book = Packs.Load(result.GetValue(rules) ?? []);
            var viewpoint = Dates.Viewpoint(result.GetValue(asOf), result.GetValue(knownOn));
            var wanted = EvaluateCommand.Facts(wantsFacts, book);
            using var stop = new StopSignals();
            PooledLine Line(PupilAdvice advice) => LineOf(isStanding ? advice : advice with { Actions = [.. advice.Daily] }, writesShort);
            void Work(Stream to) => Progress.OfAdvice(range?.Count ?? register?.PupilCount, progress =>
            {
                var options = new AdviceOptions
                {
                    Facts = wanted, Threads = result.GetValue(threads), Progress = progress, 
                    Finds = writesShort ? FoundParts.Missing : FoundParts.All,
                };
                var lines = register is null
                    ? book.AdviseAllAs(Schools(book, options, stop.Token), viewpoint, Line, options, stop.Token)
                    : book.AdviseAllAs(register, viewpoint, Line, range, options, stop.Token);
                foreach (var line in lines)
                {
                    line.MoveTo(to);
                }
            });

            try
            {
                AdviceOutput.Write(result.GetValue(output), Work);
                return ExitCode.Success;
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                return stop.ExitCode;
            }
        }));
        return command;
    }

    private static IEnumerable<SchoolRecord> Schools(RuleBook book, AdviceOptions options, CancellationToken stop)
    {
        using var input = StandardStreams.OpenInput();
        foreach (var school in SchoolLines.Read(input, ImportVocabulary.Of(book), RuleBookBulk.Threads(options), stop))
        {
            Rejected(school);
            yield return school;
        }
    }

    // A row that is not used is a notice of its pupil; one of no pupil would be silent.
    private static void Rejected(SchoolRecord school)
    {
        if (school.Rejected.Count > 0)
        {
            Console.Error.WriteLine(PlainText.Of(string.Create(CultureInfo.InvariantCulture,
                $"School {school.Id}: {school.Rejected.Count} row(s) could not be used; `import --rejects` lists them.")));
        }
    }

    private static PooledLine LineOf(PupilAdvice advice, bool isShort)
    {
        var line = lastLine ??= new MemoryStream();
        line.SetLength(0);
        if (isShort)
        {
            advice.WriteShortLine(line);
        }
        else
        {
            advice.WriteLine(line);
        }

        return PooledLine.Of(line.GetBuffer().AsSpan(0, (int)line.Length));
    }
}
