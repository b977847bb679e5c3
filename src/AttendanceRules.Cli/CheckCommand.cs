using System.CommandLine;
using AttendanceRules.Cases;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary><c>check DIR …</c>: every problem of every file, with its place.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("packs") { Description = "Pack folders or ids of shipped packs; default: England's.", Arity =
            ArgumentArity.ZeroOrMore };
        var command = new Command("check", "Check rule packs: every mistake with file, line and column.") { folders };
        command.SetAction(result => Run.Guarded(() => Check(result.GetValue(folders) ?? [])));
        return command;
    }

    // As `test` reads them: cases of a pack by the book of that pack, without those laid over it.
    private static IReadOnlyList<Problem> Cases(string pack)
    {
        var book = RuleBook.Load([.. Packs.Find([pack])]);
        return CaseRunner.Check(book, book.Packs[^1].Id);
    }

    private static int Check(string[] named)
    {
        if (RuleBook.TryLoad(Packs.Find(named), out var book, out var problems))
        {
            problems = [.. problems, .. named.Length == 0 ? CaseRunner.Check(book) : named.SelectMany(Cases)];
        }

        foreach (var problem in problems)
        {
            Console.WriteLine(problem);
        }

        var errors = problems.Count(p => p.Severity == Severity.Error);
        Console.WriteLine(problems.Count == 0
            ? $"No problems in {string.Join(", ", book!.Packs.Select(p => $"{p.Id} {p.Version}"))}."
            : $"{errors} error(s), {problems.Count - errors} warning(s).");
        return problems.Count == 0 ? ExitCode.Success : ExitCode.ChecksFailed;
    }
}
