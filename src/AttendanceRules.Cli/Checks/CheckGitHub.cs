using System.Globalization;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Checks;

/// <summary>
/// The result of a check as commands of a GitHub workflow, which shows each problem beside its line: an error, a warning, or for what the
/// pack accepts a notice. The last line is for people.
/// </summary>
internal static class CheckGitHub
{
    public static IEnumerable<string> Lines(CheckResult result) =>
        result.Problems.Select(p => Command(p, result.Places.PathOf(p))).Append(PlainText.Of(result.Summary));

    private static string Command(Problem problem, string? path)
    {
        var name = problem.Severity == Severity.Error ? "error" : problem.Accepted is null ? "warning" : "notice";
        var properties = new List<string>();
        if (path is not null)
        {
            properties.Add("file=" + Property(path));
        }

        if (path is not null && problem.Line > 0)
        {
            properties.Add("line=" + problem.Line.ToString(CultureInfo.InvariantCulture));
            properties.Add("col=" + problem.Column.ToString(CultureInfo.InvariantCulture));
        }

        properties.Add("title=" + Property(problem.Code));
        var place = path is null && problem.File.Length > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{problem.File}({problem.Line},{problem.Column}): ") : "";
        return $"::{name} {string.Join(',', properties)}::{Data(place + Words(problem))}";
    }

    private static string Words(Problem problem) =>
        problem.Message + (problem.Path.Length > 0 ? $" [{problem.Path}]" : "")
        + (problem.Suggestion is null ? "" : " " + problem.Suggestion) + (problem.Accepted is null ? "" : " Accepted: " + problem.Accepted);

    private static string Data(string text) => Escaped(text, "%\r\n");

    // In a property a colon and a comma would end it.
    private static string Property(string text) => Escaped(text, "%\r\n:,");

    private static string Escaped(string text, string signs) =>
        string.Concat(text.Select(c => signs.Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c)
            : PlainText.IsHidden(c) ? "·" : c.ToString()));
}
