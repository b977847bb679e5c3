using System.CommandLine;
using AttendanceRules.Cases;

namespace AttendanceRules.Cli;

/// <summary><c>test DIR …</c>: runs the cases written in packs and stories and shows what differs.</summary>
internal static class TestCommand
{
    // Run along with the shipped packs' cases when no folder is named.
    private static readonly string Stories = Path.Combine("seeds", "stories");

    private static readonly int[] LaterDays = [20, 60];

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
        var command = new Command("test", "Run the cases of rule packs and stories; differences are shown.") { folders, rules, advice };
        command.SetAction(result => Run.Guarded(() => Test(result.GetValue(folders) ?? [], result.GetValue(rules)
            ?? [], result.GetValue(advice))));
        return command;
    }

    private static int Test(string[] named, string[] rules, bool isAdvicePrinted)
    {
        IReadOnlyList<int> later = isAdvicePrinted ? LaterDays : [];
        var isStories = named.ToLookup(HoldsStories);
        var stories = (named.Length == 0 ? CaseRunner.StoriesIn(Stories) : isStories[true].SelectMany(CaseRunner.StoriesIn)).ToList();
        var packs = named.Length == 0 ? rules : [.. isStories[false]];
        var results = new List<CaseResult>();
        try
        {
            if (packs.Length == 0 && named.Length == 0)
            {
                results.AddRange(CaseRunner.Run(Packs.Load(packs), later: later));
            }

            // The cases of the packs below were written without what this one changes.
            for (var i = 0; i < packs.Length; i++)
            {
                var book = Packs.BookOf(packs[..(i + 1)]);
                results.AddRange(CaseRunner.Run(book, book.Packs[^1].Id, later));
            }

            if (stories.Count > 0)
            {
                var book = Packs.Load(rules);
                results.AddRange(stories.SelectMany(s => CaseRunner.RunStory(book, s, later)));
            }
        }
        catch (RuleBookException e)
        {
            Console.WriteLine(e.Message);
            return ExitCode.ChecksFailed;
        }

        if (isAdvicePrinted)
        {
            CaseAdvice.Print(results);
        }

        foreach (var failed in results.Where(r => r.Differences.Count > 0))
        {
            Console.WriteLine($"FAILED {failed.File}({failed.Line}): {failed.Case}");
            foreach (var difference in failed.Differences)
            {
                Console.WriteLine("  " + difference);
            }
        }

        var failures = results.Count(r => r.Differences.Count > 0);
        Console.WriteLine($"{results.Count - failures} case(s) hold, {failures} fail."
            + (stories.Count > 0 ? $" {stories.Count} story folder(s) among them." : ""));
        return failures == 0 ? ExitCode.Success : ExitCode.ChecksFailed;
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
