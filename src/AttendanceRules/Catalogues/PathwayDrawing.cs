using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Catalogues;

/// <summary>A pathway as a Markdown table.</summary>
internal static class PathwayDrawing
{
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

    private static string Cell(string text) => text.Length > 0 ? MarkdownText.Of(text) : "–";

    private static string Code(string text) => text.Length > 0 ? MarkdownText.Code(text) : "–";
}
