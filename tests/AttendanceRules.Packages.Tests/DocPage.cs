using System.Text.RegularExpressions;

namespace AttendanceRules.Packages.Tests;

/// <summary>A page of <c>src/docs</c>: its code, and what it says that the code prints.</summary>
internal sealed partial class DocPage
{
    private readonly string text;

    public DocPage(string name) => text = File.ReadAllText(RepositoryFolder.Of("src", "docs", name)).ReplaceLineEndings("\n");

    /// <summary>All of its code as one program.</summary>
    public string Code => string.Join('\n', Blocks("csharp"));

    /// <summary>Its code as the body of a method; what it uses comes first.</summary>
    public string CodeOf(string className) => $$"""
        {{string.Join('\n', Code.Split('\n').Where(IsUsing))}}

        internal static class {{className}}
        {
            public static async Task Run()
            {
                await Task.CompletedTask;
        {{string.Join('\n', Code.Split('\n').Where(l => !IsUsing(l)))}}
            }
        }
        """;

    /// <summary>What the code prints.</summary>
    public string Printed => Assert.Single(Blocks("text"));

    /// <summary>Its JSON.</summary>
    public string Json => Assert.Single(Blocks("json"));

    private List<string> Blocks(string language) =>
        [.. Block().Matches(text).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    // A statement that disposes what it declares begins with the same word.
    private static bool IsUsing(string line) => UsingLine().IsMatch(line);

    [GeneratedRegex("^using [A-Za-z.]+;$", RegexOptions.None, 1000)]
    private static partial Regex UsingLine();

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();
}
