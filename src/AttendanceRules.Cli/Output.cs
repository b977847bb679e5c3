using System.Globalization;
using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>Advice in the formats of <c>evaluate</c>.</summary>
internal static class Output
{
    private static readonly string[] Columns = ["pupil", "stakeholder", "role", "parent", "action", "title", "status", "since", "due", "force", "basis", "rules", "sources", "reasons"];

    public static void Write(Stream output, string format, SchoolAdvice advice, RuleBook book, Viewpoint viewpoint, IReadOnlyList<RejectedRow> rejected)
    {
        switch (format)
        {
            case "json":
                SchoolAdviceWriter.Write(output, advice, book.Packs, book.Hash, viewpoint.KnownOn, rejected);
                output.Write("\n"u8);
                break;
            case "jsonl":
                foreach (var pupil in advice.Pupils)
                {
                    Lines(output, [System.Text.Json.Nodes.JsonNode.Parse(pupil.ToJson())!.ToJsonString()]);
                }

                break;
            case "csv":
                Lines(output, Csv(Columns, Rows(advice).Select(r => Cells(r.Subject, r.Action))));
                break;
            default:
                Lines(output, format == "markdown" ? MarkdownReport.Of(advice, rejected) : TableReport.Of(advice, rejected));
                break;
        }
    }

    public static IEnumerable<(string Subject, RecommendedAction Action)> Rows(SchoolAdvice advice) =>
        advice.Pupils.SelectMany(p => p.Actions.Select(a => (p.Pupil, a))).Concat(advice.Actions.Select(a => ("", a)));

    public static string Why(RecommendedAction action) => string.Join("; ", action.Reasons.Select(r => Why(r) + (r.IsAssumed ? " (assumed)" : "")));

    // In words, for people who read no conditions; the JSON keeps the operator.
    private static string Why(Reason reason)
    {
        var title = reason.Title.Length > 0 ? reason.Title : reason.Fact;
        if (reason.NoneBecause is { } because)
        {
            return $"{title}: {because}";
        }

        if (reason.Compare is "" or "in" || (reason.Compare == "==" && reason.Value == reason.Limit))
        {
            return $"{title}: {reason.Value}";
        }

        var words = reason.Compare switch { ">=" => "at least", ">" => "more than", "<=" => "at most", "<" => "less than", "==" => "exactly", "not in" => "none of", _ => "not" };
        var unit = reason.Unit switch { "percent" => "%", "entries" => "", _ => reason.Unit };
        return $"{title}: {reason.Value}, {words} {reason.Limit}{(unit.Length > 0 ? " " + unit : "")}";
    }

    /// <summary>What nobody has answered and is assumed meanwhile, for behind an action; empty for none.</summary>
    public static string Assumed(IReadOnlyList<string> questions) => questions.Count == 0 ? "" : $" (assumed: {string.Join(", ", questions)})";

    public static IEnumerable<string> Csv(string[] header, IEnumerable<string[]> rows)
    {
        yield return string.Join(',', header);
        foreach (var row in rows)
        {
            yield return string.Join(',', row.Select(Quoted));
        }
    }

    private static string[] Cells(string subject, RecommendedAction a) =>
    [
        subject, a.Stakeholder, a.Role ?? "", a.Parent ?? "", a.Action, a.Title, Status(a), Day(a.Since), a.Due is { } due ? Day(due) : a.DueIn ?? "", a.Force, a.Basis,
        string.Join(' ', a.Rules), string.Join(' ', a.Sources), Why(a),
    ];

    public static string Offer(SupportOffer offer) => string.Join(", ", new[]
    {
        offer.Title, offer.Provider is null ? "" : "by " + offer.Provider, offer.Duration ?? "", offer.IsChargeable == true ? "chargeable" : "", string.Join(" or ", offer.Cost.Select(c => $"{c.Value} {c.Unit}")),
    }.Where(t => t.Length > 0));

    public static string Status(RecommendedAction action) => action.Status switch { AdviceStatus.Ahead => "ahead", AdviceStatus.Overdue => "overdue", _ => "due" };

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A cell that a spreadsheet would take for a formula is led by an apostrophe.
    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(',', '"', '\n') >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    public static void Lines(Stream output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
