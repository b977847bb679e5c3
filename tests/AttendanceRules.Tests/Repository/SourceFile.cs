using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>A C# file of the repository, with its path from the repository's folder.</summary>
internal sealed partial record SourceFile(string Path, string[] Lines)
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts",
        ".git", ".vs", ".idea"];

    /// <summary>C# files under the folders, in order.</summary>
    public static IReadOnlyList<SourceFile> Under(params string[] folders) =>
        [.. folders.SelectMany(f => AllFiles(f, ".cs")).Select(p => new SourceFile(p, File.ReadAllLines(RepositoryFolder.Of(p))))];

    /// <summary>Every file that belongs to the repository, by its ending; what is built is left out.</summary>
    public static IEnumerable<string> AllFiles(string folder, params string[] endings)
    {
        var whole = RepositoryFolder.Of(folder);
        if (!Directory.Exists(whole))
        {
            return [];
        }

        return Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(RepositoryFolder.Path, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(p => Built.Contains(p, StringComparer.Ordinal))
                && !f.Contains(".received.", StringComparison.Ordinal))
            .Where(f => endings.Length == 0 || endings.Contains(System.IO.Path.GetExtension(f), StringComparer.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Written by a program from packs, whose texts are held to the rules of packs.</summary>
    public bool IsGenerated => Path.EndsWith(".g.cs", StringComparison.Ordinal);

    /// <summary>The namespace that belongs to its folder.</summary>
    public string NamespaceOfFolder => string.Join('.', System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/').Split('/').Skip(1));

    public string? Namespace => Lines.Select(l => NamespaceLine().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value;

    /// <summary>
    /// Names of the types declared at the top of the file. A case of a sum type brings its part of the visitor along, which does not
    /// count.
    /// </summary>
    public IReadOnlyList<string> Types => [
        .. Lines.Where(l => !l.EndsWith("Visitor<out TResult>", StringComparison.Ordinal))
            .Select(l => TypeLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value),
    ];

    /// <summary>Lines of code with their numbers, without comments that have a line of their own.</summary>
    public IEnumerable<(int Number, string Text)> Code => Lines.Select((l, i) => (i + 1, l))
        .Where(l => !l.l.TrimStart().StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("^namespace ([A-Za-z0-9_.]+)", RegexOptions.None, 60_000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        "^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|struct|interface|enum|record "
            + "struct|record class|record|delegate [A-Za-z<>?]+) ([A-Za-z0-9_]+)", RegexOptions.None, 1000)]
    private static partial Regex TypeLine();
}
