namespace AttendanceRules.Cli.Tests;

/// <summary>Packs that cannot be kept in the repository as they are, on disk as long as the tests of a class run.</summary>
public sealed class OddFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("odd-");

    public OddFiles()
    {
        Add("50%, half/pack.json", """
            { "pack": { "id": "comma", "title": "Comma", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "actions": { "ring": { "title": "Ring", "by": "school", "kind": "a%\n::error::b,c: d\r" } } }
            """);
        Add("unreadable/pack.json", """
            { "pack": { "id": "unreadable", "title": "U", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "facts": { "f": { "is" "onRoll" } } }
            """);
        Add("unreadable/rules.json", """{ "rules": { "r": { "when": "f", "do": [ "ring" ] } } }""");
        Add("baseless/pack.json",
            """{ "pack": { "id": "baseless", "title": "Baseless", "version": "1", "extends": "authority", "from": "2026-08-01" } }""");
        Add("watched/pack.json", WatchedPack("onRol"));
        Add("older/pack.json", """
            // Written long ago.
            { "pack": { "id": "older", "title": "Older", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "facts": {
                "missed": { "count": "sessions", "of": "absence" }, // no window
                "late": {
                  "sum": "minutes late",
                },
                "sinceMeeting": { "count": "sessions", "of": "absence", "in": "since meet" } },
              "questions": { "says": { "ask": "Does this parent say so?", "of": "school", "type": "yes/no", "per": "parent" } },
              "actions": { "ring": { "title": "Ring", "by": "school" }, "meet": { "title": "Meet", "by": "school" } },
              "rules": {
                "r": { "when": "missed >= 3 and says", "do": [ { "action": "ring", "every": "5 school days", "due": "2 school days" } ] },
                "s": { "when": "misst >= 3", "do": [ { "action": "ring", "else": "ring", "when": "late > 30" } ] } },
              "pathways": { "p": { "title": "P", "stages": [
                { "id": "a", "when": "sinceMeeting >= 3", "do": [ "ring" ], /* as before */ "cycle": "this term" },
                { "id": "b", "do": [ "meet" ] } ] } } }
            """);
        Add("baseless/a.json", """{ "fact": {}, "rules": { "r": { "when": "f", "do": [ "ring" ] } } }""");
    }

    /// <summary>A pack with a mistake, which <see cref="MendWatched"/> mends.</summary>
    public string Watched => Of("watched");

    public void MendWatched() => Add("watched/pack.json", WatchedPack("onRoll"));

    /// <summary>A pack that was written for an older edition of the tool.</summary>
    public string Older => Of("older");

    /// <summary>A pack whose folder and texts hold what would end a command of a workflow.</summary>
    public string Comma => Of("50%, half");

    /// <summary>A pack of which one file is not JSON.</summary>
    public string Unreadable => Of("unreadable");

    /// <summary>A pack that extends one that nobody has.</summary>
    public string Baseless => Of("baseless");

    public string Of(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    private static string WatchedPack(string name) => $$"""
        { "pack": { "id": "watched", "title": "Watched", "version": "1", "extends": "england-base", "from": "2026-08-01" },
          "facts": { "f": { "is": "{{name}}" } } }
        """;

    private void Add(string name, string text)
    {
        var file = Of(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // Whoever watches the folder never sees half of a file.
        File.WriteAllText(file + "~", text);
        File.Move(file + "~", file, overwrite: true);
    }
}
