using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Catalogues;

namespace AttendanceRules.Cli;

/// <summary><c>trace</c>: from each clause of the source documents to what rests on it, and back.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var documents = new Option<string[]>("--document") { Description = "Ids of the documents to show; default: all.",
            AllowMultipleArgumentsPerToken = true };
        var rules = new Option<string[]>("--rules") { Description = "Pack folders or ids of shipped packs; default: all shipped packs.",
            AllowMultipleArgumentsPerToken = true };
        var format = new Option<string>("--format") { Description = "table, json or markdown.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown");
        var command = new Command("trace", "From each clause of the source documents to what rests on it, and back.") { documents, rules,
            format };
        command.SetAction(result => Run.Guarded(() =>
        {
            var named = result.GetValue(rules) ?? [];
            var book = RuleBook.Load([.. named.Length == 0 ? PackSource.AllShipped() : Packs.Find(named)]);
            var trace = Chosen(book.Catalogue.TraceSources(), result.GetValue(documents) ?? []);
            using var output = StandardStreams.OpenOutput();
            switch (result.GetValue(format))
            {
                case "json":
                    trace.Write(output, TraceFormat.Json);
                    break;
                case "markdown":
                    trace.Write(output, TraceFormat.Markdown);
                    break;
                default:
                    Output.Lines(output, TraceReport.Of(trace).Select(PlainText.Of));
                    break;
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static SourceTrace Chosen(SourceTrace trace, string[] documents) =>
        documents.Length == 0 ? trace
        : documents.FirstOrDefault(id => trace.Documents.All(d => d.Id != id)) is { } unknown
            ? throw new UsageException(
                $"No document is called '{unknown}'; there are: {string.Join(", ", trace.Documents.Select(d => d.Id))}.")
        : trace.ForDocuments(documents);
}
