using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Catalogues;
using AttendanceRules.Documents;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary><c>show matrix|codes|facts|actions|questions|pathway</c> and <c>show rule|stage|threshold|fact ID</c>.</summary>
internal static class ShowCommand
{
    private static readonly string[] Defined = ["rule", "stage", "threshold", "fact"];

    public static Command Create()
    {
        var what = new Argument<string>("what") { Description =
            "matrix, codes, facts, actions, questions or pathway; rule, stage, threshold or fact for one of them." };
        what.AcceptOnlyFromAmong(["matrix", "codes", "facts", "actions", "questions", "pathway", .. Defined]);
        var id = new Argument<string>("id") { Description = "Id of the pathway, rule, stage, threshold or fact to show.",
            Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "For a pathway: table, markdown or mermaid.", DefaultValueFactory =
            _ => "table" };
        format.AcceptOnlyFromAmong("table", "markdown", "mermaid");
        var rules = new Option<string[]>("--rules") { Description = "Pack folders or ids of shipped packs; default: England's.",
            AllowMultipleArgumentsPerToken = true };
        var asOf = new Option<string>("--as-of") { Description =
            "For a rule, stage, fact or drawing: the day whose numbers are shown, as 2026-11-20; default: today." };
        var command = new Command("show", "What the packs hold.") { what, id, rules, format, asOf };
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = Packs.Load(result.GetValue(rules) ?? []);
            foreach (var line in Defined.Contains(result.GetValue(what)) ? Definitions.Of(book, result.GetValue(what)!,
                    result.GetValue(id), Dates.Viewpoint(result.GetValue(asOf), null).AsOf)
                : result.GetValue(what) == "pathway" ? Pathway(book, result.GetValue(id), result.GetValue(format)!,
                    Dates.Viewpoint(result.GetValue(asOf), null).AsOf)
                : Lines(book, result.GetValue(what)!))
            {
                Console.WriteLine(PlainText.Of(line));
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static IEnumerable<string> Pathway(RuleBook book, string? id, string format, DateOnly asOf)
    {
        var pathways = book.Catalogue.Pathways;
        var editions = pathways.Where(p => p.Id == id).ToList();
        if (editions.Count == 0)
        {
            throw new UsageException(
                $"{(id is null ? "Name a pathway" : $"No pathway is called '{id}'")}; there "
                    + $"are: {string.Join(", ", pathways.Select(p => p.Id).Distinct(StringComparer.Ordinal))}.");
        }

        if (format == "mermaid")
        {
            var sentences = new DutySentences(book.Book, book.Files, asOf);
            return book.Book.Pathways.Where(p => p.Id == id).SelectMany(p => PathwayMermaid.Of(DrawnStages.Of(p, sentences)));
        }

        return editions.SelectMany(p => format switch
        {
            "markdown" => PathwayDrawing.Markdown(p),
            _ => p.Stages.Select(s =>
                $"{s.Id,-28} "
                    + $"after {(s.After.Count > 0 ? string.Join(", ", s.After) : "-"),-22} {(s.Wait.Length > 0
                        ? "wait " + s.Wait : ""),-20} {string.Join(", ", s.Actions)}{(s.When.Length > 0 ? " when " + s.When : "")}"),
        });
    }

    private static IEnumerable<string> Lines(RuleBook book, string what)
    {
        var catalogue = book.Catalogue;
        return what switch
        {
            "codes" => catalogue.Codes.Select(c =>
                $"{c.Code,-4} {(c.From is { } f ? Output.Day(f) : ""),-10} {(c.To is { } t
                    ? Output.Day(t) : ""),-10} {c.Class,-18} {c.Title}"),
            "facts" => catalogue.Facts.Select(f =>
                $"{f.Name,-36} {(f.IsThreshold ? "threshold" : "fact"),-10} {f.Unit.ToWord(),-14} {f.Title}"),
            "actions" => catalogue.Actions.Select(a => $"{a.Name,-44} {string.Join(", ", a.By),-24} {a.Title}"),
            "questions" => catalogue.Questions.Select(q => $"{q.Name,-36} {q.Of,-15} {q.Per.ToWord(),-7} {q.Ask}"),
            _ => MatrixTable.Of(catalogue),
        };
    }
}
