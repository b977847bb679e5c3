using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>Fills the tables that analyses ask for.</summary>
internal static class Analyses
{
    public static FigureTable Of(AnalysisDeclaration analysis, SubjectFile school, DateOnly asOf)
    {
        var rows = Rows(analysis, school, asOf).ToList();
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

    private static IEnumerable<(IReadOnlyList<string> Keys, Row Row)> Rows(AnalysisDeclaration analysis, SubjectFile school, DateOnly asOf)
    {
        var rows = new Dictionary<string, (string[] Keys, Row Row)>(StringComparer.Ordinal);
        var wholes = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var context in school.Pupils.Where(p => p.Pupil!.IsOnRoll(asOf)).Select(p => new EvaluationContext(p, asOf)))
        {
            string[] own = [.. analysis.By.Select(b => b.IsOfSessions ? "" : b.PartOf(context))];
            if (!analysis.By.Any(b => b.IsOfSessions))
            {
                RowOf(own).Members.Add((context, null));
                continue;
            }

            foreach (var (keys, sessions) in Sessions(analysis, context, own))
            {
                RowOf(keys).Members.Add((context, sessions));
                if (RowOf(keys).Whole is { } whole)
                {
                    whole.Members.Add((context, sessions));
                }
            }
        }

        return rows.Values.OrderBy(r => r.Keys, Comparer<string[]>.Create((x, y) => analysis.By.Select((b, i) => b.Compare(x[i], y[i]))
            .FirstOrDefault(c => c != 0))).Select(r => ((IReadOnlyList<string>)r.Keys, r.Row));

        Row RowOf(string[] keys)
        {
            var key = string.Join('\n', keys);
            if (!rows.TryGetValue(key, out var found))
            {
                rows[key] = found = (keys, new Row { Whole = analysis.By.Any(b => b.IsOfCodes) ? WholeOf(keys) : null });
            }

            return found.Row;
        }

        Row WholeOf(string[] keys)
        {
            var key = string.Join('\n', keys.Select((k, i) => analysis.By[i].IsOfCodes ? "" : k));
            return wholes.TryGetValue(key, out var whole) ? whole : wholes[key] = new Row { Whole = null };
        }
    }

    // A pupil's sessions with a mark in the window, by the parts they are of.
    private static IReadOnlyCollection<(string[] Keys, List<int> Sessions)> Sessions(AnalysisDeclaration analysis, EvaluationContext pupil,
        string[] own)
    {
        var found = new Dictionary<string, (string[] Keys, List<int> Sessions)>(StringComparer.Ordinal);
        var range = analysis.In.On(pupil);
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            string[] keys = [.. analysis.By.Select((b, i) => b.IsOfSessions ? b.PartOf(pupil.File.Register, session) : own[i])
                .OfType<string>()];
            if (keys.Length < analysis.By.Count)
            {
                continue;
            }

            var key = string.Join('\n', keys);
            if (!found.TryGetValue(key, out var part))
            {
                found[key] = part = (keys, []);
            }

            part.Sessions.Add(session);
        }

        return [.. found.Values];
    }
}
