using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Decisions;

namespace AttendanceRules.Cli;

/// <summary><c>verify RECORD --school SCHOOL</c>: goes through a decision record again and says what differs.</summary>
internal static class VerifyCommand
{
    private const long MostBytes = 16 * 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("record") { Description = "File of the decision record." };
        var school = new Option<string>("--school") { Description = SchoolInput.Description, Required = true };
        var rules = new Option<string[]>("--rules")
        {
            Description = "Pack folders or ids of shipped packs; default: England's.", AllowMultipleArgumentsPerToken = true,
        };
        var mapping = new Option<string>("--mapping") { Description = "Mapping file for other headers, date formats and codes." };
        var command = new Command("verify", "Whether a decision record comes to the same again; exit code 1: it does not.")
        {
            file, school, rules, mapping,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var kept = Read(result.GetValue(file)!);
            var book = Packs.Load(result.GetValue(rules) ?? []);
            var record = SchoolInput.Read(result.GetValue(school)!, book, result.GetValue(mapping), null);
            SchoolInput.Pupil(record, kept.Pupil);
            var differences = kept.Replay(book, record);
            foreach (var line in differences.DefaultIfEmpty("It comes to the same: facts, verdicts and advice."))
            {
                Console.WriteLine(PlainText.Of(line));
            }

            return differences.Count > 0 ? ExitCode.ChecksFailed : ExitCode.Success;
        }));
        return command;
    }

    private static DecisionRecord Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
        {
            throw new UsageException($"{path} is not a decision record: it has more than {MostBytes} bytes.");
        }

        try
        {
            return DecisionRecord.FromJson(File.ReadAllText(path));
        }
        catch (FormatException e)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }
}
