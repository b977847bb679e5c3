namespace AttendanceRules.Cli.Tests;

/// <summary>A decision is kept, and gone through again.</summary>
public sealed class RecordCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_record_comes_to_the_same_by_the_same_records_and_rules()
    {
        var kept = CommandLine.RunHere("record", "seeds/school", "--pupil", "P013", "--as-of", "2026-11-20");
        Assert.Equal(0, kept.ExitCode);
        File.WriteAllText(file, kept.Output);
        var again = CommandLine.RunHere("verify", file, "--school", "seeds/school");
        Assert.Equal((0, "It comes to the same: facts, verdicts and advice.\n"), (again.ExitCode, again.Output));

        // A limit of the governors' own makes other rules of it.
        var other = CommandLine.RunHere("verify", file, "--school", "seeds/school", "--rules", "england", "rules/examples/our-school");
        Assert.Equal(1, other.ExitCode);
        Assert.Equal("The rules are others. Then: england-base 1.0, england 1.0. "
            + "Now: england-base 1.0, england 1.0, northfold 1.0, northfold-trust 1.0, our-school 1.0.", other.Lines[0]);
        Assert.Contains("Rule RISK.SCH.2, barriers-meeting: then it calls for it (edition of 2024-08-19); "
            + "now it calls for it (edition of 2026-09-01).", other.Lines);
    }

    [Theory]
    [InlineData("{", "is not a decision record: line 1 cannot be read", "seeds/school")]
    [InlineData("", "is not a decision record: line 1 cannot be read", "seeds/school")]
    public void What_is_no_record_cannot_run(string text, string message, string school)
    {
        File.WriteAllText(file, text);
        var outcome = CommandLine.RunHere("verify", file, "--school", school);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }
}
