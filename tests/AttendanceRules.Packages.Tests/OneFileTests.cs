using System.Text;
using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>The tool as one file for people without the SDK, by the profile <c>one-file</c>.</summary>
[Collection(nameof(PackedFiles))]
public sealed class OneFileTests(PackedFiles packed)
{
    private static readonly string[] Runtimes = ["linux-x64", "win-x64"];

    [Fact]
    public void One_file_holds_the_tool_and_its_runtime()
    {
        var folder = packed.NewFolder("one-file");
        Publish(folder);
        var (linux, windows) = (Path.Combine(folder, "out", "linux-x64"), Path.Combine(folder, "out", "win-x64"));
        Assert.Equal("attendance-rules", Assert.Single(new DirectoryInfo(linux).GetFiles()).Name);
        Assert.Equal("attendance-rules.exe", Assert.Single(new DirectoryInfo(windows).GetFiles()).Name);
        using var start = File.OpenRead(Path.Combine(windows, "attendance-rules.exe"));
        Assert.Equal("MZ"u8, (byte[])[(byte)start.ReadByte(), (byte)start.ReadByte()]);
        if (OperatingSystem.IsLinux())
        {
            var list = DotNet.Start(Path.Combine(linux, "attendance-rules"), packed.NewFolder("one-file-run"),
                "today", RepositoryFolder.Of("seeds", "school"), "--as-of", "2026-11-20");
            Assert.Equal((0, ""), (list.ExitCode, list.Error));
            Assert.StartsWith("larkrise: Fri 20 Nov, for school.", list.Output, StringComparison.Ordinal);
        }
    }

    // What the repository has built is left as it is: the tool alone is compiled again, into folders of the test.
    private void Publish(string folder)
    {
        var project = RepositoryFolder.Of("src", "AttendanceRules.Cli", "AttendanceRules.Cli.csproj");
        string In(string name) => Path.Combine(folder, name) + Path.DirectorySeparatorChar;
        var profile = Path.Combine(folder, "own.pubxml");
        new XElement("Project",
            new XElement("Import", new XAttribute("Project", RepositoryFolder.Of("src", "AttendanceRules.Cli", "Properties",
                "PublishProfiles", "one-file.pubxml"))),
            new XElement("PropertyGroup", new XAttribute("Condition", "'$(MSBuildProjectName)' == 'AttendanceRules.Cli'"),
                new XElement("RuntimeIdentifiers", string.Join(';', Runtimes)),
                new XElement("RestoreOutputPath", In("restored")),
                new XElement("ProjectAssetsFile", In("restored") + "project.assets.json"),
                new XElement("IntermediateOutputPath", In("obj")),
                new XElement("OutDir", In("bin") + "$(RuntimeIdentifier)/"),
                new XElement("PublishDir", In("out") + "$(RuntimeIdentifier)/"))).Save(profile);
        var common = $"Configuration={PackedFiles.Configuration};PublishProfile=own;PublishProfileFullPath={profile};";
        packed.MSBuild("one-file.proj",
            [(project, "Restore", common + "RestoreRecursive=false;MSBuildRestoreSessionId=one-file"),
            .. Runtimes.Select(r => (project, "Publish",
                common + $"RuntimeIdentifier={r};BuildProjectReferences=false;RunAnalyzers=false;GenerateDocumentationFile=false"))]);
    }
}
