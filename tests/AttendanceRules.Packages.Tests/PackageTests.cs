using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>What each packed file holds and says of itself.</summary>
[Collection(nameof(PackedFiles))]
public sealed partial class PackageTests(PackedFiles packed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    // One place says where everything is published.
    private static readonly string Repository =
        XDocument.Load(RepositoryFolder.Of("src", "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    public static TheoryData<string> Ids => [.. PackedFiles.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        using var file = packed.Open(id);
        var spec = Spec(file);
        string Said(string name) => spec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
        Assert.Equal(id, Said("id"));
        Assert.True(Said("description").Length > 50, Said("description"));
        Assert.Equal("MIT", Said("license"));
        Assert.True(Said("tags").Split(' ').Length >= 4, Said("tags"));
        Assert.Equal(Repository, Said("projectUrl"));
        Assert.Contains(Repository + "/blob/main/CHANGELOG.md", Said("releaseNotes"), StringComparison.Ordinal);
        Assert.Equal(Repository, spec.Descendants().Single(e => e.Name.LocalName == "repository").Attribute("url")?.Value);
        Assert.NotNull(file.GetEntry(Said("icon")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_readme_leads_to_what_is_there(string id)
    {
        using var file = packed.Open(id);
        using var reader = new StreamReader(file.GetEntry("README.md")!.Open());
        var links = Link().Matches(reader.ReadToEnd()).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Matches("^(https://|#)", l));
        var own = links.Where(l => l.StartsWith(Repository + "/", StringComparison.Ordinal)).Select(l => new Uri(l).AbsolutePath).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, path => Assert.True(Path.Exists(RepositoryFolder.Of(path.Split("/blob/main/")[1].Split('/'))), path));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_each_target_framework_and_its_comments(string id)
    {
        using var file = packed.Open(id);
        var names = file.Entries.Select(e => e.FullName).ToList();
        if (id == "AttendanceRules.Cli")
        {
            Assert.Contains("tools/net10.0/any/AttendanceRules.Cli.dll", names);
            return;
        }

        Assert.Equal(["net10.0", "net8.0"], names.Where(n => n.StartsWith("lib/", StringComparison.Ordinal)).Select(n => n.Split('/')[1])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(["net8.0", "net10.0"], f => Assert.Contains($"lib/{f}/{id}.xml", names));
    }

    // Where a build is repeated elsewhere its symbols are the same, and a debugger finds the sources without the machine.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_symbols_name_the_sources_of_the_repository(string id)
    {
        using var file = packed.Open(id, "snupkg");
        var symbols = file.Entries.Where(e => e.Name == id + ".pdb").ToList();
        Assert.NotEmpty(symbols);
        Assert.All(symbols, entry =>
        {
            using var stream = new MemoryStream();
            using (var read = entry.Open())
            {
                read.CopyTo(stream);
            }

            stream.Position = 0;
            using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
            var reader = provider.GetMetadataReader();
            var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
                .Where(i => reader.GetGuid(i.Kind) == SourceLink).Select(i => Encoding.UTF8.GetString(reader.GetBlobBytes(i.Value)));
            Assert.Contains("https://", Assert.Single(link), StringComparison.Ordinal);
#if !DEBUG
            var documents = reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name)).ToList();
            Assert.All(documents, d => Assert.StartsWith("/_", d, StringComparison.Ordinal));
#endif
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_on_the_tests_lists_it(string id) => Assert.Contains($"| `{id}` |",
        File.ReadAllText(RepositoryFolder.Of("tests", "README.md")), StringComparison.Ordinal);

    private static XElement Spec(ZipArchive file) =>
        XDocument.Load(file.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!;

    [GeneratedRegex("\\]\\(([^)\\s]+)\\)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
