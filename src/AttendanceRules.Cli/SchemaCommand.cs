using System.CommandLine;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Cli;

/// <summary><c>schema</c>: the JSON Schema of pack files, or the same tables for people.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "json: the JSON Schema. markdown: tables of members for people.",
            DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "markdown");
        var command = new Command("schema", "The JSON Schema of pack files, for editors.") { format };
        command.SetAction(result => Run.Guarded(() =>
        {
            Console.Write(result.GetValue(format) == "json" ? PackSchema.Write() : PackReference.Write());
            return ExitCode.Success;
        }));
        return command;
    }
}
