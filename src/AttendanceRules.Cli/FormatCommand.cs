using System.CommandLine;
using System.Globalization;
using System.Text;
using AttendanceRules.Json;
using AttendanceRules.Json.Layout;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary><c>format DIR …</c>: lays pack files out in the one layout; what they say and their comments stay.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Pack folders or files.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; list the files that are laid out otherwise, and fail." };
        var command = new Command("format", "Lay pack files out in the one layout; what they say and their comments stay.")
        {
            paths, check,
        };
        command.SetAction(result => Run.Guarded(() => Format(result.GetValue(paths)!, result.GetValue(check))));
        return command;
    }

    private static int Format(string[] paths, bool isChecked)
    {
        var (changed, unread, count) = (0, 0, 0);
        foreach (var file in paths.SelectMany(Files))
        {
            count++;
            var before = File.ReadAllText(file);
            if (Laid(file, before) is not { } after)
            {
                unread++;
            }
            else if (after != before)
            {
                changed++;
                Console.WriteLine(Advice.Formats.PlainText.Of($"{(isChecked ? "to be laid out" : "laid out")}: {file}"));
                if (!isChecked)
                {
                    WholeFile.WriteText(file, after);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} file(s): {changed} {(isChecked ? "to be laid out" : "laid out")}, {unread} not read."));
        return unread > 0 || (isChecked && changed > 0) ? ExitCode.ChecksFailed : ExitCode.Success;
    }

    // Null where the file cannot be read, which is shown. What is written says the same, or is not written.
    private static string? Laid(string file, string text)
    {
        var before = Read(text, out var problems);
        if (before is null || problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                Console.WriteLine(Advice.Formats.PlainText.Of(problem.ToString()));
            }

            return null;
        }

        var laid = JsonLayout.Of(text);
        return Read(laid, out _) is { } after && before.SaysTheSame(after) ? laid
            : throw new InvalidOperationException($"'{file}' would not say the same any more, and is left as it is.");

        JsonItem? Read(string written, out IReadOnlyList<Problem> found)
        {
            var list = new ProblemList();
            var item = JsonItemReader.Read(file, Encoding.UTF8.GetBytes(written), list);
            found = list.Sorted();
            return item;
        }
    }

    private static IEnumerable<string> Files(string path) =>
        File.Exists(path) ? [path]
        : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json*", new EnumerationOptions
        {
            RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint,
        }).Where(f => Path.GetExtension(f) is ".json" or ".jsonc").Order(StringComparer.Ordinal)
        : throw new UsageException($"'{path}' is neither a folder nor a file.");
}
