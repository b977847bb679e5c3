using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>What the packages hold, and that projects made from the packed files alone build and run.</summary>
public sealed class PackageTests(PackedFiles packed) : IClassFixture<PackedFiles>
{
    public static TheoryData<string> Ids => [.. PackedFiles.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        using var file = packed.Open(id);
        var spec = XDocument.Load(file.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!;
        string? Said(string name) => spec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Equal(id, Said("id"));
        Assert.False(string.IsNullOrWhiteSpace(Said("description")));
        Assert.Equal("MIT", Said("license"));
        Assert.NotNull(file.GetEntry(Assert.IsType<string>(Said("readme"))));
    }

    [Fact]
    public void A_console_project_gets_advice() =>
        Assert.Contains("ask-reason 2026-11-20\n", packed.Run(Consumers.Console), StringComparison.Ordinal);

    [Fact]
    public void A_web_project_has_books_as_services() =>
        Assert.Contains("It is Healthy\n", packed.Run(Consumers.Web), StringComparison.Ordinal);

    [Fact]
    public void A_test_project_runs_the_cases_of_a_pack() =>
        Assert.Contains("They hold.\n", packed.Run(Consumers.Tests), StringComparison.Ordinal);

    [Fact]
    public void The_tool_is_installed_and_runs()
    {
        var folder = packed.NewFolder("tool");
        DotNet.Run(folder, "tool", "install", "AttendanceRules.Cli", "--tool-path", folder, "--version", packed.Version).Succeeds();
        var tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "attendance-rules.exe" : "attendance-rules");
        var list = DotNet.Start(tool, folder, "today", RepositoryFolder.Of("seeds", "school"), "--as-of", "2026-11-20");
        Assert.Equal(0, list.ExitCode);
        Assert.StartsWith("larkrise: Fri 20 Nov, for school.", list.Output, StringComparison.Ordinal);
    }
}
