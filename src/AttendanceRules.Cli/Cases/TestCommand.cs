using System.CommandLine;
using AttendanceRules.Cases;
using AttendanceRules.Coverage;
using AttendanceRules.Mutations;

namespace AttendanceRules.Cli.Cases;

/// <summary><c>test DIR …</c>: runs the cases written in packs and stories and shows what differs, and what no case holds.</summary>
internal static class TestCommand
{
    // Run along with the shipped packs' cases when no folder is named.
    private static readonly string Stories = Path.Combine("seeds", "stories");

    private static readonly int[] LaterDays = [20, 60];

    private const int UsualMutants = 300;

    public static Command Create()
    {
        var folders = new Argument<string[]>("folders")
        {
            Description =
                "Pack folders, ids of shipped packs, story folders, or folders of stories; default: England's packs, and seeds/stories "
                    + "where there is one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rules = new Option<string[]>("--rules") { Description =
            "Pack folders or ids of shipped packs that stories are held against; default: England's.", AllowMultipleArgumentsPerToken =
            true };
        var advice = new Option<bool>("--advice")
        {
            Description =
                "Print the whole advice of each check as a line of JSON, then that of the 20th and of the 60th school day after the "
                    + "last check.",
        };
        var coverage = new Option<bool>("--coverage") { Description =
            "Say also which rules, stages and thresholds the cases of the packs do not cover." };
        var least = new Option<double?>("--min-coverage") { Description =
            "Fail where the cases of a pack cover less than this, in per cent." };
        var mutate = new Option<bool>("--mutate") { Description =
            "Change each number, comparison, unit, window, date, stakeholder, source and order of the packs in turn, leave parts out, and "
                + "list what neither check nor prove nor a case catches." };
        var only = new Option<string>("--only") { Description =
            "With --mutate: a rule, a pathway or PATHWAY/STAGE; what it is made of is changed too." };
        var kind = new Option<string>("--kind") { Description =
            "With --mutate: changes of one kind alone, such as source, number or part; the result lists the kinds." };
        var most = new Option<int>("--most") { Description = "With --mutate: how many changes are tried in a pack.",
            DefaultValueFactory = _ => UsualMutants };
        var skip = new Option<int>("--skip") { Description =
            "With --mutate: how many changes are left out before the first that is tried." };
        var proofs = new Option<bool>("--proofs") { Description =
            "With --mutate: what prove claims may catch a change too; a large pack takes seconds for each that cases leave." };
        var again = new Option<string>("--again") { Description =
            "With --mutate: try only what an earlier run, written with --format json, did not catch." };
        var equivalents = new Option<string>("--equivalents") { Description =
            "With --mutate: a JSON list of changes that mean the same, each with its reason. They count as not caught in per cent, "
                + "and are not listed again; one that is caught or not there any more fails the run." };
        var caught = new Option<double?>("--min-caught") { Description =
            "With --mutate: fail only where less than this is caught, in per cent." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("test", "Run the cases of rule packs and stories; differences are shown, and what no case holds.")
        {
            folders, rules, advice, coverage, least, mutate, only, kind, most, skip, proofs, again, equivalents, caught, format,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(mutate))
            {
                foreach (var idle in new Option[] { only, kind, most, skip, proofs, again, equivalents, caught }
                    .Where(o => result.GetResult(o) is { Implicit: false }))
                {
                    result.AddError($"{idle.Name} has no effect without --mutate.");
                }
            }
        });
        command.SetAction(result => Run.Guarded(() =>
        {
            var (isCovered, minimum) = (result.GetValue(coverage), result.GetValue(least));
            var outcome = new TestOutcome
            {
                IsCoverageShown = isCovered || minimum is not null, LeastPercent = minimum, IsMutated = result.GetValue(mutate),
                Only = result.GetValue(only), Kind = result.GetValue(kind),
                MostMutants = result.GetValue(most), SkippedMutants = result.GetValue(skip),
                IsProved = result.GetValue(proofs), LeastCaught = result.GetValue(caught),
                Again = result.GetValue(again) is { } earlier ? TestJson.ReadUncaught(earlier) : null,
                Equivalents = result.GetValue(equivalents) is { } list ? Known(list) : null,
                IsAdvicePrinted = result.GetValue(advice),
            };
            return Test(result.GetValue(folders) ?? [], result.GetValue(rules) ?? [], outcome, result.GetValue(format)!);
        }));
        return command;
    }

    private static int Test(string[] named, string[] rules, TestOutcome outcome, string format)
    {
        IReadOnlyList<int> later = outcome.IsAdvicePrinted ? LaterDays : [];
        var isStories = named.ToLookup(HoldsStories);
        var stories = (named.Length == 0 ? CaseRunner.StoriesIn(Stories) : isStories[true].SelectMany(CaseRunner.StoriesIn)).ToList();
        var packs = named.Length == 0 ? rules : [.. isStories[false]];
        outcome.StoryFolders = stories.Count;
        try
        {
            if (packs.Length == 0 && named.Length == 0)
            {
                var sources = Packs.Find(packs);
                var book = RuleBook.Load([.. sources]);
                outcome.Results.AddRange(CaseRunner.Run(book, later: later));
                foreach (var pack in book.Packs)
                {
                    Measure(outcome, book, pack.Id);
                }

                Mutate(outcome, sources, book);
            }

            // The cases of the packs below were written without what this one changes.
            for (var i = 0; i < packs.Length; i++)
            {
                var book = Packs.BookOf(packs[..(i + 1)]);
                outcome.Results.AddRange(CaseRunner.Run(book, book.Packs[^1].Id, later));
                Measure(outcome, book, book.Packs[^1].Id);
                Mutate(outcome, Packs.SourcesOf(packs[..(i + 1)]), book);
            }

            if (stories.Count > 0)
            {
                var book = Packs.Load(rules);
                outcome.Results.AddRange(stories.SelectMany(s => CaseRunner.RunStory(book, s, later)));
            }
        }
        catch (RuleBookException e)
        {
            Console.WriteLine(e.Message);
            return ExitCode.ChecksFailed;
        }

        if (outcome.IsAdvicePrinted)
        {
            CaseAdvice.Print(outcome.Results);
        }

        if (format == "json")
        {
            TestJson.Write(outcome);
        }
        else
        {
            using var output = new BufferedStream(StandardStreams.OpenOutput());
            Output.Lines(output, TestText.Lines(outcome));
        }

        return outcome.Holds ? ExitCode.Success : ExitCode.ChecksFailed;
    }

    private static void Measure(TestOutcome outcome, RuleBook book, string pack)
    {
        if (outcome.IsCoverageShown)
        {
            outcome.Coverage.Add(CaseCoverage.Of(book, pack));
        }
    }

    // Where cases fail already, what catches a change cannot be seen.
    private static void Mutate(TestOutcome outcome, IReadOnlyList<PackSource> sources, RuleBook book)
    {
        if (!outcome.IsMutated)
        {
            return;
        }

        if (outcome.Results.Exists(r => r.Differences.Count > 0))
        {
            throw new UsageException("Cases fail as the packs are. Mend them first; a change that they would catch cannot be seen.");
        }

        var pack = book.Packs[^1].Id;
        var run = new MutationRun(sources, book, outcome.Only, outcome.SkippedMutants, outcome.MostMutants,
            m => outcome.Again?.Contains(TestJson.KeyOf(m)) != false && (outcome.Kind is null || outcome.Kind == m.Kind),
            outcome.IsProved);
        if (outcome.Kind is { } kind && run.Mutants.Count == 0)
        {
            throw new UsageException($"The pack '{pack}' has no change of the kind '{kind}' to try.");
        }

        IReadOnlyList<Mutant> survivors = [];
        Progress.OfMutants(run.Mutants.Count, progress => survivors = run.Survivors(progress));
        outcome.Mutations.Add(new PackMutants(pack, run.Mutants, run.Found, run.All, survivors));
    }

    private static Equivalents Known(string file)
    {
        try
        {
            return Equivalents.Read(File.ReadAllText(file));
        }
        catch (FormatException e)
        {
            throw new UsageException($"'{file}' cannot be used. {e.Message}");
        }
    }

    private static bool HoldsStories(string name)
    {
        if (!Directory.Exists(name) || Packs.IsPack(name))
        {
            return false;
        }

        var hasStories = CaseRunner.StoriesIn(name).Count > 0;
        return hasStories || Directory.EnumerateFiles(name, "*.json*").Any()
            ? hasStories
            : throw new UsageException(
            $"'{name}' is neither a pack nor a story nor a folder of stories. A pack has a file with \"pack\", a story has cases.json.");
    }
}
