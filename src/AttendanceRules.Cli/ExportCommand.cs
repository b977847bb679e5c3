using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Cli.Ids;
using AttendanceRules.RulesEngine;

namespace AttendanceRules.Cli;

/// <summary>
/// <c>export rules-engine PACKS</c>: the packs' conditions as workflows of RulesEngine, and what those cannot carry.
/// <c>export ids PACKS</c>: their ids as constants. <c>export pack ID</c>: the files of a shipped pack.
/// </summary>
internal static class ExportCommand
{
    public static Command Create() =>
        new("export", "Packs in another form: workflows of RulesEngine, constants of C#, or their files.") { RulesEngine(), Ids(), Pack() };

    private static Argument<string[]> PacksArgument() => new("packs")
    {
        Description = "Pack folders or ids of shipped packs; default: England's.", Arity = ArgumentArity.ZeroOrMore,
    };

    private static Command Ids()
    {
        var packs = PacksArgument();
        var name = new Option<string>("--class") { Description = "Name of the class.", DefaultValueFactory = _ => "Ids" };
        var nameSpace = new Option<string>("--namespace")
        {
            Description = "Its namespace.", DefaultValueFactory = _ => "AttendanceRules.Ids",
        };
        var above = new Option<string[]>("--above")
        {
            Description = "Packs whose ids are left out.", AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("ids", "The packs' ids as constants of C#, so that a misspelt id does not compile.")
        {
            packs, name, nameSpace, above,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var className = Name(result.GetValue(name)!, false, "--class");
            var within = Name(result.GetValue(nameSpace)!, true, "--namespace");
            var below = result.GetValue(above) is { Length: > 0 } named ? Packs.Load(named) : null;
            using var output = StandardStreams.OpenOutput();
            Output.Lines(output, new IdConstants(Packs.Load(result.GetValue(packs) ?? []), below).Write(className, within));
            return ExitCode.Success;
        }));
        return command;
    }

    private static string Name(string text, bool mayHaveDots, string option) => IdName.IsName(text, mayHaveDots) ? text
        : throw new UsageException($"{option} '{text}' cannot be a name in C#. Write letters and digits, the first a letter.");

    private static Command Pack()
    {
        var id = new Argument<string>("pack") { Description = "Id of a shipped pack." };
        var to = new Option<string>("--to") { Description = "The folder; it is made where there is none.", Required = true };
        var command = new Command("pack", "The files of a shipped pack as a folder, to keep this edition when a later one arrives.")
        {
            id, to,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            Undivided.Do(_ => PackSource.Shipped(result.GetValue(id)!).CopyTo(result.GetValue(to)!));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command RulesEngine()
    {
        var packs = PacksArgument();
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
