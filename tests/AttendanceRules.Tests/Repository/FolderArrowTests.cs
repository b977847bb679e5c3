using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>Folders are concepts, and each uses only those before it.</summary>
public sealed partial class FolderArrowTests
{
    private const string Core = "src/AttendanceRules";

    // Words that the language owns: every room may use them, and they use no room.
    private const string Vocabulary = "Vocabulary";

    // What each room may use. Model sees neither JSON nor evaluation; Evaluation and Analysis never see Packs.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        [Vocabulary] = [],
        ["Problems"] = [],
        ["Signing"] = ["Problems"],
        ["Json"] = ["Problems"],
        ["Calendar"] = ["Problems", "Json"],
        ["Records"] = ["Problems", "Calendar"],
        ["Advice"] = ["Problems"],
        ["RegisterFiles"] = ["Problems", "Calendar", "Records"],
        ["Model"] = ["Problems", "Calendar", "Records"],
        ["RecordChecks"] = ["Problems", "Calendar", "Records", "Model", "Advice", "Insight"],
        ["Evaluation"] = ["Problems", "Calendar", "Records", "Model", "Advice"],
        ["Bulk"] = ["Problems", "Calendar", "Records", "RecordChecks", "Model", "Evaluation", "Advice", "RegisterFiles"],
        ["Packs"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Analysis"],
        ["Analysis"] = ["Problems", "Calendar", "Model"],
        ["Schools"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Insight"],
        ["Cases"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Schools"],
        ["Coverage"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Cases"],
        ["Checks"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Cases", "Coverage"],
        ["Editing"] = ["Problems", "Json", "Calendar", "Model", "Packs"],
        ["Insight"] = ["Problems", "Calendar", "Records", "Advice"],
        ["Chronologies"] = ["Problems", "Calendar", "Records", "Model", "Evaluation", "Advice", "Insight"],
        ["Decisions"] = ["Problems", "Records", "Advice"],
        ["Outlook"] = ["Problems", "Calendar", "Records", "Model", "Evaluation", "Advice", "Insight"],
        ["Questions"] = ["Problems", "Calendar", "Records", "Model", "Evaluation", "Advice", "Insight"],
        ["Impacts"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Schools", "Insight"],
        ["CaseDrafts"] = ["Problems", "Json", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Cases", "Impacts"],
        ["Proofs"] = ["Problems", "Calendar", "Records", "Model", "Evaluation", "Advice", "Insight", "Outlook", "Coverage", "Impacts"],
        ["Mutations"] = ["Problems", "Json", "Model", "Packs", "Cases", "Checks", "Proofs"],
        ["Documents"] = ["Problems", "Json", "Calendar", "Model", "Packs", "Advice", "Insight", "Impacts"],
        ["Trusts"] = ["Problems", "Calendar", "Records", "Model", "Advice", "Insight", "Schools"],
        ["Catalogues"] = ["Problems", "Calendar", "Records", "Model", "Evaluation", "Packs", "Advice", "Schools"],
    };

    [Fact]
    public void Each_folder_uses_only_those_before_it()
    {
        var files = SourceFile.Under(Core);
        var types = files.GroupBy(FolderOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(f => f.Types)
            .ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var offending = files.Where(f => FolderOf(f).Length > 0)
            .SelectMany(f => f.Code.SelectMany(l => Used(l.Text, types).Where(u => u != FolderOf(f) && u != Vocabulary
                && !MayUse[FolderOf(f)].Contains(u, StringComparer.Ordinal)).Select(u => $"{f.Path}({l.Number}) uses {u}")));
        None.Of(offending);
    }

    [Fact]
    public void Each_folder_has_a_place_in_the_row()
    {
        var unknown = SourceFile.Under(Core).Select(FolderOf).Where(f => f.Length > 0 && !MayUse.ContainsKey(f))
            .Distinct(StringComparer.Ordinal);
        None.Of(unknown);
    }

    [Fact]
    public void The_core_depends_on_no_package_at_run_time_but_the_json_reader()
    {
        var project = File.ReadAllText(RepositoryFolder.Of(Core, "AttendanceRules.csproj"));
        var packages = Reference().Matches(project).Where(m => !m.Value.Contains("PrivateAssets=\"all\"", StringComparison.Ordinal))
            .Select(m => m.Groups[1].Value);
        Assert.Equal(["System.Text.Json"], packages);
        Assert.DoesNotContain("<ProjectReference", project, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using AttendanceRules.Evaluation;", "Evaluation")]
    [InlineData("using Draft = AttendanceRules.Evaluation.Draft;", "Evaluation")]
    [InlineData("    private readonly Rules.Book book;", "Rules")]
    [InlineData("    var book = AttendanceRules.Rules.Book.Empty;", "Rules")]
    [InlineData("    foreach (var rule in book.Rules.Where(r => r.Of))", "")]
    [InlineData("    var text = \"Rules.Book\";", "")]
    public void A_use_is_seen_however_it_is_written(string line, string folder)
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { ["Rules"] = ["Book"], ["Evaluation"] = ["Draft"] };
        Assert.Equal(folder.Length > 0 ? [folder] : [], Used(line, types));
    }

    private static string FolderOf(SourceFile file) => file.Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    private static IEnumerable<string> Used(string line, Dictionary<string, HashSet<string>> types)
    {
        var code = Quoted().Replace(line, "");
        return Whole().Matches(code).Select(m => m.Groups[1].Value)
            .Concat(Partly().Matches(code).Where(m => types.TryGetValue(m.Groups[1].Value, out var known)
                && known.Contains(m.Groups[2].Value)).Select(m => m.Groups[1].Value))
            .Where(f => types.ContainsKey(f)).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex("AttendanceRules\\.([A-Za-z]+)", RegexOptions.None, 60_000)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<![A-Za-z0-9_.])([A-Z][A-Za-z]+)\\.([A-Z][A-Za-z]+)", RegexOptions.None, 60_000)]
    private static partial Regex Partly();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, 60_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"[^>]*>", RegexOptions.None, 60_000)]
    private static partial Regex Reference();
}
