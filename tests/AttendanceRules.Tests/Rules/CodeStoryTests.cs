using System.Text.RegularExpressions;
using AttendanceRules.Calendar;
using AttendanceRules.Cases;
using AttendanceRules.Checks;
using AttendanceRules.Problems;
using AttendanceRules.Problems.Codes;
using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Tests.Rules;

/// <summary>Each code of the source has its story on the page of codes, and each example there has the code of its story.</summary>
public sealed partial class CodeStoryTests
{
    private const string Autumn = """
        { "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ],
          "periods": [ { "name": "audit", "from": "2026-10-01", "to": "2026-10-09" } ] }
        """;

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true };

    // Words of this form in the source that are not codes: what an advice calls an action, and names of packs, files and commands.
    private static readonly string[] NotCodes = ["record-outcome", "our-school", "attendance-rules", "explain-code",
        "attendance-by-week-last-year"];

    // These codes are put together from the name of what a base pack says once.
    private static readonly string[] PutTogether = [.. new[] { "school-day", "school-week", "school-year" }
        .SelectMany(n => new[] { "missing-" + n, "second-" + n }), "second-currency"];

    public static TheoryData<string> Problems => [.. CodeStories.All.Where(s => s.Kind != CodeKind.Notice).Select(s => s.Code)];

    [Fact]
    public void Each_code_of_the_source_has_a_story_and_each_story_a_code()
    {
        var literals = SourceFile.Under("src").Where(f => !f.Path.StartsWith("src/AttendanceRules.Cli/", StringComparison.Ordinal)
                && !f.Path.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(f => f.Code.SelectMany(l => Kebab().Matches(l.Text)).Select(m => m.Groups[1].Value));
        var codes = literals.Except(NotCodes, StringComparer.Ordinal).Concat(PutTogether).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        Assert.Contains("letters-before-contact", codes);
        Assert.Equal(codes, CodeStories.All.Select(s => s.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_story_says_what_it_is_what_to_do_and_has_an_example() =>
        None.Of(CodeStories.All.Where(s => s.Title.Length == 0 || !s.Title.EndsWith('.') || s.Mend.Length == 0
            || s.Examples.Count == 0 || s.Examples.Any(e => e.Of is not ("json" or "json strict" or "json pack"
                or "json england" or "json calendar" or "text"))).Select(s => s.Code));

    [Fact]
    public void Codes_are_in_order_in_each_part() =>
        Assert.All(CodeStories.All.GroupBy(s => s.Kind),
            part => Assert.Equal(part.Select(s => s.Code).Order(StringComparer.Ordinal), part.Select(s => s.Code)));

    // Notices and what asks for several packs or long texts have no example that is run; another test or a case names what it shows.
    [Fact]
    public void Each_code_that_no_example_here_shows_is_shown_elsewhere()
    {
        var shown = new[] { "tests", "rules" }.SelectMany(f => Directory.EnumerateFiles(RepositoryFolder.Of(f), "*", All))
            .Where(f => Path.GetExtension(f) is ".cs" or ".json" or ".txt" && !f.Split(Path.DirectorySeparatorChar).Any(IsBuilt)
                && Path.GetFileName(f) is not ("CodeStoryTests.cs" or "RulesReadmeTests.cs"))
            .SelectMany(f => Words().Matches(File.ReadAllText(f))).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        None.Of(CodeStories.All.Where(s => s.Examples.All(e => e.Of == "text")).Select(s => s.Code).Where(c => !shown.Contains(c)));
    }

    private static bool IsBuilt(string folder) => folder is "bin" or "obj";

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Problems))]
    public void Its_example_has_the_code_and_the_twin_has_not(string code)
    {
        var story = CodeStories.Find(code)!;
        foreach (var (example, isRight) in story.Examples.Select((e, i) => (e, i > 0)).Where(e => e.e.Of != "text"))
        {
            var found = Load(example);
            Assert.True(isRight || found.Any(p => p.Code == code && IsOf(story.Kind, p.Severity)), string.Join('\n', found));
            Assert.True(!isRight || !found.Any(p => IsIn(p, example) && (p.Code == code || p.Severity == Severity.Error)),
                string.Join('\n', found));
        }
    }

    // What the tool says of each code's example: the place, the message and what to do. A notice is said as its example is.
    [Fact]
    [Trait("Category", "Slow")]
    public void What_is_said_of_each_code_was_approved() => Approved.Text(string.Join('\n', CodeStories.All.Select(s =>
        $"{s.Code}: {s.Title}\n{string.Join('\n', Said(s).Select(l => "  " + (l.Length > 400 ? l[..400] + "…" : l)))}\n")));

    private static IEnumerable<string> Said(CodeStory story)
    {
        foreach (var example in story.Examples.Take(1))
        {
            var found = example.Of == "text" ? [] : Load(example).Where(p => p.Code == story.Code).Select(p => p.ToString()).ToList();
            foreach (var line in found.Count > 0 ? found : ["(" + example.Text.ReplaceLineEndings(" ").Trim() + ")"])
            {
                yield return line;
            }
        }
    }

    [Fact]
    public void What_the_examples_are_beside_has_no_problems() => Assert.Empty(Load(new CodeExample("json", " \"rules\": {} ")));

    private static bool IsOf(CodeKind kind, Severity severity) => (kind == CodeKind.Error) == (severity == Severity.Error);

    private static IReadOnlyList<Problem> Load(CodeExample example)
    {
        if (example.Of == "json calendar")
        {
            _ = SchoolCalendar.TryParse(example.Text, "example.json", out _, out var mistakes);
            return mistakes;
        }

        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["example.json"] = $"{{ {example.Text} }}", ["calendars/autumn.json"] = Autumn,
        };
        if (example.Of != "json pack")
        {
            var below = example.Of == "json england" ? "england" : "england-base";
            files["pack.json"] = $$"""
                { "pack": { "id": "my-pack", "title": "T", "version": "1", "extends": "{{below}}", "from": "2026-08-01" } }
                """;
        }

        if (example.Of is "json" or "json strict")
        {
            files["beside.json"] = $"{{ {Beside().Match(CodeStories.Page()).Groups[1].Value} }}";
        }

        return RuleBook.TryLoad([PackSource.FromFiles("my-pack", files)], out var book, out var problems)
            ? [.. problems, .. CaseRunner.Check(book, "my-pack"), .. example.Of == "json strict" ? StrictCheck.Of(book, "my-pack") : []]
            : problems;
    }

    // Strictly, what the examples are beside has faults of its own; of one of them the example of cases is about a threshold there.
    private static bool IsIn(Problem problem, CodeExample example) => example.Of != "json strict"
        || problem.File == "my-pack/example.json" || problem is { Code: "threshold-without-cases", Path: "thresholds.callAfter" };

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"", RegexOptions.None, 60_000)]
    private static partial Regex Kebab();

    [GeneratedRegex("[a-z]+(?:-[a-z]+)+", RegexOptions.None, 60_000)]
    private static partial Regex Words();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline, 60_000)]
    private static partial Regex Beside();
}
