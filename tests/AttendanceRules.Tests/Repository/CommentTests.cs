using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AttendanceRules.Tests.Repository;

/// <summary>Comments: examples at the entry points, and no bare number of a meaning.</summary>
public sealed partial class CommentTests
{
    private static readonly IReadOnlyList<XElement> Members =
        [.. XDocument.Load(Path.ChangeExtension(typeof(RuleBook).Assembly.Location, ".xml")).Descendants("member")];

    // Where a caller begins: what can be called without having anything of the library, and the book itself.
    private static readonly IReadOnlyList<string> EntryPoints = [.. typeof(RuleBook).Assembly.GetExportedTypes()
        .Where(t => t == typeof(RuleBook) || (!t.IsEnum && !t.IsAssignableTo(typeof(Exception))
            && t.Namespace != "AttendanceRules.Vocabulary"
            && t.GetMethods().Any(m => m.IsStatic && !m.IsSpecialName && m.DeclaringType == t)))
        .Select(t => t.FullName!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_entry_point_has_an_example()
    {
        Assert.Contains("AttendanceRules.Records.PupilRecord", EntryPoints);
        Assert.True(EntryPoints.Count > 20, "Too few to say anything.");
        None.Of(EntryPoints.Where(t => !Members.Any(m => m.Element("example") is not null && IsOf(m.Attribute("name")!.Value, t))));
    }

    [Fact]
    public void Every_way_of_advising_has_an_example() => None.Of(Members
        .Where(m => Way().IsMatch(m.Attribute("name")!.Value) && m.Element("example") is null).Select(m => m.Attribute("name")!.Value));

    // Meanings are numbered in rules/SEMANTICS.md. Who reads code has the sentence, and the number only as its source.
    [Fact]
    public void A_number_of_a_meaning_comes_with_its_sentence()
    {
        var blocks = SourceFile.Under("src", "tests", "benchmarks").SelectMany(Blocks).ToList();
        Assert.True(blocks.Count(b => Number().IsMatch(b.Text)) > 40, "Too few to say anything.");
        None.Of(blocks.Where(b => IsBare(b.Text)).Select(b => $"{b.Place}: {b.Text}"));
    }

    [Fact]
    public void Comments_of_public_members_and_pages_for_users_name_none()
    {
        var pages = SourceFile.AllFiles("src/docs", ".md").Concat(["README.md", .. SourceFile.AllFiles("src", ".md")
            .Where(f => f.EndsWith("/README.md", StringComparison.Ordinal) && f != "src/README.md")]).ToList();
        Assert.True(pages.Count > 8, "Too few pages to say anything.");
        None.Of(pages.Where(p => Number().IsMatch(File.ReadAllText(RepositoryFolder.Of(p)))));
        var shown = typeof(RuleBook).Assembly.GetExportedTypes().Select(t => t.FullName!).ToHashSet(StringComparer.Ordinal);
        None.Of(Members.Where(m => Number().IsMatch(m.Value)).Select(m => m.Attribute("name")!.Value)
            .Where(n => shown.Any(t => IsOf(n, t)) && !IsInternal(n)));
    }

    [Theory]
    [InlineData("Casework not supplied: unknown (S8).", false)]
    [InlineData("(S8).", true)]
    [InlineData("See S8.", true)]
    [InlineData("Nothing here.", false)]
    public void A_bare_number_is_found(string text, bool isBare) => Assert.Equal(isBare, IsBare(text));

    private static bool IsBare(string text) => Number().IsMatch(text) && Word().Count(text) < 4;

    private static bool IsOf(string member, string type) => member == "T:" + type
        || (member.Length > 2 && member[2..].StartsWith(type + ".", StringComparison.Ordinal));

    // A member that the type shows to nobody else.
    private static bool IsInternal(string member)
    {
        var parts = member[2..].Split('(')[0].Split('.');
        return !member.StartsWith("T:", StringComparison.Ordinal)
            && typeof(RuleBook).Assembly.GetType(string.Join('.', parts[..^1])) is { } type
            && type.GetMember(parts[^1].Replace("#ctor", ".ctor", StringComparison.Ordinal)).Length == 0;
    }

    private static IEnumerable<(string Place, string Text)> Blocks(SourceFile file)
    {
        for (var i = 0; i < file.Lines.Length; i++)
        {
            var from = i;
            var text = "";
            for (; i < file.Lines.Length && Comment().Match(file.Lines[i]) is { Success: true } line; i++)
            {
                text += " " + line.Groups[1].Value;
            }

            if (i > from)
            {
                yield return ($"{file.Path}({from + 1})", Tag().Replace(text, " ").Trim());
            }
        }
    }

    [GeneratedRegex("^\\s*///? ?(.*)$", RegexOptions.None, 60_000)]
    private static partial Regex Comment();

    [GeneratedRegex("</?[a-z]+[^>]*>", RegexOptions.None, 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\bS[1-9][0-9]?\\b(?![\"'-])", RegexOptions.None, 60_000)]
    private static partial Regex Number();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 60_000)]
    private static partial Regex Word();

    [GeneratedRegex("^M:AttendanceRules\\.(?:RuleBook|Outlook\\.RuleBookOutlook)"
        + "\\.(?:Advise|AdviseAll|AdviseAllAsync|Explain|Walk|MorningList|Report|Outlook|TryLoad|Load)\\(", RegexOptions.None, 1000)]
    private static partial Regex Way();
}
