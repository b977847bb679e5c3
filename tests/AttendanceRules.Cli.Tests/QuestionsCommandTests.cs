using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>questions</c> on the sample school.</summary>
public sealed class QuestionsCommandTests
{
    private static readonly string[] Pupil = ["questions", "seeds/school", "--pupil", "P025", "--as-of", "2026-11-20"];
    private static readonly string[] School = ["questions", "seeds/school", "--as-of", "2026-11-20"];

    [Fact]
    public void A_pupils_questions_say_what_each_answer_brings_and_the_fewest()
    {
        var outcome = CommandLine.RunHere(Pupil);
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith(
            """
            Pupil P025, 20 Nov 2026. 1 open question, 4 undecided lines.
            At most 2 answers settle all that is open for the pupil, whatever is answered: destinationKnown, withoutSuitableEducation (where
            """.ReplaceLineEndings("\n"),
            outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Falls away: Send the pupil's file to the next school. Then asked: withoutSuitableEducation.\n",
            outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schools_questions_come_once_each_the_most_decisive_first()
    {
        using var json = JsonDocument.Parse(CommandLine.RunHere([.. School, "--format", "json"]).Output);
        var questions = json.RootElement.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal("supportAppropriate", questions[0].GetProperty("question").GetString());
        Assert.Equal(9, questions[0].GetProperty("pupils").GetArrayLength());
        var names = questions.ConvertAll(q => q.GetProperty("question").GetString());
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Equal(questions.Select(q => q.GetProperty("decides").GetInt32()).OrderDescending(),
            questions.Select(q => q.GetProperty("decides").GetInt32()));
    }

    [Theory]
    [InlineData("json", "{")]
    [InlineData("markdown", "# Questions\n\nPupil P025")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("text", "Pupil P025")]
    public void There_is_every_format(string format, string start) =>
        Assert.StartsWith(start, CommandLine.RunHere([.. Pupil, "--format", format]).Output, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_pupil_is_a_usage_error()
    {
        var unknown = CommandLine.RunHere(["questions", "seeds/school", "--pupil", "P0131"]);
        Assert.Equal((2, "The school has no pupil 'P0131'. Did you mean 'P011'?\n"), (unknown.ExitCode, unknown.Error));
    }
}
