using System.CommandLine;
using AttendanceRules.Import;
using AttendanceRules.Questions;

namespace AttendanceRules.Cli;

/// <summary><c>questions SCHOOL</c>: what each answer to an open question would bring, and the fewest that settle a pupil.</summary>
internal static class QuestionsCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var pupil = new Option<string>("--pupil") { Description = "Show the questions of this pupil; default: those of the whole school." };
        var nothingDone = new Option<bool>("--assume-nothing-done") { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format") { Description = "text, json, markdown, html; csv or xlsx for a sheet to fill in.",
            DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html", "csv", "xlsx");
        var command = new Command("questions", "The open questions, what each answer would bring, and the fewest that settle a pupil.")
        {
            pupil, nothingDone, format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var record = input.Record(result, book);
            var viewpoint = input.Viewpoint(result);
            var options = new AdviceOptions { AssumeNothingDone = result.GetValue(nothingDone) };
            var shown = result.GetValue(format)!;
            if (shown is "csv" or "xlsx")
            {
                if (result.GetValue(pupil) is not null)
                {
                    throw new UsageException("A sheet to fill in is of the whole school, as it takes the place of its answers.");
                }

                var advice = book.Advise(record, viewpoint, options);
                Output.Sheet(shown, writer => AnswerSheet.Write(record, advice, book, writer),
                    stream => AnswerSheet.WriteWorkbook(record, advice, book, stream));
            }
            else if (result.GetValue(pupil) is { } id)
            {
                var asked = PupilQuestions.Of(book, record, SchoolInput.Pupil(record, id).Id, viewpoint, options);
                Output.Page(shown, "Questions", asked.ToText, asked.ToMarkdown, asked.ToJson);
            }
            else
            {
                var asked = SchoolQuestions.Of(book, record, viewpoint, options);
                Output.Page(shown, "Questions", asked.ToText, asked.ToMarkdown, asked.ToJson);
            }

            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }
}
