using System.Diagnostics;
using AttendanceRules.Packs.Json;

namespace AttendanceRules.Tests.Rules;

/// <summary>Which files of a folder are a pack: nothing from outside it, nothing left out without a word.</summary>
public sealed class PackFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pack-folder").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Files_of_folders_are_read_in_order_and_capitals_do_not_matter()
    {
        Write("rules/b.json", "b");
        Write("PACK.JSON", "a");
        Write("notes.JsonC", "n");
        Write("readme.txt", "no");
        Assert.Equal(["PACK.JSON", "notes.JsonC", "rules/b.json"], Names());
    }

    [Fact]
    public void What_begins_with_a_dot_is_no_part_of_the_pack()
    {
        Write("pack.json", "a");
        Write(".vscode/settings.json", "s");
        Write(".hidden.json", "h");
        Assert.Equal(["pack.json"], Names());
    }

    [Fact]
    public void A_volume_of_a_container_whose_files_are_links_inside_it_is_a_pack()
    {
        Write("..2026_11_29/pack.json", "first");
        Directory.CreateSymbolicLink(In("..data"), "..2026_11_29");
        File.CreateSymbolicLink(In("pack.json"), Path.Combine("..data", "pack.json"));
        var (name, content) = Assert.Single(PackFolder.Read(root));
        Assert.Equal(("pack.json", "first"), (name, System.Text.Encoding.UTF8.GetString(content)));

        // A new version arrives as another folder, to which the link is turned.
        var before = PackFolder.Stamp(root);
        Write("..2026_11_30/pack.json", "second!");
        Directory.Delete(In("..data"));
        Directory.CreateSymbolicLink(In("..data"), "..2026_11_30");
        Assert.NotEqual(before, PackFolder.Stamp(root));
        Assert.Equal("second!", System.Text.Encoding.UTF8.GetString(Assert.Single(PackFolder.Read(root)).Content));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_refused_however_it_is_laid()
    {
        var outside = Directory.CreateTempSubdirectory("outside").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "secret.json"), "{}");
            File.CreateSymbolicLink(In("pack.json"), Path.Combine(outside, "secret.json"));
            Assert.StartsWith("'pack.json' is a link that leads out of ", Refused(), StringComparison.Ordinal);

            File.Delete(In("pack.json"));
            Directory.CreateSymbolicLink(In(".way"), outside);
            File.CreateSymbolicLink(In("pack.json"), Path.Combine(".way", "secret.json"));
            Assert.StartsWith("'pack.json' is a link that leads out of ", Refused(), StringComparison.Ordinal);

            File.Delete(In("pack.json"));
            Directory.CreateSymbolicLink(In("rules"), outside);
            Assert.StartsWith("'rules' in ", Refused(), StringComparison.Ordinal);
            Assert.Contains("is a link to a folder", Refused(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_itself_a_link_is_read()
    {
        Write("real/pack.json", "a");
        Directory.CreateSymbolicLink(In("link"), "real");
        Assert.Equal("pack.json", Assert.Single(PackFolder.Read(In("link"))).Name);
    }

    [Fact]
    public void Links_that_lead_in_a_circle_end()
    {
        File.CreateSymbolicLink(In("a.json"), "b.json");
        File.CreateSymbolicLink(In("b.json"), "a.json");
        Assert.Contains("never ends", Assert.Throws<IOException>(() => PackFolder.Read(root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Eight_folders_deep_is_read_and_nine_is_refused()
    {
        Write("1/2/3/4/5/6/7/8/deep.json", "a");
        Assert.Single(Names());
        Write("1/2/3/4/5/6/7/8/9/10/deeper.json", "a");
        Assert.StartsWith("The folder '1/2/3/4/5/6/7/8/9' is more than 8 folders deep in ", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Five_hundred_files_are_read_and_one_more_is_refused()
    {
        for (var i = 0; i < 500; i++)
        {
            Write($"f{i}.json", "");
        }

        Assert.Equal(500, Names().Count());
        Write("one-more.json", "");
        Assert.Contains("holds more than 500 files", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_bytes_is_not_opened_and_a_pipe_is_such_a_file()
    {
        Write("empty.json", "");
        Assert.Empty(Assert.Single(PackFolder.Read(root)).Content);
        if (!OperatingSystem.IsWindows())
        {
            using var made = Process.Start("mkfifo", [In("pipe.json")]);
            made.WaitForExit();
            Assert.Equal(["empty.json", "pipe.json"], Names());
        }
    }

    private IEnumerable<string> Names() => PackFolder.Read(root).Select(f => f.Name);

    private string Refused() => Assert.Throws<InvalidOperationException>(() => PackFolder.Read(root)).Message;

    private string In(string name) => Path.Combine(root, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
    }
}
