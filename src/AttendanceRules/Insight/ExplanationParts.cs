namespace AttendanceRules.Insight;

/// <summary>What the formats for people have in common: headings, and rules that gave nothing for the same reason together.</summary>
internal static class ExplanationParts
{
    public static string Title(Explanation explanation) => $"{explanation.Pupil} on {ValueWords.Date(explanation.AsOf)}";

    /// <summary>Obstacles with equal sentences, in the order of the first of each.</summary>
    public static IEnumerable<(string Names, IReadOnlyList<ExplainedLine> Lines)> Together(IEnumerable<Obstacle> obstacles) => obstacles
        .Select(o => (Name: RuleNames.Short(o.Verdict), Lines: (IReadOnlyList<ExplainedLine>)[.. o.Lines]))
        .GroupBy(o => string.Join('\n', o.Lines.Select(l => l.Text)), StringComparer.Ordinal)
        .Select(g => (string.Join(", ", g.Select(o => o.Name).Distinct(StringComparer.Ordinal)), g.First().Lines));

    public static IEnumerable<(string Title, IReadOnlyList<Obstacle> Obstacles)> Sections(Explanation explanation)
    {
        var open = explanation.Obstacles.Where(o => o.Verdict.Outcome == Truth.Undecided).ToList();
        var stopped = explanation.Obstacles.Where(o => o.Verdict.Outcome == Truth.False).ToList();
        if (open.Count > 0)
        {
            yield return ("Not decided", open);
        }

        if (stopped.Count > 0)
        {
            yield return ("Why not", stopped);
        }
    }

    public const string Nothing = "There is nothing to explain here: no rule or stage that was asked for has a verdict.";
}
