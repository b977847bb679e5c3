using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Cases;
using AttendanceRules.Checks;
using AttendanceRules.Problems;
using AttendanceRules.Signing;

namespace AttendanceRules.Cli.Checks;

/// <summary><c>check DIR …</c>: every problem of every file, with its place.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("packs") { Description = "Pack folders or ids of shipped packs; default: England's.", Arity =
            ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description =
            "text, json (rules/check.schema.json), sarif (2.1.0) or github (commands of a workflow).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var strict = new Option<bool>("--strict") { Description =
            "Warn also of what has no source, what nothing uses, what does not ask what it must, and thresholds without cases." };
        var watch = new Option<bool>("--watch") { Description = "Check again whenever a file of the packs changes, until Ctrl+C." };
        var signedBy = new Option<string[]>("--signed-by")
        {
            Description = "Files of public keys as PEM: each folder that is named has to be signed with one of them.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("check", "Check rule packs: every mistake with file, line and column.")
        {
            folders, format, strict, watch, signedBy,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var named = result.GetValue(folders) ?? [];
            IReadOnlyList<string> keys = result.GetValue(signedBy) is { Length: > 0 } files ? ReadKeys(named, files) : [];
            int Once()
            {
                if (Check(named, result.GetValue(strict), keys) is not { } found)
                {
                    return ExitCode.ChecksFailed;
                }

                using var output = new BufferedStream(StandardStreams.OpenOutput());
                Write(output, found, result.GetValue(format)!);
                return found.IsClean ? ExitCode.Success : ExitCode.ChecksFailed;
            }

            return result.GetValue(watch) ? PackWatch.Repeat(named, Once) : Once();
        }));
        return command;
    }

    private static List<string> ReadKeys(string[] named, string[] keyFiles) => named.Any(Directory.Exists)
        ? [.. keyFiles.Select(File.ReadAllText)]
        : throw new UsageException("--signed-by needs the folder of a pack; shipped packs come with the package.");

    // Null: a folder is not signed by one of the keys, and standard error says so.
    private static CheckResult? Check(string[] named, bool isStrict, IReadOnlyList<string> keys)
    {
        try
        {
            return Check(named, isStrict, new HeldPacks(named, keys).Of);
        }
        catch (PackSignatureException e)
        {
            Console.Error.WriteLine(PlainText.Of(e.Message));
            return null;
        }
    }

    private static CheckResult Check(string[] named, bool isStrict, Func<PackSource, PackSource> held)
    {
        // Whoever asks for a check gets one, also of a pack that was checked when the package was made.
        List<PackSource> sources = [.. Packs.Find(named).Select(s => held(s.IsChecked ? s.AsShipped() : s))];
        if (RuleBook.TryLoad(sources, out var book, out var problems))
        {
            problems = [.. problems, .. named.Length == 0 ? OfCases(book, null, isStrict)
                : named.SelectMany((_, i) =>
                {
                    var alone = Packs.BookOf(named[..(i + 1)], held);
                    return OfCases(alone, alone.Packs[^1].Id, isStrict);
                })];
        }

        return new CheckResult(book?.Packs ?? [], problems, new PackPlaces(sources));
    }

    private static IReadOnlyList<Problem> OfCases(RuleBook book, string? pack, bool isStrict)
    {
        var problems = CaseRunner.Check(book, pack);
        return isStrict && problems.Count == 0 ? StrictCheck.Of(book, pack) : problems;
    }

    private static void Write(Stream output, CheckResult result, string format)
    {
        switch (format)
        {
            case "json":
                CheckJson.Write(output, result);
                break;
            case "sarif":
                CheckSarif.Write(output, result);
                break;
            case "github":
                Output.Lines(output, CheckGitHub.Lines(result));
                break;
            default:
                Output.Lines(output, CheckText.Lines(result));
                break;
        }
    }
}
