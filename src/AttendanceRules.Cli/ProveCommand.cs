using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Proofs;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary><c>prove PACKS</c>: what holds of a pack whatever the records are.</summary>
internal static class ProveCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("packs")
        {
            Description = "Pack folders or ids of shipped packs; default: every shipped pack.", Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "In text, list what is proved too." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var known = new Option<string>("--known")
        {
            Description = "Markdown file with a table of what is known to be refuted or open (| outcome | pack | kind | about | why |): "
                + "exit code 1 only where something else is, or where it has a row that is proved now.",
        };
        var command = new Command("prove", "Claims about packs that hold whatever the records are; exit code 1: one is refuted.")
        {
            folders, all, format, known,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var isJson = result.GetValue(format) == "json";
            var proofs = Proofs(result.GetValue(folders) ?? []).ToList();
            using var output = new BufferedStream(StandardStreams.OpenOutput());
            Output.Lines(output, isJson ? ["[" + string.Join(",", proofs.Select(p => p.ToJson())) + "]"]
                : proofs.SelectMany(p => p.ToText(result.GetValue(all)).TrimEnd('\n').Split('\n')).Select(PlainText.Of));
            return result.GetValue(known) is { } file ? Compare(output, proofs, File.ReadAllLines(file))
                : proofs.Exists(p => p.Claims.Any(c => c.Outcome == ClaimOutcome.Refuted)) ? ExitCode.ChecksFailed : ExitCode.Success;
        }));
        return command;
    }

    // What differs from the table goes to standard error, each as a row to be written or removed.
    private static int Compare(Stream output, IReadOnlyList<PackProof> proofs, IEnumerable<string> lines)
    {
        output.Flush();
        var written = lines.Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Where(r => r.Length == 7 && r[1] is "refuted" or "open" && proofs.Any(p => p.Pack == r[2]))
            .Select(r => Row(r[1], r[2], r[3], r[4])).ToHashSet(StringComparer.Ordinal);
        var found = proofs.SelectMany(p => p.Claims.Where(c => c.Outcome != ClaimOutcome.Proved)
            .Select(c => Row(c.Outcome.ToWord(), p.Pack, c.Kind.ToWord(), c.About))).ToHashSet(StringComparer.Ordinal);
        List<string> differences = [.. found.Except(written).Select(r => "not in the table: " + r),
            .. written.Except(found).Select(r => "only in the table: " + r)];
        foreach (var line in differences.Order(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(PlainText.Of(line));
        }

        return differences.Count > 0 ? ExitCode.ChecksFailed : ExitCode.Success;
    }

    private static string Row(string outcome, string pack, string kind, string about) => $"| {outcome} | {pack} | {kind} | {about} |";

    private static IEnumerable<PackProof> Proofs(string[] named) => named.Length == 0
        ? PackSource.ShippedIds.Select(id => PackProof.Of(Packs.BookOf([id]), id))
        : named.Select((_, i) => PackProof.Of(Packs.BookOf(named[..(i + 1)])));
}
