using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>The tool as it is released: a package compiled for each runtime, one for any, and one that leads to them.</summary>
[Collection(nameof(PackedFiles))]
public sealed class CompiledToolTests(PackedFiles packed)
{
    private const string Id = "AttendanceRules.Cli";

    private static readonly string[] Own = [Id, "AttendanceRules", "AttendanceRules.Import", "System.CommandLine", "Spectre.Console"];

    [Fact]
    public void The_tool_of_a_runtime_is_compiled_and_runs()
    {
        var (folder, runtime) = (packed.NewFolder("compiled"), RuntimeInformation.RuntimeIdentifier);
        Pack(folder, runtime);
        var tools = Path.Combine(folder, "tools");
        DotNet.Run(folder, "tool", "install", Id, "--tool-path", tools, "--version", packed.Version).Succeeds();
        var installed = Installed(tools, runtime);
        Assert.All(Own, name => Assert.True(IsCompiled(Path.Combine(installed, name + ".dll")), name));
        Assert.False(IsCompiled(Path.Combine(installed, "StreamJsonRpc.dll")), "What few commands use was compiled.");

        var list = DotNet.Start(Path.Combine(tools, "attendance-rules" + (OperatingSystem.IsWindows() ? ".exe" : "")), folder, "today",
            RepositoryFolder.Of("seeds", "school"), "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.StartsWith("larkrise: Fri 20 Nov, for school.", list.Output, StringComparison.Ordinal);
    }

    // The packed tool for any runtime is what the solution packs: it is compiled where it runs.
    [Fact]
    public void The_tool_of_any_runtime_is_not_compiled()
    {
        using var file = packed.Open(Id);
        using var packedTool = file.GetEntry("tools/net10.0/any/AttendanceRules.Cli.dll")!.Open();
        using var content = new MemoryStream();
        packedTool.CopyTo(content);
        content.Position = 0;
        Assert.False(IsCompiled(content));
    }

    private static bool IsCompiled(string assembly)
    {
        using var content = File.OpenRead(assembly);
        return IsCompiled(content);
    }

    private static bool IsCompiled(Stream content)
    {
        using var reader = new PEReader(content);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string Installed(string tools, string runtime) => Path.GetDirectoryName(Assert.Single(
        Directory.GetFiles(tools, "AttendanceRules.Cli.dll", SearchOption.AllDirectories),
        f => f.Contains(Path.DirectorySeparatorChar + runtime + Path.DirectorySeparatorChar, StringComparison.Ordinal)))!;

    // What the repository has built is left as it is, as for the tool as one file.
    private void Pack(string folder, string runtime)
    {
        var project = RepositoryFolder.Of("src", Id, Id + ".csproj");
        string In(string name) => Path.Combine(folder, name) + Path.DirectorySeparatorChar;
        var profile = Path.Combine(folder, "own.pubxml");
        new XElement("Project", new XElement("PropertyGroup", new XAttribute("Condition", $"'$(MSBuildProjectName)' == '{Id}'"),
            new XElement("RestoreOutputPath", In("restored")),
            new XElement("ProjectAssetsFile", In("restored") + "project.assets.json"),
            new XElement("IntermediateOutputPath", In("obj") + "$(RuntimeIdentifier)/"),
            new XElement("OutDir", In("bin") + "$(RuntimeIdentifier)/"),
            new XElement("PublishDir", In("out") + "$(RuntimeIdentifier)/"))).Save(profile);
        var common = $"Configuration={PackedFiles.Configuration};PublishProfile=own;PublishProfileFullPath={profile};"
            + $"EachRuntime=true;ToolRuntimes={runtime};_IsPacking=true;IncludeSymbols=false;"
            + $"PackageVersion={packed.Version};PackageOutputPath={In("feed")};";
        packed.MSBuild("compiled.proj",
            (project, "Restore", common + "RestoreRecursive=false;MSBuildRestoreSessionId=compiled"),
            (project, "Pack", common + "BuildProjectReferences=false;RunAnalyzers=false;GenerateDocumentationFile=false"));
        new XDocument(new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", In("kept"))),
            new XElement("packageSources", new XElement("clear"), Add("compiled", In("feed"))))).Save(Path.Combine(folder, "nuget.config"));
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
