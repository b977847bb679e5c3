using System.Text.RegularExpressions;
using AttendanceRules.Cli.Ids;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>export ids PACKS</c>: ids as constants; those of the package AttendanceRules.Ids are those of its packs.</summary>
public sealed partial class IdConstantsTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private static readonly string Folder = RepositoryFolder.Of("src", "AttendanceRules.Ids");

    /// <summary>Each class of the package, with the words of the command that writes it.</summary>
    public static TheoryData<string, string> Classes => [.. Line().Matches(File.ReadAllText(Path.Combine(Folder, "regenerate.sh")))
        .Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    [Theory]
    [MemberData(nameof(Classes))]
    public void The_constants_of_the_package_are_the_ids_of_the_packs(string name, string words)
    {
        var outcome = CommandLine.RunHere(["export", "ids", .. words.Split(' '), "--class", name]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var (kept, received) = (Path.Combine(Folder, name + ".g.cs"), Path.Combine(Folder, name + ".received.txt"));
        File.Delete(received);
        if (outcome.Output != File.ReadAllText(kept).ReplaceLineEndings("\n"))
        {
            File.WriteAllText(received, outcome.Output);
            Assert.Fail($"The packs have other ids than {name}.g.cs. Run src/AttendanceRules.Ids/regenerate.sh.");
        }
    }

    [Fact]
    public void Every_shipped_pack_has_its_constants()
    {
        var packs = Classes.SelectMany(c => Packs.Find([c.Data.Item2.Split(' ')[0]])).Select(p => p.Name).Distinct(StringComparer.Ordinal);
        Assert.Equal(PackSource.ShippedIds, packs.Order(StringComparer.Ordinal));
        Assert.Equal(Classes.Select(c => c.Data.Item1 + ".g.cs").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.cs").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_written_with_their_titles()
    {
        var lines = CommandLine.RunHere("export", "ids", files.Small, "--class", "Small", "--namespace", "Our.Rules").Lines;
        Assert.Contains("namespace Our.Rules;", lines);
        Assert.Contains("public static class Small", lines);
        var call = Array.IndexOf(lines, "        public const string Ring = \"ring\";");
        Assert.True(call > 0);
        Assert.StartsWith("        /// <summary>", lines[call - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask-reason", "AskReason")]
    [InlineData("absenceRate", "AbsenceRate")]
    [InlineData("a.b_c-d", "ABCD")]
    [InlineData("2nd-letter", "_2ndLetter")]
    [InlineData("toString", "ToString_")]
    [InlineData("actions", "Actions_")]
    public void The_name_of_a_constant_is_the_id_without_its_marks(string id, string name) =>
        Assert.Equal(name, IdName.Of(id, "Actions"));

    [Theory]
    [InlineData("--class", "1st", "--class '1st' cannot be a name in C#.")]
    [InlineData("--class", "Our.Ids", "--class 'Our.Ids' cannot be a name in C#.")]
    [InlineData("--namespace", "Our..Ids", "--namespace 'Our..Ids' cannot be a name in C#.")]
    [InlineData("--above", "england", "These packs have no ids of their own.")]
    public void What_cannot_be_written_is_refused(string option, string value, string message)
    {
        var outcome = CommandLine.RunHere("export", "ids", option, value);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("^ids ([A-Za-z0-9]+) \"([^\"]+)\"$", RegexOptions.Multiline, 60_000)]
    private static partial Regex Line();
}
