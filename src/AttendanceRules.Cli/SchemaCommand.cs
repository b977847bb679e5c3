using System.CommandLine;
using AttendanceRules.Schema;

namespace AttendanceRules.Cli;

/// <summary><c>schema</c>: the JSON Schema of pack files.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "The JSON Schema of pack files, for editors.");
        command.SetAction(_ => Run.Guarded(() =>
        {
            Console.Write(PackSchema.Write());
            return ExitCode.Well;
        }));
        return command;
    }
}
