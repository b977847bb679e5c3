using System.CommandLine;
using System.Globalization;
using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Migrations;

/// <summary><c>migrate DIR</c>: mends what an older pack says and the tool refuses now.</summary>
internal static class MigrateCommand
{
    // Some mistakes come to light only once others are mended; each round mends at least one.
    private const int MostRounds = 10_000;

    public static Command Create()
    {
        var folder = new Argument<string>("pack") { Description = "Folder of the pack." };
        var write = new Option<bool>("--write") { Description = "Write the files; without it the changes are only listed." };
        var command = new Command("migrate", "Mend what an older pack says and the tool refuses now; comments and layout stay.")
        {
            folder, write,
        };
        command.SetAction(result => Run.Guarded(() => Migrate(result.GetValue(folder)!, result.GetValue(write))));
        return command;
    }

    private static int Migrate(string folder, bool isWritten)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"The folder '{folder}' does not exist. Name the folder that holds the pack's .json files.");
        }

        var sources = Packs.Find([folder]);
        var own = sources[^1];
        var files = own.Read().ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Content), StringComparer.Ordinal);
        var before = new Dictionary<string, string>(files, StringComparer.Ordinal);
        IReadOnlyList<Problem> Problems()
        {
            _ = RuleBook.TryLoad([.. sources.SkipLast(1), PackSource.FromFiles(own.Name, files)], out _, out var problems);
            return problems;
        }

        var left = Problems();
        for (var round = 0; round < MostRounds && Mend(left, own.Name, files); round++)
        {
            left = Problems();
        }

        foreach (var (name, text) in files.Where(f => isWritten && f.Value != before[f.Key]))
        {
            WholeFile.WriteText(Path.Combine(folder, name), text);
        }

        var changed = files.Count(f => f.Value != before[f.Key]);
        var errors = left.Where(p => p.Severity == Severity.Error).ToList();
        Console.WriteLine(changed == 0 ? "Nothing to mend." : string.Create(CultureInfo.InvariantCulture,
            $"{changed} file(s) {(isWritten ? "written" : "to be written; --write writes them")}."));
        foreach (var error in errors)
        {
            Console.WriteLine("left to you: " + Advice.Formats.PlainText.Of(error.ToString()));
        }

        return errors.Count == 0 ? ExitCode.Success : ExitCode.ChecksFailed;
    }

    // One change at a time: after it the places of the others may be others.
    private static bool Mend(IReadOnlyList<Problem> problems, string pack, Dictionary<string, string> files)
    {
        foreach (var problem in problems.Where(p => p.File.StartsWith(pack + "/", StringComparison.Ordinal) && p.Line > 0))
        {
            var name = problem.File[(pack.Length + 1)..];
            if (files.TryGetValue(name, out var text) && Mends.Of(problem, text) is var (mended, done))
            {
                files[name] = mended;
                Console.WriteLine(Advice.Formats.PlainText.Of(string.Create(CultureInfo.InvariantCulture,
                    $"{problem.File}({problem.Line},{problem.Column}): {done} [{problem.Path}]")));
                return true;
            }
        }

        return false;
    }
}
