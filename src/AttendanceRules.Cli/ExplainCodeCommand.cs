using System.CommandLine;
using AttendanceRules.Problems;
using AttendanceRules.Problems.Codes;

namespace AttendanceRules.Cli;

/// <summary><c>explain-code CODE</c>: what a code of <c>check</c>, or of a notice, means, why it is so, and what to do.</summary>
internal static class ExplainCodeCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("code") { Description = "A code as check or an advice prints it; none: all codes are listed.",
            Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain-code", "What a code of a problem or a notice means, with an example.") { code };
        command.SetAction(result => Run.Guarded(() =>
        {
            using var output = StandardStreams.OpenOutput();
            Output.Lines(output, result.GetValue(code) is { } named ? Explain(named) : List());
            return ExitCode.Success;
        }));
        return command;
    }

    private static IEnumerable<string> List() =>
        CodeStories.All.Select(s => $"{s.Code,-28} {Word(s.Kind),-15} {s.Title}");

    private static IEnumerable<string> Explain(string code)
    {
        var story = CodeStories.Find(code) ?? throw new UsageException(
            $"Unknown code '{code}'. {Nearest.Suggest(code, CodeStories.All.Select(s => s.Code)) ?? "explain-code lists all codes."}");
        yield return $"{story.Code} ({Word(story.Kind)})";
        yield return story.Title;
        foreach (var part in new[] { story.Story, story.Mend.Length > 0 ? "What to do: " + story.Mend : "" }.Where(p => p.Length > 0))
        {
            yield return "";
            yield return part;
        }

        foreach (var (example, at) in story.Examples.Select((e, i) => (e, i)))
        {
            yield return "";
            yield return at == 0 ? "Example:" : "Without it:";
            foreach (var line in example.Text.Split('\n'))
            {
                yield return "  " + line;
            }
        }
    }

    private static string Word(CodeKind kind) => kind switch
    {
        CodeKind.Error => "error",
        CodeKind.Warning => "warning",
        CodeKind.StrictWarning => "strict warning",
        _ => "notice",
    };
}
