using System.CommandLine;
using System.Text;
using AttendanceRules.Documents;

namespace AttendanceRules.Cli;

/// <summary><c>document PACKS</c>: what a pack says, for whoever answers for it and signs it.</summary>
internal static class DocumentCommand
{
    public static Command Create()
    {
        var packs = new Argument<string[]>("packs") { Description =
            "Pack folders or ids of shipped packs; each is documented. Default: England's.", Arity = ArgumentArity.ZeroOrMore };
        var asOf = new Option<string>("--as-of") { Description = "The day whose numbers are shown, as 2026-11-20; default: today." };
        var format = new Option<string>("--format") { Description = "markdown, or html: one page that needs nothing else.",
            DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var to = new Option<string>("--to") { Description = "The file to write; without it standard output." };
        var command = new Command("document",
            "What a pack says, to be read and signed: each rule and stage as a sentence with its numbers, dates and sources.")
        {
            packs, asOf, format, to,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var named = result.GetValue(packs) is { Length: > 0 } given ? given : [PackSource.England.Name];
            var asOfDay = Dates.Viewpoint(result.GetValue(asOf), null).AsOf;
            List<PackDocument> documents = [.. named.Select((_, i) => Document([.. named.Take(i + 1)], asOfDay))];
            var title = string.Join("; ", documents.Select(d => d.Title));
            var blocks = documents.Count == 1 ? documents[0].Blocks() : documents.SelectMany(Named);
            var text = result.GetValue(format) == "html" ? DocumentHtml.Of(title, blocks) : DocumentMarkdown.Of(title, blocks);
            if (result.GetValue(to) is { } file)
            {
                WholeFile.WriteText(file, text);
            }
            else
            {
                using var output = StandardStreams.OpenOutput();
                output.Write(Encoding.UTF8.GetBytes(text));
            }

            return ExitCode.Success;
        }));
        return command;
    }

    // The last pack named, in the book that ends with it: what a later one changes is in the later one's own part.
    private static PackDocument Document(IReadOnlyList<string> named, DateOnly asOf)
    {
        var (book, sources) = (Packs.BookOf(named), Packs.SourcesOf(named));
        var below = sources.Count > 1 ? RuleBook.Load([.. sources.SkipLast(1)])
            : sources[0].ReadExtends() is { } extended ? RuleBook.Load(PackSource.Shipped(extended)) : null;
        return new PackDocument(book, below, book.Packs[^1].Id, asOf);
    }

    // Of several packs each part says whose it is.
    private static IEnumerable<DocumentBlock> Named(PackDocument document) => document.Blocks()
        .Select(b => b is DocumentBlock.Heading { Level: 2 } part ? part with { Text = $"{document.Title}: {part.Text}" } : b)
        .Prepend(new DocumentBlock.Heading(2, document.Title));
}
