using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>The examples in the comments of packed packages and in their READMEs, as one file that has to compile.</summary>
internal static partial class Examples
{
    // What examples take for granted, by the name that they have for it.
    private const string Around = """
        internal static partial class Examples
        {
            private static readonly RuleBook book = null!, draft = null!, before = null!, after = null!;
            private static readonly PupilRecord pupil = null!;
            private static readonly SchoolRecord school = null!;
            private static readonly IReadOnlyList<SchoolRecord> schools = null!;
            private static readonly SchoolCalendar calendar = null!;
            private static readonly PupilAdvice advice = null!;
            private static readonly RecommendedAction action = null!;
            private static readonly DateOnly asOf = default, monday = default, tuesday = default;
            private static readonly RegisterFile file = null!;
            private static readonly Stream stream = null!;
            private static readonly CancellationToken token = default;
            private static readonly string uploaded = null!;
            private static readonly PupilQuestions questions = null!;
            private static readonly RulesEngine.RulesEngine engine = null!;
            private static readonly List<RuleResultTree> results = null!;
            private static readonly RuleParameter[] parameters = null!;
            private static readonly object ours = null!;
            private static readonly IServiceCollection services = null!;
            private static readonly WebApplication app = null!;
            private static readonly WebApplicationBuilder builder = null!;
            private static readonly Store store = null!;
            private static int count;

            private static IAsyncEnumerable<PupilRecord> ReadPupilsAsync() => null!;
            private static Task Verify(string text) => Task.FromResult(text.Length + count);
        }

        public sealed record PupilRequest(DateOnly AsOf) { public PupilRecord ToRecord() => null!; }

        internal sealed class Store
        {
            public void Save(string id, string text) => _ = id + text;
            public Task SaveAsync(string id, string text, CancellationToken token) => Task.FromResult((id + text, token));
        }

        // Of frameworks that the examples name and nothing here refers to.
        public sealed class TheoryAttribute : Attribute;
        public sealed class MemberDataAttribute(string name) : Attribute { public string Name => name; }
        public static class VerifierSettings { public static void DontScrubDateTimes() { } }

        public static class Telemetry
        {
            public static Telemetries AddOpenTelemetry(this IServiceCollection services) => new(services);
        }

        public sealed record Telemetries(object Of)
        {
            public Telemetries WithTracing(Action<Telemetries> configure) => this;
            public Telemetries WithMetrics(Action<Telemetries> configure) => this;
            public void AddSource(string name) => _ = name;
            public void AddMeter(string name) => _ = name;
        }

        """;

    private static readonly string[] Namespaces =
    [
        "AttendanceRules", "AttendanceRules.Advice", "AttendanceRules.Bulk", "AttendanceRules.Calendar", "AttendanceRules.Cases",
        "AttendanceRules.Chronologies", "AttendanceRules.Decisions", "AttendanceRules.Hosting", "AttendanceRules.Ids",
        "AttendanceRules.Impacts", "AttendanceRules.Import", "AttendanceRules.Insight", "AttendanceRules.Outlook",
        "AttendanceRules.Problems", "AttendanceRules.Proofs", "AttendanceRules.Questions", "AttendanceRules.Records",
        "AttendanceRules.RegisterFiles", "AttendanceRules.RulesEngine", "AttendanceRules.RulesEngine.Results", "AttendanceRules.Signing",
        "AttendanceRules.Synthetic", "AttendanceRules.Testing", "AttendanceRules.Trusts", "AttendanceRules.Vocabulary",
        "RulesEngine.Models", "System.Runtime.CompilerServices", "System.Security.Cryptography", "System.Text.Json",
    ];

    /// <summary>The examples of a package: where each is, and its code.</summary>
    public static IEnumerable<(string Place, string Code)> In(string id, ZipArchive package)
    {
        if (package.GetEntry($"lib/net10.0/{id}.xml") is { } comments)
        {
            using var stream = comments.Open();
            foreach (var code in XDocument.Load(stream).Descendants("example").Elements("code"))
            {
                yield return (code.Ancestors("member").Single().Attribute("name")!.Value, code.Value);
            }
        }

        using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
        foreach (Match block in Block().Matches(readme.ReadToEnd().ReplaceLineEndings("\n")))
        {
            yield return ($"README.md of {id}", block.Groups[1].Value);
        }
    }

    /// <summary>All of them as a file of C#: each a method, or types in a namespace of their own.</summary>
    public static string File(IReadOnlyList<(string Place, string Code)> examples) =>
        string.Concat(Namespaces.Select(n => $"using {n};\n")) + Around + string.Concat(examples.Select(Method));

    private static string Method((string Place, string Code) example, int number)
    {
        var code = string.Join('\n', example.Code.Split('\n').Where(l => !l.StartsWith("using Att", StringComparison.Ordinal)));

        // A mistake is shown where the example is; of names with other signs MSBuild would show nothing.
        var place = string.Concat(example.Place.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '_'));
        var located = $"#line 1 \"{place}\"\n{code}\n#line default\n";
        return code.TrimStart().StartsWith("public ", StringComparison.Ordinal) ? $"namespace Example{number}\n{{\n{located}}}\n"
            : $"partial class Examples\n{{\nprivate static async Task Example{number}()\n{{\nawait Task.CompletedTask;\n{located}}}\n}}\n";
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();
}
