using System.CommandLine;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Cli.Pages;
using AttendanceRules.Evaluation;
using AttendanceRules.Questions;
using AttendanceRules.Records;
using AttendanceRules.Trusts;

namespace AttendanceRules.Cli;

/// <summary><c>today SCHOOL...</c>: the morning list of a school, the page of one pupil, or several schools beside each other.</summary>
internal static class TodayCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions(takesSeveral: true);
        var pupil = new Option<string>("--pupil") { Description = "Show the page of this pupil." };
        var role = new Option<string>("--role")
        {
            Description = "Whose list: a role or a stakeholder.", DefaultValueFactory = _ => TodayScreen.Default,
        };
        var all = new Option<bool>("--all") { Description = "Show every line." };
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format")
        {
            Description = "text, json or html (every line of one school).", DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var command = new Command("today", "What a school does today and this week, on one screen; of several schools, how urgent each is.")
        {
            pupil, role, all, nothingDone, format,
        };
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            // An option that changes nothing would be taken for one that does.
            foreach (var idle in new Option[] { role, all }.Where(o =>
                result.GetValue(pupil) is not null && result.GetResult(o) is { Implicit: false }))
            {
                result.AddError($"{idle.Name} has no effect with --pupil.");
            }
        });
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var records = input.Records(result, book);
            var (viewpoint, isJson) = (input.Viewpoint(result), result.GetValue(format) == "json");
            var isPage = result.GetValue(format) == "html";
            var options = new AdviceOptions { AssumeNothingDone = result.GetValue(nothingDone) };
            var packs = string.Join(", ", Output.Packs(book.Packs));
            using var output = new BufferedStream(StandardStreams.OpenOutput());
            if (records.Count > 1)
            {
                if (result.GetValue(pupil) is not null)
                {
                    throw new UsageException("--pupil asks for the page of a pupil of one school. Name that school alone.");
                }

                if (isPage)
                {
                    throw new UsageException("A page is of one school. Name it alone, or use report --format html.");
                }

                if (isJson)
                {
                    TrustJson.Write(output, book.AdviseTrust(records, viewpoint, result.GetValue(role), options), book);
                }
                else
                {
                    TodayScreen.Write(output, book, records, viewpoint, options, result.GetValue(role), result.GetValue(all));
                }

                return ExitCode.Success;
            }

            var record = records[0];
            if (result.GetValue(pupil) is { } id)
            {
                SchoolInput.Pupil(record, id);
                var parts = new PupilPageParts(
                    book.Advise(record, id, viewpoint, options), PupilQuestions.Of(book, record, id, viewpoint, options).Questions,
                    Steps(book, record, viewpoint, id), book, record.Rejected.Count);
                if (isPage)
                {
                    Output.Lines(output, [DocumentPage.Of(book, PupilDocument.Of(
                        parts, Lacking.Sentences(record, options, parts.HeldBack), book, packs))]);
                }
                else if (isJson)
                {
                    PupilPageJson.Write(output, parts, book);
                }
                else
                {
                    Output.Lines(output, Lacking.Lines(record, options, parts.HeldBack).Concat(new PupilPage(parts, packs).Lines()));
                }

                return ExitCode.Success;
            }

            if (isPage)
            {
                var list = book.MorningList(record, viewpoint, result.GetValue(role), options);
                Output.Lines(output, [DocumentPage.Of(
                    book, MorningDocument.Of(list, Lacking.Sentences(record, options, list.HeldBack), packs))]);
            }
            else if (isJson)
            {
                MorningJson.Write(output, book.MorningList(record, viewpoint, result.GetValue(role), options), book);
            }
            else
            {
                TodayScreen.Write(output, book, records, viewpoint, options, result.GetValue(role), result.GetValue(all));
            }

            return ExitCode.Success;
        }));
        return command;
    }

    // The rows of one step, merged as they were known.
    private static IEnumerable<Entry> Steps(RuleBook book, SchoolRecord school, Viewpoint viewpoint, string pupil) =>
        book.Book.FileOf(school, viewpoint.KnownOn).Pupils.First(p => p.Id == pupil).Casework.Entries;
}
