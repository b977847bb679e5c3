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
    public void A_console_project_gets_advice()
    {
        var folder = packed.NewFolder("console");
        Project(folder, "Microsoft.NET.Sdk", "AttendanceRules");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            using AttendanceRules;
            using AttendanceRules.Calendar;
            using AttendanceRules.Records;

            var calendar = new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 12, 18), [])]);
            var pupil = PupilRecord.Build("P1", calendar).Mark(new(2026, 11, 20), HalfDay.Morning, "N").Create();
            foreach (var action in RuleBook.England.Advise(pupil, new DateOnly(2026, 11, 20)).Daily)
            {
                Console.WriteLine($"{action.Action} {action.Due:yyyy-MM-dd}");
            }
            """);
        Assert.Contains("ask-reason 2026-11-20\n", DotNet.Run(folder, "run").Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_project_has_books_as_services()
    {
        var folder = packed.NewFolder("web");
        Project(folder, "Microsoft.NET.Sdk.Web", "AttendanceRules.Hosting");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            using AttendanceRules.Hosting;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddAttendanceRules(o => o.UseEngland());
            builder.Services.AddHealthChecks().AddAttendanceRules();
            await using var app = builder.Build();
            app.MapHealthChecks("/health");
            app.Urls.Add("http://127.0.0.1:0");
            await app.StartAsync();
            using var client = new HttpClient();
            Console.WriteLine("It is " + await client.GetStringAsync(app.Urls.First() + "/health"));
            """);
        Assert.Contains("It is Healthy\n", DotNet.Run(folder, "run").Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_project_runs_the_cases_of_a_pack()
    {
        var folder = packed.NewFolder("tests");
        Project(folder, "Microsoft.NET.Sdk", "AttendanceRules.Testing");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            using AttendanceRules;
            using AttendanceRules.Testing;

            var cases = PackCases.Of(RuleBook.England, "england");
            foreach (var row in cases.Rows.Take(3))
            {
                cases.ShouldHold((string)row[0]);
            }

            Console.WriteLine("They hold.");
            """);
        Assert.Contains("They hold.\n", DotNet.Run(folder, "run").Succeeds().Output, StringComparison.Ordinal);
    }

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

    private void Project(string folder, string sdk, string package) => File.WriteAllText(Path.Combine(folder, "made.csproj"), $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{packed.Version}" />
          </ItemGroup>
        </Project>
        """);
}
