namespace AttendanceRules.Cli.Tests;

/// <summary><c>answers</c>: the sheet on standard output, and on standard error what was not used, as the sheet lacks those rows.</summary>
public sealed class AnswersTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    [Fact]
    public void The_sheet_is_printed_with_its_header_and_what_was_not_used_is_said()
    {
        var outcome = CommandLine.RunHere("answers", files.School, "--as-of", "2026-09-16", "--rules", "rules/examples/fenmoor");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("pupil,parent,question,ask,answeredBy,choices,decides,answer,date,known", outcome.Lines[0]);
        Assert.StartsWith("not used: register.csv row 46, code: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_a_mistake_of_usage() =>
        Assert.Equal(2, CommandLine.RunHere("answers", files.School, "--format", "pdf").ExitCode);
}
