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
            "Pack folders or ids of shipped packs; the last one is documented. Default: England's.", Arity = ArgumentArity.ZeroOrMore };
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
            var (book, sources) = (Packs.BookOf(named), Packs.SourcesOf(named));
            var below = sources.Count > 1 ? RuleBook.Load([.. sources.SkipLast(1)])
                : sources[0].ReadExtends() is { } extended ? RuleBook.Load(PackSource.Shipped(extended)) : null;
            var document = new PackDocument(book, below, book.Packs[^1].Id, Dates.Viewpoint(result.GetValue(asOf), null).AsOf);
            var text = result.GetValue(format) == "html" ? DocumentHtml.Of(document.Title, document.Blocks())
                : DocumentMarkdown.Of(document.Title, document.Blocks());
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
}
