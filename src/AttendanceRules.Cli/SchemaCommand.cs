using System.CommandLine;
using AttendanceRules.Import;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Cli;

/// <summary><c>schema</c>: the JSON Schema of pack files and of those beside them, or the tables of pack files for people.</summary>
internal static class SchemaCommand
{
    /// <summary>The files of which there is a schema, each with the way to write it.</summary>
    public static IReadOnlyList<(string Of, Func<string> Write)> Schemas { get; } =
    [
        ("pack", PackSchema.Write), ("calendar", PackSchema.WriteCalendar), ("story", PackSchema.WriteStory),
        ("school", SchoolFileSchema.OfSchool), ("mapping", SchoolFileSchema.OfMapping),
    ];

    public static Command Create()
    {
        var of = new Option<string>("--of")
        {
            Description = "pack: files of rule packs. calendar: their calendars, and calendar.json of a school folder. story: cases "
                + "outside of packs. school, mapping: school.json and mapping.json of a school folder.",
            DefaultValueFactory = _ => "pack",
        };
        of.AcceptOnlyFromAmong([.. Schemas.Select(s => s.Of)]);
        var format = new Option<string>("--format")
        {
            Description = "json: the JSON Schema. markdown: tables of members of packs for people.", DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json", "markdown");
        var command = new Command("schema", "The JSON Schema of pack files and of files beside them, for editors.") { of, format };
        command.SetAction(result => Run.Guarded(() =>
        {
            var written = result.GetValue(of)!;
            if (result.GetValue(format) == "markdown" && written != "pack")
            {
                throw new UsageException("Only the members of packs are written as Markdown. Leave --of out.");
            }

            Console.Write(result.GetValue(format) == "markdown" ? PackReference.Write() : Schemas.First(s => s.Of == written).Write());
            return ExitCode.Success;
        }));
        return command;
    }
}
