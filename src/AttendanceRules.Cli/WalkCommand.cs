using System.CommandLine;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary><c>walk SCHOOL --pupil ID --from DATE --to DATE</c>: what was due on each school day, as it was known on that day.</summary>
internal static class WalkCommand
{
    public static Command Create()
    {
        var school = new Argument<string>("school") { Description = "A school folder, or its one-file JSON form." };
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var from = new Option<string>("--from") { Description = "First day, as 2026-09-02.", Required = true };
        var to = new Option<string>("--to") { Description = "Last day, included.", Required = true };
        var knownOn = new Option<string>("--known-on") { Description = "Use what was known on this date throughout; default: on each day what was known then." };
        var rules = new Option<string[]>("--rules") { Description = "Pack folders or ids of shipped packs; default: England's.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("walk", "What was due for a pupil on each school day.") { school, pupil, from, to, knownOn, rules };
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = RuleBook.Load([.. Packs.Find(result.GetValue(rules) ?? [])]);
            var record = SchoolInput.Read(result.GetValue(school)!, book);
            var id = result.GetValue(pupil)!;
            var subject = record.Pupils.FirstOrDefault(p => p.Id == id) ?? throw new UsageException($"The school has no pupil '{id}'.");
            foreach (var line in Lines(book, record, subject, Dates.Read(result.GetValue(from), "--from")!.Value, Dates.Read(result.GetValue(to), "--to")!.Value, Dates.Read(result.GetValue(knownOn), "--known-on")))
            {
                Console.WriteLine(line);
            }

            return ExitCode.Well;
        }));
        return command;
    }

    private static IEnumerable<string> Lines(RuleBook book, SchoolRecord school, PupilRecord pupil, DateOnly from, DateOnly to, DateOnly? knownOn)
    {
        foreach (var day in school.Calendar.SchoolDays(book.Catalogue.BankHolidays).Where(d => d >= from && d <= to))
        {
            var advice = book.Advise(pupil, new Viewpoint(day, knownOn > day ? knownOn : day));
            var due = advice.Actions.Where(a => a.Status != Advice.AdviceStatus.Ahead)
                .Select(a => a.Action + (a.Parent is null ? "" : " " + a.Parent) + (a.Due is { } d ? $" ({Output.Status(a)} {Output.Day(d)})" : ""));
            var ladders = advice.Pathways.Where(p => p.Stage is not null || p.Status is not "notStarted" and not "open")
                .Select(p => $"{p.Pathway}{(p.Parent is null ? "" : " " + p.Parent)}: {(p.Stage is null ? "" : p.Stage + ", ")}{p.Status}{(p.Until is { } until ? " until " + Output.Day(until) : "")}");
            yield return $"{Output.Day(day)}  {string.Join(", ", advice.Groups),-24} {string.Join("; ", due.Concat(ladders))}";
        }
    }
}
