using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Cli.Checks;

/// <summary>The result of a check for people: a line a problem, then how many there are.</summary>
internal static class CheckText
{
    public static IEnumerable<string> Lines(CheckResult result) =>
        result.Problems.Select(p => PlainText.Of(p.ToString())).Append(PlainText.Of(result.Summary));
}
