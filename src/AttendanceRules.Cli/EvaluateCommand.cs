using System.CommandLine;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Cli;

/// <summary><c>evaluate SCHOOL...</c>: from registers to recommended actions.</summary>
internal static class EvaluateCommand
{
    private static readonly Dictionary<string, AdviceFormat> Formats = new(StringComparer.Ordinal)
    {
        ["table"] = AdviceFormat.Table, ["json"] = AdviceFormat.Json, ["jsonl"] = AdviceFormat.JsonLines, ["csv"] = AdviceFormat.Csv,
            ["markdown"] = AdviceFormat.Markdown,
    };

    public static Command Create()
    {
        var input = new SchoolOptions(takesSeveral: true);
        var facts = new Option<string[]>("--facts") { Description = "Facts whose values to show: all, or names separated by commas.",
            AllowMultipleArgumentsPerToken = true };
        var pupils = new Option<string[]>("--pupil") { Description = "Ids of the pupils to show; default: all.",
            AllowMultipleArgumentsPerToken = true };
        var stakeholder = new Option<string>("--stakeholder") { Description = "Show only this stakeholder's actions." };
        var format = new Option<string>("--format")
        {
            Description = "table, json, jsonl, csv or markdown; default: the screen of today, or a table where an option asks for parts.",
        };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var standing = new Option<bool>("--standing") { Description = "Show also what holds every day and is never due." };
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var level = new Option<string>("--level") { Description = "all, or only pupil, cohort or school.", DefaultValueFactory = _ =>
            "all" };
        level.AcceptOnlyFromAmong("all", "pupil", "cohort", "school");
        var rejects = new Option<string>("--rejects") { Description = "Write rows that could not be used to this CSV file." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when a row could not be used." };
        var command = new Command("evaluate", "Recommended actions for each stakeholder, with due dates, reasons and sources.")
        {
            facts, pupils, stakeholder, standing, nothingDone, level, format, rejects, strict,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var (list, form) = (result.GetValue(rejects), Formats[result.GetValue(format) ?? "table"]);
            RejectsFile.CheckIsNoInput(list, input.Files(result));
            var book = input.Book(result);
            Check(result.GetValue(stakeholder), book);
            var viewpoint = input.Viewpoint(result);
            var records = input.Records(result, book);
            if (records.Count > 1 && form == AdviceFormat.Json)
            {
                throw new UsageException("Several schools are not one JSON document. Use --format jsonl.");
            }

            foreach (var id in result.GetValue(pupils) ?? [])
            {
                SchoolInput.Pupil(records, id);
            }

            var wanted = Facts(result.GetValue(facts), book);
            using var output = new BufferedStream(StandardStreams.OpenOutput());
            var rejected = Rejects.Of(records);
            RejectsFile.Write(list, file => AdviceDocument.WriteRejected(rejected, file));
            var exitCode = result.GetValue(strict) && rejected.Count > 0 ? ExitCode.ChecksFailed : ExitCode.Success;

            // Whoever asks for nothing in particular is shown what can be read before registration.
            Option[] parts = [format, facts, pupils, stakeholder, standing, level];
            if (parts.All(o => result.GetResult(o) is null or { Implicit: true }))
            {
                TodayScreen.Write(output, book, records, viewpoint,
                    new AdviceOptions { AssumeNothingDone = result.GetValue(nothingDone) });
                return exitCode;
            }

            var options = new AdviceOptions { Facts = wanted, AssumeNothingDone = result.GetValue(nothingDone) };
            var documents = records.Select(record =>
            {
                var whole = Progress.During(record.Pupils.Count, progress =>
                    book.Advise(record, viewpoint, new AdviceOptions { Facts = wanted, AssumeNothingDone = result.GetValue(nothingDone),
                        Progress = progress }));
                return new AdviceDocument
                {
                    Advice = Level(result.GetValue(level)!, WithStanding(result.GetValue(standing),
                        Chosen(whole, result.GetValue(pupils) ?? [], result.GetValue(stakeholder)))),
                    Packs = book.Packs, Hash = book.Hash, KnownOn = viewpoint.KnownOn, Rejected = record.Rejected,
                };
            });
            if (records.Count == 1)
            {
                var document = documents.Single();
                Say(form, Lacking.Sentences(records[0], options, OnceNotices.HeldBack(document.Advice).Count), output);
                document.Write(output, form);
            }
            else
            {
                // How many lines wait is known when all are worked out; where nothing is lacking, one school after the other is written.
                var all = records.Any(r => r.Casework is null) ? documents.ToList() : documents;
                Say(form, Lacking.Sentences([.. records.Select((r, i) => (r, HeldBack(all, i)))], options), output);
                AdviceDocument.WriteAll(all, output, form);
            }

            return exitCode;
        }));
        return command;
    }

    // Formats for people begin with what the records lack.
    private static void Say(AdviceFormat form, IEnumerable<string> lacking, Stream output) => Output.Lines(output, form switch
    {
        AdviceFormat.Table => lacking.SelectMany(s => ScreenText.Wrap(s, 2)),
        AdviceFormat.Markdown => lacking.SelectMany(s => new[] { s, "" }),
        _ => [],
    });

    private static int HeldBack(IEnumerable<AdviceDocument> all, int school) =>
        all is List<AdviceDocument> list ? OnceNotices.HeldBack(list[school].Advice).Count : 0;

    /// <summary>The advice, without what holds every day unless that is shown too.</summary>
    public static SchoolAdvice WithStanding(bool isShown, SchoolAdvice advice) => isShown ? advice : advice with
    {
        Actions = [.. advice.Daily], Pupils = [.. advice.Pupils.Select(p => p with { Actions = [.. p.Daily] })],
    };

    // What is not asked for is empty, so that every level has the same shape.
    private static SchoolAdvice Level(string level, SchoolAdvice advice) => level switch
    {
        "pupil" => WithoutSchool(advice) with { Groups = [], Cohorts = [], Tables = [], Reviews = [], Benchmarks = [] },
        "cohort" => WithoutSchool(advice) with { Pupils = [], Reviews = [] },
        "school" => advice with { Pupils = [], Cohorts = [], Tables = [] },
        _ => advice,
    };

    private static SchoolAdvice WithoutSchool(SchoolAdvice advice) => advice with { Actions = [], Undecided = [], Blocked = [], Withheld =
        [], Pathways = [], Notices = [] };

    private static void Check(string? stakeholder, RuleBook book)
    {
        if (stakeholder is not null && !book.Catalogue.Stakeholders.Contains(stakeholder, StringComparer.Ordinal))
        {
            throw new UsageException(
                $"Unknown stakeholder '{stakeholder}'. Declared are: {string.Join(", ", book.Catalogue.Stakeholders)}.");
        }
    }

    private static SchoolAdvice Chosen(SchoolAdvice advice, string[] pupils, string? stakeholder)
    {
        // Whoever asks for pupils does not ask for the school.
        if (pupils.Length > 0)
        {
            advice = Level("pupil", advice);
        }

        bool Shown(string who) => stakeholder is null || who == stakeholder;
        return advice with
        {
            Actions = [.. advice.Actions.Where(a => Shown(a.Stakeholder))],
            Undecided = [.. advice.Undecided.Where(a => Shown(a.Stakeholder))],
            Blocked = [.. advice.Blocked.Where(a => Shown(a.Stakeholder))],
            Withheld = [.. advice.Withheld.Where(a => Shown(a.Stakeholder))],
            Pupils = [.. advice.Pupils.Where(p => pupils.Length == 0 || pupils.Contains(p.Pupil, StringComparer.Ordinal)).Select(p => p with
            {
                Actions = [.. p.Actions.Where(a => Shown(a.Stakeholder))],
                Undecided = [.. p.Undecided.Where(a => Shown(a.Stakeholder))],
                Blocked = [.. p.Blocked.Where(a => Shown(a.Stakeholder))],
                Withheld = [.. p.Withheld.Where(a => Shown(a.Stakeholder))],
            })],
        };
    }

    /// <summary>The names after <c>--facts</c>.</summary>
    /// <exception cref="UsageException">One is not a fact.</exception>
    public static string[] Facts(string[]? said, RuleBook book)
    {
        string[] names = [.. (said ?? []).SelectMany(n =>
            n.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        if (names.Length == 0)
        {
            return names;
        }

        var known = book.Catalogue.Facts.Where(f => !f.IsThreshold).Select(f => f.Name).Append(AdviceOptions.AllFacts)
            .ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(n => !known.Contains(n)) is { } unknown
            ? throw new UsageException($"Unknown fact '{unknown}'. `show facts` lists those there are.") : names;
    }
}
