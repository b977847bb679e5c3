using System.CommandLine;
using AttendanceRules.Catalogues;

namespace AttendanceRules.Cli;

/// <summary><c>show matrix|codes|facts|actions|questions</c>: what the packs hold.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "matrix, codes, facts, actions or questions." };
        what.AcceptOnlyFromAmong("matrix", "codes", "facts", "actions", "questions");
        var rules = new Option<string[]>("--rules") { Description = "Pack folders or ids of shipped packs; default: England's.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("show", "What the packs hold.") { what, rules };
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = RuleBook.Load([.. Packs.Find(result.GetValue(rules) ?? [])]);
            foreach (var line in Lines(book, result.GetValue(what)!))
            {
                Console.WriteLine(line);
            }

            return ExitCode.Well;
        }));
        return command;
    }

    private static IEnumerable<string> Lines(RuleBook book, string what)
    {
        var catalogue = book.Catalogue;
        return what switch
        {
            "codes" => catalogue.Codes.Select(c => $"{c.Code,-4} {(c.From is { } f ? Output.Day(f) : ""),-10} {(c.To is { } t ? Output.Day(t) : ""),-10} {c.Class,-18} {c.Title}"),
            "facts" => catalogue.Facts.Select(f => $"{f.Name,-36} {f.Kind,-10} {f.Unit,-14} {f.Title}"),
            "actions" => catalogue.Actions.Select(a => $"{a.Name,-44} {string.Join(", ", a.By),-24} {a.Title}"),
            "questions" => catalogue.Questions.Select(q => $"{q.Name,-36} {q.Of,-15} {q.Per,-7} {q.Ask}"),
            _ => MatrixTable.Of(catalogue),
        };
    }
}
