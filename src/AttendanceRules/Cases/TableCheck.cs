using AttendanceRules.Advice;
using AttendanceRules.Json;

namespace AttendanceRules.Cases;

/// <summary>
/// Holds a school's tables against one check: by analysis, row and column. A row that two values name is written <c>7 / female</c>.
/// </summary>
internal static class TableCheck
{
    public const string Between = " / ";

    public static IEnumerable<CaseMismatch> Differences(JsonItem check, SubjectAdvice advice)
    {
        foreach (var table in check["tables"]?.Members ?? [])
        {
            var found = (advice as SchoolAdvice)?.Tables.FirstOrDefault(t => t.Id == table.Name);
            foreach (var row in table.Value.Members)
            {
                var line = found?.Rows.FirstOrDefault(r => string.Join(Between, r.Keys) == row.Name);
                foreach (var cell in row.Value.Members)
                {
                    var text = line is null ? "" : cell.Name == "pupils" ? FormattableString.Invariant($"{line.Pupils}")
                        : line.Figures.FirstOrDefault(f => f.Name == cell.Name)?.Text ?? "";
                    if (text != cell.Value.Text)
                    {
                        var about = $"{table.Name}, {row.Name}, {cell.Name}";
                        yield return CaseCheck.Mismatch(advice, about, cell.Value.Text, text.Length > 0 ? [text] : [],
                            $"the table {about} is {(text.Length > 0 ? text : "not there")}, expected {cell.Value.Text}"
                                + (line is null && found is not null ? $"; rows are: {Rows(found)}" : ""));
                    }
                }
            }
        }
    }

    private static string Rows(FigureTable table) => string.Join(", ", table.Rows.Select(r => string.Join(Between, r.Keys)));
}
