using System.Text;
using AttendanceRules.Json;
using AttendanceRules.Json.Layout;
using AttendanceRules.Problems;
using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Tests.Json;

/// <summary>The one layout of pack files: it keeps comments and what is said, and laid out again nothing changes.</summary>
[Trait("Category", "Slow")]
public sealed class JsonLayoutTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RepositoryFolder.Of("rules"), "*.json*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryFolder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_shipped_file_says_the_same_with_its_comments_and_is_laid_out_once(string file)
    {
        var text = File.ReadAllText(RepositoryFolder.Of(file));
        var laid = JsonLayout.Of(text);
        Assert.Equal(laid, JsonLayout.Of(laid));
        Assert.True(Read(text).SaysTheSame(Read(laid)));
        Assert.Equal(Comments(text), Comments(laid));
    }

    // Written anew: attendance-rules format rules/*/ seeds/stories
    [Fact]
    public void Each_shipped_pack_case_and_example_is_laid_out() =>
        None.Of(Files.Select(f => f.Data).Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)
                && !f.StartsWith("rules/.", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(RepositoryFolder.Of("seeds", "stories"), "*.json", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(RepositoryFolder.Path, f)))
            .Where(f => File.ReadAllText(RepositoryFolder.Of(f)) is var text && JsonLayout.Of(text) != text));

    [Fact]
    public void A_line_that_fits_stays_one_and_comments_stay_where_they_are()
    {
        const string written = """
            /* first */ { // begins
                "a" : [1,2 , 3,],   // behind


              // before
              "b": { "c":{}, "d":  "é\u0041" /* in */ },
            // last
            }
            // after
            """;
        const string laid = """
            /* first */
            {
              // begins
              "a": [ 1, 2, 3 ], // behind

              // before
              "b": {
                "c": {},
                "d": "é\u0041" /* in */
              }
              // last
            }
            // after

            """;
        Assert.Equal(laid.ReplaceLineEndings("\n"), JsonLayout.Of(written));
    }

    [Fact]
    public void What_does_not_fit_has_a_line_for_each_member_and_texts_fill_lines()
    {
        var words = string.Join(", ", Enumerable.Repeat("\"twelve chars\"", 20));
        var laid = JsonLayout.Of($$"""{ "texts": [{{words}}], "short": { "x": 1 } }""").Split('\n');
        Assert.Equal("  \"texts\": [", laid[1]);
        Assert.All(laid[2..4], l => Assert.InRange(l.Length, 17, 140));
        Assert.Equal(["  ],", "  \"short\": { \"x\": 1 }", "}", ""], laid[^4..]);
    }

    // What a declaration says in short is side by side; what is long, and each declaration, has a line to itself.
    [Fact]
    public void Short_members_of_a_declaration_share_lines()
    {
        var why = new string('y', 100);
        var laid = JsonLayout.Of($$"""
            { "rules": { "a": { "of": "school", "group": "everybody", "because": "{{why}}", "do": [ "x" ],

            "sources": [ "p#1" ] }, "b": { "do": [ "y" ] } } }
            """);
        Assert.Equal(
            [
                "{", "  \"rules\": {", "    \"a\": {", "      \"of\": \"school\", \"group\": \"everybody\",",
                $"      \"because\": \"{why}\",", "      \"do\": [ \"x\" ],", "", "      \"sources\": [ \"p#1\" ]", "    },",
                "    \"b\": { \"do\": [ \"y\" ] }", "  }", "}", "",
            ],
            laid.Split('\n'));
    }

    private static JsonItem Read(string text) => JsonItemReader.Read("f", Encoding.UTF8.GetBytes(text), new ProblemList())!;

    private static IEnumerable<string> Comments(string text) => text.Split('\n').Select(l => l.Trim())
        .Where(l => l.StartsWith("//", StringComparison.Ordinal));
}
