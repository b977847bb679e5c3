using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>Every package, packed once from what is built, in a folder outside the repository; the folder goes with the tests.</summary>
public sealed class PackedFiles : IDisposable
{
#if DEBUG
    internal const string Configuration = "Debug";
#else
    internal const string Configuration = "Release";
#endif

    private static readonly string[] Projects =
    [
        "AttendanceRules", "AttendanceRules.Cli", "AttendanceRules.Hosting", "AttendanceRules.Ids", "AttendanceRules.Import",
        "AttendanceRules.RulesEngine", "AttendanceRules.Synthetic", "AttendanceRules.Testing",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("attendance-packages-");
    private int runs;

    /// <summary>Packs everything, and builds <see cref="Consumers"/> with what is packed.</summary>
    public PackedFiles()
    {
        MSBuild("pack.proj", (string.Join(';', Projects.Select(p => RepositoryFolder.Of("src", p, p + ".csproj"))), "Pack",
            $"NoBuild=true;_IsPacking=true;Configuration={Configuration};PackageOutputPath={Feed};PackageVersion={Version}"));

        // What is packed comes from the folder alone and is kept nowhere else; other packages are those that this machine has already.
        var known = typeof(PackedFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "packages").Value!;
        new XDocument(new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", Path.Combine(folder.FullName, "kept"))),
            new XElement("fallbackPackageFolders", Add("known", known)),
            new XElement("packageSources", Add("packed", Feed))))
            .Save(Path.Combine(folder.FullName, "nuget.config"));

        Examples = [.. Ids.SelectMany(id =>
        {
            using var package = Open(id);
            return Packages.Tests.Examples.In(id, package).ToList();
        })];
        File.WriteAllText(Path.Combine(NewFolder(Consumers.Web.Name), "Examples.cs"), Packages.Tests.Examples.File(Examples));

        // What is restored changes what is built, so a project is read again for each; the properties tell both apart.
        var made = string.Join(';', Consumers.All.Select(c => c.Write(NewFolder(c.Name), Version)));
        MSBuild("made.proj", (made, "Restore", "MSBuildRestoreSessionId=made"), (made, "Build", "RunAnalyzers=false"),
            (made.Split(';')[0], "Publish", "RunAnalyzers=false;NoBuild=true"));
    }

    /// <summary>The ids of the packages.</summary>
    public static IReadOnlyList<string> Ids => Projects;

    /// <summary>The examples in the comments and READMEs of all packages, with their places; the web project compiles them.</summary>
    public IReadOnlyList<(string Place, string Code)> Examples { get; }

    /// <summary>A version that no other run has.</summary>
    public string Version { get; } = "0.0.0-test" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>The folder with the packed files.</summary>
    public string Feed => Path.Combine(folder.FullName, "feed");

    /// <summary>A new empty folder beside it, from which projects restore the packed files.</summary>
    public string NewFolder(string name) => folder.CreateSubdirectory(name).FullName;

    /// <summary>Opens the packed file of a package, or the one with its symbols.</summary>
    public ZipArchive Open(string id, string ending = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{ending}"));

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A file that a consumer was built into; its folder may be one of a runtime.</summary>
    /// <param name="consumer">The consumer.</param>
    /// <param name="framework">The target framework.</param>
    /// <param name="parts">What follows: the file, perhaps in a folder.</param>
    internal string Built(Consumer consumer, string framework, params string[] parts)
    {
        var within = Path.Combine(folder.FullName, consumer.Name, "bin", "Debug", framework);
        var ofRuntime = Directory.EnumerateDirectories(within).FirstOrDefault(d => File.Exists(Path.Combine([d, .. parts])));
        return Path.Combine([ofRuntime ?? within, .. parts]);
    }

    /// <summary>Runs what a consumer was built into, in an empty folder: by itself, or by the runtime of this machine.</summary>
    /// <returns>What it writes.</returns>
    internal string Run(string built, params string[] arguments)
    {
        var its = NewFolder($"run-{Interlocked.Increment(ref runs)}");
        return (built.EndsWith(".dll", StringComparison.Ordinal) ? DotNet.Run(its, ["exec", built, .. arguments])
            : DotNet.Start(built, its, arguments)).Succeeds().Output;
    }

    /// <summary>
    /// Builds targets of projects, one after the other. Starting MSBuild takes longer than a project: one start does several.
    /// </summary>
    internal void MSBuild(string name, params (string Projects, string Target, string Properties)[] steps)
    {
        var file = Path.Combine(folder.FullName, name);
        new XDocument(new XElement("Project", new XElement("Target", new XAttribute("Name", "All"), steps.Select(s =>
            new XElement("MSBuild", new XAttribute("Projects", s.Projects), new XAttribute("Targets", s.Target),
                new XAttribute("Properties", s.Properties)))))).Save(file);
        DotNet.Run(folder.FullName, "msbuild", file, "-t:All", "-m:1", "-v:q", "-nologo").Succeeds();
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
