namespace AttendanceRules.Documents;

/// <summary>A pathway as a flowchart in Mermaid's language: every action, what is needed, and the numbers of a day.</summary>
internal static class PathwayMermaid
{
    /// <summary>
    /// An arrow from each stage to what may follow it, with the wait between them, and back to the start where improvement ends the round.
    /// </summary>
    public static IEnumerable<string> Of(IReadOnlyList<DrawnStage> stages)
    {
        yield return "flowchart TD";
        for (var i = 0; i < stages.Count; i++)
        {
            yield return Text($"  s{i}[\"{string.Join("<br/>", stages[i].Lines.Prepend(stages[i].Title).Select(Quoted))}\"]");
        }

        var others = stages.SelectMany(s => s.Others).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            yield return Text($"  a{i}([\"{Quoted(others[i])}\"])");
        }

        for (var i = 0; i < stages.Count; i++)
        {
            var arrow = stages[i].Wait.Length > 0 ? $"-- \"after {Quoted(stages[i].Wait)}\" -->" : "-->";
            foreach (var before in stages[i].Before.Where(b => b >= 0 || stages[i].Others.Count == 0))
            {
                yield return Text($"  {(before < 0 ? "start((start))" : Text($"s{before}"))} {arrow} s{i}");
            }

            foreach (var other in stages[i].Others)
            {
                yield return Text($"  a{others.IndexOf(other)} {arrow} s{i}");
            }

            if (stages[i].Closes)
            {
                yield return Text($"  s{i} -. \"improved\" .-> start((start))");
            }
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    // Mermaid ends a label at a quotation mark.
    private static string Quoted(string text) => text.Replace("\"", "'", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
