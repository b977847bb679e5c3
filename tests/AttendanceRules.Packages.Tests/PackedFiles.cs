using System.IO.Compression;
using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>Every package, packed once from what is built, in a folder outside the repository; the folder goes with the tests.</summary>
public sealed class PackedFiles : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly string[] Projects =
    [
        "AttendanceRules", "AttendanceRules.Cli", "AttendanceRules.Hosting", "AttendanceRules.Import", "AttendanceRules.RulesEngine",
        "AttendanceRules.Synthetic", "AttendanceRules.Testing",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("attendance-packages-");

    /// <summary>Packs everything.</summary>
    public PackedFiles()
    {
        foreach (var project in Projects)
        {
            DotNet.Run(RepositoryFolder.Path, "pack", $"src/{project}", "--no-build", "-c", Configuration, "-o", Feed,
                $"-p:PackageVersion={Version}").Succeeds();
        }

        // What is packed comes from the folder alone and is kept nowhere else; other packages are those that this machine has already.
        var known = DotNet.Run(RepositoryFolder.Path, "nuget", "locals", "global-packages", "--list").Succeeds().Output;
        new XDocument(new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", Path.Combine(folder.FullName, "kept"))),
            new XElement("fallbackPackageFolders", Add("known", known[(known.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim())),
            new XElement("packageSources", Add("packed", Feed))))
            .Save(Path.Combine(folder.FullName, "nuget.config"));
    }

    /// <summary>The ids of the packages.</summary>
    public static IReadOnlyList<string> Ids => Projects;

    /// <summary>A version that no other run has.</summary>
    public string Version { get; } = "0.0.0-test" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>The folder with the packed files.</summary>
    public string Feed => Path.Combine(folder.FullName, "feed");

    /// <summary>A new empty folder beside it, from which projects restore the packed files.</summary>
    public string NewFolder(string name) => folder.CreateSubdirectory(name).FullName;

    /// <summary>Opens the packed file of a package.</summary>
    public ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
