using AttendanceRules.Problems;

namespace AttendanceRules.Catalogues;

/// <summary>
/// The expectations matrix as Markdown: each cell and each of its sentences, the rules that encode it, and what triggers them.
/// </summary>
internal static class MatrixTable
{
    /// <summary>The table's lines: groups and stakeholders in the order of the packs, sentences in the order of the source.</summary>
    /// <param name="catalogue">What the rule book holds.</param>
    public static IEnumerable<string> Of(RuleCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var cells = catalogue.Rules.Where(r => r.Group is not null).ToList();
        var clauses = catalogue.Clauses.Select((c, i) => (c.Citation, c.Text, i)).DistinctBy(c => c.Citation)
            .ToDictionary(c => c.Citation, c => (c.Text, c.i), StringComparer.Ordinal);
        yield return "| group | cell | sentence | rule | calls for | trigger beyond the group |";
        yield return "| --- | --- | --- | --- | --- | --- |";
        var cited = cells.SelectMany(r => r.Sources).ToHashSet(StringComparer.Ordinal);
        foreach (var view in catalogue.Groups)
        {
            var (group, title) = (view.Name, view.Title);
            foreach (var included in view.Includes)
            {
                var (other, whom) = (included.Group, included.Stakeholders);
                var said = view.Sources.Where(s => clauses.ContainsKey(s) && !cited.Contains(s)
                    && s.Split('#')[0] == cells.First(r => r.Group == group).Sources[0].Split('#')[0]);
                yield return $"| {title} | {string.Join(", ", whom)} "
                    + $"| {string.Join("; ", said.Select(s => $"{s}: {clauses[s].Text}"))} | group `{group}` includes `{other}` | all "
                    + $"that `{other}` calls for | – |";
            }

            foreach (var stakeholder in catalogue.Stakeholders)
            {
                var editions = cells.Where(r => r.Group == group && r.Cell == stakeholder).ToList();
                if (editions.Count == 0 && cells.Exists(r => r.Group == group))
                {
                    yield return $"| {title} | {stakeholder} | not applicable | – | – | – |";
                }

                foreach (var rule in editions.OrderBy(r => clauses[r.Sources[0]].i).ThenBy(r => r.Id, StringComparer.Ordinal)
                    .ThenBy(r => r.From))
                {
                    var period = $"from {Day(rule.From)}{(rule.To is { } to ? " to " + Day(to) : "")}";
                    yield return $"| {title} | {stakeholder} | {rule.Sources[0]}: {clauses[rule.Sources[0]].Text} | "
                        + $"`{rule.Id}` {period}, of {rule.Of.ToWord()} | {string.Join(", ", rule.Lines.Select(l => $"`{l.Action}`"))} "
                        + $"| {Trigger(rule)} |";
                }
            }
        }
    }

    private static string Day(DateOnly date) => IsoDate.Text(date);

    private static string Trigger(RuleView rule)
    {
        var parts = new[] { rule.On is { } on ? $"on `{on}`" : "", rule.When.Length > 0 ? $"`{rule.When}`" : "" }
            .Concat(rule.Lines.Where(l => l.When.Length > 0).Select(l => $"{l.Action}: `{l.When}`")).Where(p => p.Length > 0);
        return string.Join("; ", parts) is { Length: > 0 } text ? text : "–";
    }
}
