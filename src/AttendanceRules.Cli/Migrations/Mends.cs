using System.Text.RegularExpressions;
using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Migrations;

/// <summary>
/// What an older pack says and the tool refuses now, mended as the message of the problem says. Where there is a choice, nothing is mended:
/// the author has to make it.
/// </summary>
internal static partial class Mends
{
    // How a suggestion begins where the unit is the name of the base pack's currency.
    private const string Money = "Write money.";

    /// <summary>The text with the problem mended, and what was done; null where it is not one that can be mended.</summary>
    public static (string Text, string Done)? Of(Problem problem, string text)
    {
        var at = TextPlaces.Offset(text, problem.Line, problem.Column);
        return problem.Code switch
        {
            "missing-window" when Window().Match(problem.Suggestion ?? "") is { Success: true } window =>
                Added(text, at, window.Value),
            "which-parent" when Parent().Match(problem.Suggestion ?? "") is { Success: true } said
                && text.AsSpan(at).StartsWith(said.Groups[1].Value, StringComparison.Ordinal) =>
                (text.Insert(at, "anyParent."), "wrote 'anyParent.' before the name"),
            "senseless-member" when IsPassedOver(problem) => Removed(text, at),
            "never-begins" when Else().Match(problem.Suggestion ?? "") is { Success: true } said =>
                WithElse(text, said.Groups[1].Value, said.Groups[2].Value),
            "unknown-unit" when problem.Suggestion?.StartsWith(Money, StringComparison.Ordinal) == true =>
                (text.Remove(at, TextPlaces.EndOf(text, at) - at).Insert(at, "\"money\""), "wrote the unit as money"),
            _ => null,
        };
    }

    // What an older edition of the tool read and passed over.
    private static bool IsPassedOver(Problem problem)
    {
        var member = problem.Path[(problem.Path.LastIndexOf('.') + 1)..];
        return (member is "due" or "notBefore" && problem.Message.Contains("has no effect", StringComparison.Ordinal))
            || (member is "cycle" or "endedBy" or "lapses" && problem.Message.Contains("is for rules. A stage ", StringComparison.Ordinal))
            || (member == "else" && problem.Suggestion?.Contains("remove 'else'", StringComparison.Ordinal) == true);
    }

    private static (string, string) Added(string text, int start, string member)
    {
        var end = TextPlaces.EndOf(text, start) - 1;
        var last = start + 1;
        for (var next = TextPlaces.Skip(text, last); next < end; next = TextPlaces.Skip(text, last))
        {
            last = text[next] is ',' or ':' ? next + 1 : TextPlaces.EndOf(text, next);
        }

        // A comma may stay behind the last member.
        return (text.Insert(last, (text[last - 1] is ',' or '{' ? " " : ", ") + member), $"added {member}");
    }

    private static (string, string) Removed(string text, int value)
    {
        var start = TextPlaces.NameOf(text, value);
        var name = text[(start + 1)..text.IndexOf('"', start + 1)];
        var end = TextPlaces.EndOf(text, value);
        var next = TextPlaces.Skip(text, end);
        if (text[next] == ',')
        {
            end = next + 1;
            while (text[end] == ' ')
            {
                end++;
            }
        }
        else
        {
            // It is the last one: the comma before it goes too, and a comment between the two stays.
            var comma = TextPlaces.CommaBefore(text, start);
            while (text[start - 1] == ' ')
            {
                start--;
            }

            text = text.Remove(start, end - start);
            return (comma < 0 ? text : text.Remove(comma, 1), $"removed '{name}', which had no effect");
        }

        return (text.Remove(start, end - start), $"removed '{name}', which had no effect");
    }

    private static (string, string)? WithElse(string text, string window, string fact)
    {
        var name = text.IndexOf($"\"{fact}\"", StringComparison.Ordinal);
        var from = name < 0 ? -1 : SinceOrFrom(text, name, window["since ".Length..]);
        if (from < 0)
        {
            return null;
        }

        var length = text.IndexOf(' ', from) - from + 1 + window["since ".Length..].Length;
        return (text.Remove(from, length).Insert(from, window + " else ever"), $"wrote '{window} else ever' in '{fact}'");
    }

    private static int SinceOrFrom(string text, int start, string anchor)
    {
        var end = TextPlaces.EndOf(text, TextPlaces.Skip(text, text.IndexOf(':', start) + 1));
        var found = Regex.Match(text[start..end], $"\\b(?:since|from) {Regex.Escape(anchor)}(?![A-Za-z0-9_:-])", RegexOptions.None,
            TimeSpan.FromSeconds(10));
        return found.Success ? start + found.Index : -1;
    }

    [GeneratedRegex("\"in\": \"[^\"]+\"", RegexOptions.None, 10_000)]
    private static partial Regex Window();

    [GeneratedRegex("^Write anyParent\\.([A-Za-z0-9_]+)", RegexOptions.None, 10_000)]
    private static partial Regex Parent();

    [GeneratedRegex("^Write '(since .+) else ever' in '([^']+)'\\.$", RegexOptions.None, 10_000)]
    private static partial Regex Else();
}
