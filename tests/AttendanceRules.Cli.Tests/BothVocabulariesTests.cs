namespace AttendanceRules.Cli.Tests;

/// <summary>Records that are read for two rule books keep what either of them can read.</summary>
public sealed class BothVocabulariesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("both-");

    [Fact]
    public void What_one_of_the_books_accepts_is_read_and_what_neither_does_is_not()
    {
        Pack("before", "2026-09-17", """ "red", "blue" """, "pupil", "yes/no");
        Pack("after", "2026-09-16", """ "blue", "green" """, "parent", "number");
        File.WriteAllText(Of("school.json"), """{ "id": "S1" }""");
        File.WriteAllText(Of("calendar.json"), """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""");
        Rows("pupils.csv", "pupil,yearGroup", "P1,9");
        Rows("parents.csv", "pupil,parent", "P1,A");
        Rows("register.csv", "pupil,date,session,code", "P1,2026-09-16,AM,O", "P1,2026-09-17,AM,O", "P1,2026-09-19,AM,O");
        Rows("characteristics.csv", "pupil,name,value,from", "P1,house,red,2026-09-02",
            "P1,house,green,2026-09-03", "P1,house,pink,2026-09-04");
        Rows("answers.csv", "pupil,parent,question,answer,date", "P1,,tone,red,2026-09-02", "P1,,tone,green,2026-09-03",
            "P1,,tone,pink,2026-09-04", "P1,A,mood,yes,2026-09-02", "P1,,mood,3,2026-09-03", "P1,,mood,fine,2026-09-04");

        var outcome = CommandLine.RunHere(
            "impact", folder.FullName, "--before", Of("before"), "--after", Of("after"), "--as-of", "2026-09-30");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            [
                "answers.csv row 4, answer", "answers.csv row 7, answer", "characteristics.csv row 4, value", "register.csv row 4, date",
            ],
            outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l["not used: ".Length..].Split(": ")[0]));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Of(string name) => Path.Combine(folder.FullName, name);

    private void Rows(string file, params string[] lines) => File.WriteAllText(Of(file), string.Join('\n', lines) + "\n");

    private void Pack(string name, string closed, string choices, string per, string mood)
    {
        Directory.CreateDirectory(Of(name));
        File.WriteAllText(Path.Combine(Of(name), "pack.json"), $$"""
            { "pack": { "id": "local", "title": "Local", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "bankHolidays": [ "{{closed}}" ],
              "characteristics": { "house": { "title": "House", "type": [ {{choices}} ] } },
              "questions": { "tone": { "ask": "Which tone?", "of": "school", "type": [ {{choices}} ] },
                "mood": { "ask": "Which mood?", "of": "school", "type": "{{mood}}", "per": "{{per}}" } },
              "actions": { "letter": { "title": "Letter", "by": "school" } },
              "rules": { "call": { "when": "house == 'blue'", "do": [ "letter" ] } } }
            """);
    }
}
