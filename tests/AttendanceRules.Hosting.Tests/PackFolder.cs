namespace AttendanceRules.Hosting.Tests;

/// <summary>A folder of its own with a small pack on England's base, which a test may change.</summary>
internal sealed class PackFolder : IDisposable
{
    public const string File = "pack.json";

    public PackFolder(string version = "1")
    {
        Directory.CreateDirectory(Path);
        Write(version);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "attendance-rules-" + Guid.NewGuid().ToString("N"));

    /// <summary>Writes the pack in this version.</summary>
    public void Write(string version) => Put(File,
        $$"""
        { "pack": { "id": "made-up", "title": "Made up", "version": "{{version}}", "extends": "england-base", "from": "2026-08-01" },
          "sources": { "s": { "title": "A policy", "publisher": "Made up", "date": "2026-07", "clauses": { "1": "The tutor rings." } } },
          "actions": { "ring": { "title": "Ring", "by": "school" } } }
        """);

    /// <summary>Writes any file, at once as far as a reader can see.</summary>
    public void Put(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        System.IO.File.WriteAllText(path + ".new", text);
        System.IO.File.Move(path + ".new", path, overwrite: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
