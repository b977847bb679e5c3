using System.Globalization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Catalogues;

/// <summary>A pathway drawn: as a Mermaid flowchart, or as a Markdown table.</summary>
internal static class PathwayDrawing
{
    /// <summary>
    /// A flowchart in Mermaid's language: an arrow from each step to what may follow it, and back to the start where improvement ends the
    /// round.
    /// </summary>
    /// <param name="pathway">The pathway.</param>
    public static IEnumerable<string> Mermaid(PathwayView pathway)
    {
        ArgumentNullException.ThrowIfNull(pathway);
        yield return "flowchart TD";
        foreach (var (stage, number) in pathway.Stages.Select((s, i) => (s, i)))
        {
            yield return Text($"  s{number}[\"{stage.Id}<br/>{string.Join(", ", stage.Actions.Take(2))}\"]");
        }

        foreach (var (stage, number) in pathway.Stages.Select((s, i) => (s, i)))
        {
            var label = string.Join(", ", new[] { stage.Wait.Length > 0 ? "after " + stage.Wait : "", stage.When }.Where(t =>
                t.Length > 0));
            var arrow = label.Length > 0 ? $"-- \"{Quoted(label)}\" -->" : "-->";
            foreach (var before in stage.After.DefaultIfEmpty("start"))
            {
                var index = pathway.Stages.Select(s => s.Id).ToList().IndexOf(before);
                yield return Text(
                    $"  {(index >= 0 ? "s" + index.ToString(CultureInfo.InvariantCulture) : before == "start"
                        ? "start((start))" : $"{before}([\"{before}\"])")} {arrow} s{number}");
            }

            if (stage.Closes)
            {
                yield return Text($"  s{number} -. \"{Quoted(stage.Watch)}\" .-> start((start))");
            }
        }
    }

    /// <summary>A Markdown table, one row a stage.</summary>
    /// <param name="pathway">The pathway.</param>
    public static IEnumerable<string> Markdown(PathwayView pathway)
    {
        ArgumentNullException.ThrowIfNull(pathway);
        yield return "| stage | follows | waits | when | calls for | watch | sources |";
        yield return "| --- | --- | --- | --- | --- | --- | --- |";
        foreach (var stage in pathway.Stages)
        {
            yield return $"| {stage.Id} | {Cell(string.Join(", ", stage.After))} | {Cell(stage.Wait)} | {Code(stage.When)} "
                + $"| {string.Join(", ", stage.Actions.Select(Code))} | {Code(stage.Watch)}{(stage.Closes ? ", then closes" : "")} "
                + $"| {string.Join(", ", stage.Sources)} |";
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Cell(string text) => text.Length > 0 ? MarkdownText.Of(text) : "–";

    private static string Code(string text) => text.Length > 0 ? MarkdownText.Code(text) : "–";

    // Mermaid ends a label at a quotation mark.
    private static string Quoted(string text) => text.Replace("\"", "'", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
