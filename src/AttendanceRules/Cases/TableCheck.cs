using AttendanceRules.Advice;
using AttendanceRules.Json;

namespace AttendanceRules.Cases;

/// <summary>
/// Holds a school's tables against one check: by analysis, row and column. A row that two values name is written <c>7 / female</c>. A
/// <c>?</c> in the place of a figure, a row, a table or all of them asks for it.
/// </summary>
internal static class TableCheck
{
    public const string Between = " / ";

    public static IEnumerable<CaseMismatch> Differences(JsonItem check, SubjectAdvice advice)
    {
        var tables = (advice as SchoolAdvice)?.Tables ?? [];
        foreach (var table in check["tables"]?.Members ?? [])
        {
            if (table.Name == CaseCheck.Asked)
            {
                yield return Shown(advice, table.Name, [.. tables.Select(t => $"{t.Id}: {Text(t)}")]);
                continue;
            }

            var found = tables.FirstOrDefault(t => t.Id == table.Name);
            if (IsAsked(table.Value))
            {
                yield return Shown(advice, table.Name, found is null ? [] : [Text(found)]);
                continue;
            }

            foreach (var row in table.Value.Members)
            {
                foreach (var mismatch in Differences(table.Name, row, found, advice))
                {
                    yield return mismatch;
                }
            }
        }
    }

    /// <summary>Whether a table or a row is asked for as a whole: <c>?</c>, or an object of nothing else.</summary>
    public static bool IsAsked(JsonItem item) => item is { Kind: JsonItemKind.Text, Text: CaseCheck.Asked }
        || item.Members.Exists(m => m.Name == CaseCheck.Asked);

    private static IEnumerable<CaseMismatch> Differences(string table, JsonMember row, FigureTable? found, SubjectAdvice advice)
    {
        var line = found?.Rows.FirstOrDefault(r => string.Join(Between, r.Keys) == row.Name);
        if (IsAsked(row.Value))
        {
            yield return Shown(advice, $"{table}, {row.Name}", line is null ? [] : [Text(line)]);
            yield break;
        }

        foreach (var cell in row.Value.Members)
        {
            var text = line is null ? "" : cell.Name == "pupils" ? FormattableString.Invariant($"{line.Pupils}")
                : line.Figures.FirstOrDefault(f => f.Name == cell.Name)?.Text ?? "";
            if (text != cell.Value.Text)
            {
                var about = $"{table}, {row.Name}, {cell.Name}";
                yield return CaseCheck.Mismatch(advice, about, cell.Value.Text, text.Length > 0 ? [text] : [],
                    $"the table {about} is {(text.Length > 0 ? text : "not there")}, expected {cell.Value.Text}"
                        + (line is null && found is not null ? $"; rows are: {Rows(found)}" : ""));
            }
        }
    }

    private static CaseMismatch Shown(SubjectAdvice advice, string about, IReadOnlyList<string> found) =>
        CaseCheck.Mismatch(advice, about, CaseCheck.Asked, found,
            $"the table {about} is {(found.Count > 0 ? string.Join("; ", found) : "not there")}");

    // As a case writes it, so that it can be copied.
    private static string Text(FigureTable table) => table.Rows.Count == 0 ? "{ }"
        : $"{{ {string.Join(", ", table.Rows.Select(r => $"\"{string.Join(Between, r.Keys)}\": {Text(r)}"))} }}";

    private static string Text(FigureRow row) => "{ " + string.Join(", ",
        row.Figures.Select(f => $"\"{f.Name}\": \"{f.Text}\"").Prepend(FormattableString.Invariant($"\"pupils\": {row.Pupils}"))) + " }";

    private static string Rows(FigureTable table) => string.Join(", ", table.Rows.Select(r => string.Join(Between, r.Keys)));
}
