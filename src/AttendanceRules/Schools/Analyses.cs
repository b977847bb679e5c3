using AttendanceRules.Advice;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>Fills the tables that analyses ask for.</summary>
internal static class Analyses
{
    public static FigureTable Of(AnalysisDeclaration analysis, PupilsOnRoll roll, DateOnly asOf)
    {
        var rows = Rows(analysis, roll).ToList();
        var words = analysis.Least?.On(asOf) is { } least ? HiddenRows.Of(rows, least) : new Dictionary<int, string>();
        return new FigureTable
        {
            Id = analysis.Id, Title = analysis.Title, By = [.. analysis.By.Select(b => b.Title)],
            Columns = [.. analysis.Columns.Select(c => c.Title)],
            Rows = [.. rows.Select((r, i) => new FigureRow
            {
                Keys = r.Keys, Pupils = r.Row.Members.Count,
                Figures = [.. analysis.Columns.Select(c => words.TryGetValue(i, out var word) ? Figures.Word(c.Name, word)
                    : c.Of(r.Row, asOf))],
            })],
            Sources = analysis.Sources,
        };
    }

    private static IEnumerable<(IReadOnlyList<string> Keys, Row Row)> Rows(AnalysisDeclaration analysis, PupilsOnRoll roll)
    {
        var rows = analysis.By.Any(b => b.IsOfSessions) ? new SessionTable(analysis, roll).Fill() : OfPupils(analysis, roll);
        return rows.OrderBy(r => r.Keys, Comparer<string[]>.Create((x, y) => analysis.By.Select((b, i) => b.Compare(x[i], y[i]))
            .FirstOrDefault(c => c != 0))).Select(r => ((IReadOnlyList<string>)r.Keys, r.Row));
    }

    private static List<(string[] Keys, Row Row)> OfPupils(AnalysisDeclaration analysis, PupilsOnRoll roll)
    {
        var rows = new Dictionary<string, (string[] Keys, Row Row)>(StringComparer.Ordinal);
        var keys = new string[analysis.By.Count];
        for (var i = 0; i < roll.Pupils.Count; i++)
        {
            for (var by = 0; by < keys.Length; by++)
            {
                keys[by] = analysis.By[by].PartOf(roll.Pupils[i]);
            }

            var key = string.Join('\n', keys);
            if (!rows.TryGetValue(key, out var found))
            {
                rows[key] = found = ([.. keys], new Row(roll));
            }

            found.Row.Members.Add(i);
        }

        return [.. rows.Values];
    }
}
