using System.CommandLine;
using AttendanceRules.Advice;

namespace AttendanceRules.Cli;

/// <summary><c>walk SCHOOL --pupil ID --from DATE --to DATE</c>: what was due on each school day, as it was known on that day.</summary>
internal static class WalkCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var from = new Option<string>("--from") { Description = "First day, as 2026-09-02.", Required = true };
        var to = new Option<string>("--to") { Description = "Last day, included.", Required = true };
        var knownOn = new Option<string>("--known-on")
        {
            Description = "Use what was known on this date throughout; default: on each day what was known then.",
        };
        var facts = new Option<string[]>("--facts")
        {
            Description = "Facts whose values to show: all, or names separated by commas.", AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("walk", "What was due for a pupil on each school day.") { pupil, from, to, knownOn, facts };
        input.AddWithoutDateTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var record = input.Record(result, book);
            var subject = SchoolInput.Pupil(record, result.GetValue(pupil)!);
            var options = new AdviceOptions { Facts = EvaluateCommand.Facts(result.GetValue(facts), book) };
            foreach (var advice in book.Walk(subject, Dates.Read(result.GetValue(from), "--from")!.Value,
                Dates.Read(result.GetValue(to), "--to")!.Value, Dates.Read(result.GetValue(knownOn), "--known-on"), options))
            {
                Console.WriteLine(DayOutline.Of(advice));
            }

            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
