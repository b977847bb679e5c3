namespace AttendanceRules.Cli.Tests;

/// <summary><c>migrate</c>: what an older pack says and the tool refuses now is mended; the rest is left to the author.</summary>
public sealed class MigrateTests : IDisposable
{
    private readonly OddFiles odd = new();

    [Fact]
    public void Without_write_changes_are_only_listed()
    {
        var before = File.ReadAllText(Path.Combine(odd.Older, "pack.json"));
        var outcome = CommandLine.RunHere("migrate", odd.Older);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Approved.Text(outcome.Output);
        Assert.Equal(before, File.ReadAllText(Path.Combine(odd.Older, "pack.json")));
    }

    // The misspelt name is the author's. Once it is corrected the last mistake comes to light, and then nothing is left to mend.
    [Fact]
    public void With_write_the_file_is_mended_and_keeps_its_comments_and_layout()
    {
        var file = Path.Combine(odd.Older, "pack.json");
        Assert.Contains("1 file(s) written.", CommandLine.RunHere("migrate", odd.Older, "--write").Lines);
        Approved.Text(File.ReadAllText(file).ReplaceLineEndings("\n"));
        File.WriteAllText(file, File.ReadAllText(file).Replace("misst", "missed", StringComparison.Ordinal));
        var again = CommandLine.RunHere("migrate", odd.Older, "--write");
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.EndsWith("wrote 'since meet else ever' in 'sinceMeeting' [pathways.p.stages[0].when]", again.Lines[0],
            StringComparison.Ordinal);
        Assert.Contains("\"in\": \"since meet else ever\"", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal("Nothing to mend.\n", CommandLine.RunHere("migrate", odd.Older).Output);
    }

    // The unit was the name of one nation's money.
    [Fact]
    public void A_unit_that_is_the_name_of_the_currency_is_money()
    {
        var pack = Directory.CreateDirectory(odd.Of("money")).FullName;
        File.WriteAllText(Path.Combine(pack, "pack.json"), """
            { "pack": { "id": "old", "title": "Old", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "thresholds": { "fee": { "title": "Fee", "unit": "pounds", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
              "actions": { "pay": { "title": "Pay", "by": "parents", "values": { "paid": "pounds" } } } }
            """);
        var outcome = CommandLine.RunHere("migrate", pack, "--write");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(2, outcome.Lines.Count(l => l.Contains("wrote the unit as money", StringComparison.Ordinal)));
        Assert.DoesNotContain("pounds", File.ReadAllText(Path.Combine(pack, "pack.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said()
    {
        var outcome = CommandLine.RunHere("migrate", "no-such-folder");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("The folder 'no-such-folder' does not exist.", outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose() => odd.Dispose();
}
