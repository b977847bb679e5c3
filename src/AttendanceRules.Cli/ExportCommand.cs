using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.RulesEngine;

namespace AttendanceRules.Cli;

/// <summary><c>export rules-engine PACKS</c>: the packs' conditions as workflows of RulesEngine, and what those cannot carry.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "The packs in the form of another rules engine.") { RulesEngine() };

    private static Command RulesEngine()
    {
        var packs = new Argument<string[]>("packs") { Description = "Pack folders or ids of shipped packs; default: England's.", Arity =
            ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "json: the workflows; what they cannot carry goes to standard error. "
            + "text: what they cannot carry.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "text");
        var command = new Command("rules-engine",
            "The packs' conditions as workflows of RulesEngine, each as certain and as possible, and a list of what those cannot carry.")
        {
            packs, format,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var export = Packs.Load(result.GetValue(packs) ?? []).ExportWorkflows();
            var list = export.ToText().TrimEnd('\n').Split('\n').Select(PlainText.Of);
            using var output = StandardStreams.OpenOutput();
            if (result.GetValue(format) == "text")
            {
                Output.Lines(output, list);
                return ExitCode.Success;
            }

            Output.Lines(output, [export.ToJson().TrimEnd('\n')]);
            using var error = StandardStreams.OpenError();
            Output.Lines(error, list);
            return ExitCode.Success;
        }));
        return command;
    }
}
