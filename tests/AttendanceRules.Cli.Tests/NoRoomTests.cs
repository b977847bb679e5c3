using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary>A disk that takes no more: each command that writes says so in one line and leaves nothing half-written.</summary>
/// <remarks>The shell limits how large a file may be, which comes to the same; a file system of its own would need rights.</remarks>
[Trait("Category", "Slow")]
public sealed class NoRoomTests(SmallFiles files) : IClassFixture<SmallFiles>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("no-room-");

    [Theory]
    [InlineData("document SMALL --as-of 2026-09-16 --to OUT")]
    [InlineData("evaluate SCHOOL --as-of 2026-09-16 --rules SMALL --rejects OUT")]
    [InlineData("import SCHOOL --rules SMALL --to OUT")]
    [InlineData("import SCHOOL --rules SMALL --to OUT.areg")]
    [InlineData("import SCHOOL --rules SMALL --dry-run --rejects OUT")]
    [InlineData("generate --pupils 20 --out OUT")]
    [InlineData("generate --pupils 20 --out OUT.areg")]
    [InlineData("advise AREG --as-of 2026-09-16 --rules SMALL --out OUT")]
    [InlineData("export pack england-base --to OUT")]
    [InlineData("new pack OUT --title Small --for School --extends england-base")]
    [InlineData("new cases call --rules SMALL --to OUT")]
    [InlineData("sign SMALL --key KEY --to OUT")]
    [InlineData("sheets SCHOOL --as-of 2026-09-16 --rules SMALL --to OUT")]
    [InlineData("sheets SCHOOL --as-of 2026-09-16 --rules SMALL --to OUT.xlsx")]
    public void It_is_said_and_nothing_half_written_stays(string words)
    {
        var found = Limited(0, Words(words));
        Assert.Equal((ExitCode.CouldNotRun, 1), (found.ExitCode, found.Error.Trim().Split('\n').Length));
        Assert.Contains("file", found.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" at ", found.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories), f => new FileInfo(f).Length > 0
            && Path.GetFileName(f) != "key.pem");
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.FullName, "*.part", SearchOption.AllDirectories), _ => true);
    }

    [Theory]
    [InlineData("document SMALL --as-of 2026-09-16 --to OUT")]
    [InlineData("sign SMALL --key KEY --to OUT")]
    [InlineData("evaluate SCHOOL --as-of 2026-09-16 --rules SMALL --rejects OUT")]
    public void What_was_there_stays(string words)
    {
        File.WriteAllText(Out, "before");
        Assert.Equal(ExitCode.CouldNotRun, Limited(0, Words(words)).ExitCode);
        Assert.Equal("before", File.ReadAllText(Out));
    }

    [Theory]
    [InlineData("format")]
    [InlineData("migrate --write")]
    public void A_pack_stays_as_it_was(string words)
    {
        using var odd = new OddFiles();
        var before = File.ReadAllText(Path.Combine(odd.Older, "pack.json"));
        Assert.Equal(ExitCode.CouldNotRun, Limited(0, [.. words.Split(' ')[..1], odd.Older, .. words.Split(' ')[1..]]).ExitCode);
        Assert.Equal(before, File.ReadAllText(Path.Combine(odd.Older, "pack.json")));
        Assert.Single(Directory.EnumerateFileSystemEntries(odd.Older));
    }

    // Lines of hours of work stay where the disk is full; a part of one does not.
    [Fact]
    public void Of_lines_of_advice_the_whole_ones_stay()
    {
        var register = Path.Combine(folder.FullName, "pupils.areg");
        Assert.Equal(ExitCode.Success, CommandLine.RunHere("generate", "--pupils", "60", "--seed", "3", "--out", register).ExitCode);
        Assert.Equal(ExitCode.CouldNotRun, Limited(200, ["advise", register, "--as-of", "2026-07-20", "--out", Out]).ExitCode);
        var text = File.ReadAllText(Out);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd('\n').Split('\n'), l => JsonDocument.Parse(l).Dispose());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Out => Path.Combine(folder.FullName, "out");

    private static Outcome Limited(int blocks, string[] words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The shell sets the limit.");
        var start = new ProcessStartInfo("sh")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = RepositoryFolder.Path,
        };
        foreach (var word in (string[])["-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""),
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec",
            Path.Combine(AppContext.BaseDirectory, "AttendanceRules.Cli.dll"), .. words])
        {
            start.ArgumentList.Add(word);
        }

        // Compiled code would be mapped through a file, which falls under the limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    private string[] Words(string words) => [.. words.Split(' ').Select(w => w switch
    {
        "SCHOOL" => files.School, "SMALL" => files.Small, "AREG" => files.RegisterFile, "OUT" => Out, "OUT.areg" => Out + ".areg",
        "OUT.xlsx" => Out + ".xlsx", "KEY" => Key(), _ => w,
    })];

    private string Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var path = Path.Combine(folder.FullName, "key.pem");
        File.WriteAllText(path, key.ExportECPrivateKeyPem());
        return path;
    }
}
