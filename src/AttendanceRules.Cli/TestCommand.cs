using System.CommandLine;
using AttendanceRules.Cases;

namespace AttendanceRules.Cli;

/// <summary><c>test DIR …</c>: runs the cases written in packs and shows what differs.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("packs") { Description = "Pack folders or ids of shipped packs; default: England's.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("test", "Run the cases of rule packs; differences are shown.") { folders };
        command.SetAction(result => Run.Guarded(() => Test(result.GetValue(folders) ?? [])));
        return command;
    }

    private static int Test(string[] named)
    {
        RuleBook book;
        try
        {
            book = RuleBook.Load([.. Packs.Find(named)]);
        }
        catch (RuleBookException e)
        {
            Console.WriteLine(e.Message);
            return ExitCode.No;
        }

        var results = CaseRunner.Run(book);
        foreach (var failed in results.Where(r => r.Differences.Count > 0))
        {
            Console.WriteLine($"FAILED {failed.File}({failed.Line}): {failed.Case}");
            foreach (var difference in failed.Differences)
            {
                Console.WriteLine("  " + difference);
            }
        }

        var failures = results.Count(r => r.Differences.Count > 0);
        Console.WriteLine($"{results.Count - failures} case(s) hold, {failures} fail.");
        return failures == 0 ? ExitCode.Well : ExitCode.No;
    }
}
