using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>Advice as a Markdown document.</summary>
internal static class MarkdownReport
{
    public static IEnumerable<string> Of(SchoolAdvice advice, IReadOnlyList<RejectedRow> rejected)
    {
        yield return $"# Recommended actions, {Output.Day(advice.AsOf)}";
        yield return "";
        yield return "| pupil | who | what | due | why | sources |";
        yield return "| --- | --- | --- | --- | --- | --- |";
        foreach (var (subject, a) in Output.Rows(advice))
        {
            yield return $"| {(subject.Length > 0 ? subject : "school")} | {a.Stakeholder} | {Escaped(a.Title)} | {(a.Due is { } due ? Output.Day(due) : a.DueIn ?? "")} {Output.Status(a)} | {Escaped(Output.Why(a))} | {string.Join(", ", a.Sources)} |";
        }

        yield return "";
        yield return "## Undecided";
        yield return "";
        foreach (var (subject, u) in advice.Pupils.SelectMany(p => p.Undecided.Select(u => (p.Pupil, u))).Concat(advice.Undecided.Select(u => ("school", u))))
        {
            yield return $"- {subject}: {u.Action} ({u.Stakeholder}), missing {string.Join(", ", u.Missing)}{Output.Assumed(u.Assumed)}";
        }

        if (rejected.Count > 0)
        {
            yield return "";
            yield return "## Rows not used";
            yield return "";
            foreach (var row in rejected)
            {
                yield return $"- {row.File} row {row.Row} {row.Column}: {Escaped(row.Reason)}";
            }
        }
    }

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
