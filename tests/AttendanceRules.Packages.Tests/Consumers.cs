using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>Projects made from the packed files alone. Their code is that of the pages in <c>src/docs</c>.</summary>
internal static class Consumers
{
    // Pages that are parts of one program, in the order in which it prints them.
    private static readonly string[] Parts = ["records", "advice", "packs", "law-changes"];

    private static readonly string[] Libraries = [.. PackedFiles.Ids.Where(id => id != "AttendanceRules.Cli")];

    /// <summary>What anybody begins with. Published trimmed, with its runtime.</summary>
    public static Consumer Console { get; } = new("console", "Microsoft.NET.Sdk",
        [
            ("TargetFramework", "net10.0"), ("UseCurrentRuntimeIdentifier", "true"), ("SelfContained", "true"), ("PublishTrimmed", "true"),
            ("TrimmerSingleWarn", "false"), ("TreatWarningsAsErrors", "true"),
        ],
        ["AttendanceRules"], Program(new DocPage("start.md").Code + "\nif (args is [\"json\"])\n    Console.Write(advice.ToJson());\n"));

    /// <summary>A service. Its project compiles <see cref="Examples"/> too.</summary>
    public static Consumer Web { get; } = new("web", "Microsoft.NET.Sdk.Web", [("TargetFramework", "net10.0"), ("UseAppHost", "false")],
        Libraries, Program(new DocPage("production.md").Code));

    /// <summary>Tests of a team's own, with the cases of a pack among them.</summary>
    public static Consumer Tests { get; } = new("tests", "Microsoft.NET.Sdk", [("TargetFramework", "net10.0")],
        ["AttendanceRules.Testing"], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PackTests.cs"] = """
                using AttendanceRules;
                using AttendanceRules.Testing;
                using Xunit;

                public sealed class PackTests
                {
                    private static readonly PackCases Cases = PackCases.Of(RuleBook.England, "england");

                    public static IEnumerable<object[]> Rows => Cases.Rows.Take(3);

                    [Theory]
                    [MemberData(nameof(Rows))]
                    public void Case_holds(string name) => Cases.ShouldHold(name);
                }
                """,
        }) { Others = [("xunit.v3", VersionOf("xunit.v3"))] };

    /// <summary>The other pages and packages, for each target framework; for .NET 8 with its own runtime.</summary>
    public static Consumer Pages { get; } = new("pages", "Microsoft.NET.Sdk",
        [
            ("TargetFrameworks", "net8.0;net10.0"), ("UseCurrentRuntimeIdentifier@net8.0", "true"), ("SelfContained@net8.0", "true"),
            ("UseAppHost@net10.0", "false"),
        ],
        Libraries,
        new Dictionary<string, string>(Parts.ToDictionary(p => p + ".cs", p => new DocPage(p + ".md").CodeOf(ClassOf(p))),
            StringComparer.Ordinal)
        {
            ["Program.cs"] = $$"""
                using AttendanceRules;
                using AttendanceRules.Hosting;
                using AttendanceRules.RulesEngine;
                using AttendanceRules.Synthetic;
                using Microsoft.Extensions.DependencyInjection;

                {{string.Concat(Parts.Select(p => $"await {ClassOf(p)}.Run();\nConsole.WriteLine(\"--\");\n"))}}
                using var services = new ServiceCollection().AddLogging().AddAttendanceRules(o => o.UseEngland()).BuildServiceProvider();
                Console.WriteLine(services.GetRequiredService<IRuleBookMonitor>().Current.Hash == RuleBook.England.Hash);
                Console.WriteLine(RuleBook.England.ExportWorkflows().ToWorkflows()[0].WorkflowName);
                var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 3, Seed = 5 });
                Console.WriteLine(cohort.MakeSchools().Sum(s => s.MakePupils().Count()));
                Console.WriteLine(Environment.Version.Major);
                """,
        })
    {
        Others = [("Microsoft.Extensions.DependencyInjection", VersionOf("Microsoft.Extensions.Options")),
            ("Microsoft.Extensions.Logging", VersionOf("Microsoft.Extensions.Options"))],
    };

    public static IReadOnlyList<Consumer> All { get; } = [Console, Web, Tests, Pages];

    /// <summary>What the pages say that they print, one after the other.</summary>
    public static string PagesPrinted { get; } = string.Concat(Parts.Select(p => new DocPage(p + ".md").Printed + "--\n"));

    private static Dictionary<string, string> Program(string code) => new(StringComparer.Ordinal) { ["Program.cs"] = code };

    private static string ClassOf(string page) =>
        string.Concat(page.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])) + "Page";

    private static string VersionOf(string package) => XDocument.Load(RepositoryFolder.Of("Directory.Packages.props")).Descendants()
        .Single(e => e.Attribute("Include")?.Value == package).Attribute("Version")!.Value;
}
