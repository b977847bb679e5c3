namespace AttendanceRules.Cli.Tests;

/// <summary>A school of two pupils, a school whose ids are markup, and small packs, on disk as long as the tests of a class run.</summary>
public sealed class SmallFiles : IDisposable
{
    private const string Calendar =
        """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("small-");
    private int folders;

    public SmallFiles()
    {
        // P1 misses both sessions of 15 September and the morning of 16 September without leave; P2 misses none. The last row has no such
        // code.
        var marks = Days().SelectMany(d => new[] { $"P1,{d},AM,{(d is "2026-09-15" or "2026-09-16" ? "O" : "/")}",
            $"P1,{d},PM,{(d == "2026-09-15" ? "O" : "\\")}", $"P2,{d},AM,/", $"P2,{d},PM,\\" });
        Add("school/school.json", """{ "id": "S1" }""");
        Add("school/calendar.json", Calendar);
        Add("school/pupils.csv", "pupil,yearGroup", "P1,9", "P2,9");
        Add("school/parents.csv", "pupil,parent", "P1,A", "P2,B");
        Add("school/casework.csv", "pupil,date,action");
        Add("school/register.csv", ["pupil,date,session,code", .. marks, "P2,2026-09-17,AM,?"]);

        Add("unknown/school.json", """{ "id": "S2" }""");
        Add("unknown/calendar.json", Calendar);
        Add("unknown/pupils.csv", "pupil,yearGroup", "P1,9");
        Add("unknown/register.csv", "pupil,date,session,code", "P1,2026-09-15,AM,O");

        Add("hostile/school.json", """{ "id": "<script>alert(2)</script>[s](javascript:alert(3))" }""");
        Add("hostile/calendar.json", Calendar);
        Add("hostile/pupils.csv", "pupil,yearGroup", "[x](javascript:alert(1)),8", "![i](http://evil/x.png),8",
            "<img src=x onerror=alert(1)>,8", "\"P\r1\",8");
        Add("hostile/casework.csv", "pupil,date,action");
        Add("hostile/register.csv", "pupil,date,session,code", "[x](javascript:alert(1)),2026-09-15,AM,O",
            "![i](http://evil/x.png),2026-09-15,AM,O", "<img src=x onerror=alert(1)>,2026-09-15,AM,O", "\"P\r1\",2026-09-15,AM,O");

        Add("steering/school.json", """{ "id": "S\u001b[31m" }""");
        Add("steering/calendar.json", Calendar);
        Add("steering/pupils.csv", "pupil,yearGroup", "P\u001b[31m,8");
        Add("steering/casework.csv", "pupil,date,action");
        Add("steering/register.csv", "pupil,date,session,code", "P\u001b[31m,2026-09-15,AM,O");

        Add("small/calendars/small.json", Calendar);
        Add("small/pack.json", """
            { "pack": { "id": "small", "title": "Small", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "facts": { "missed": { "title": "Missed sessions", "count": "sessions", "of": "absence", "in": "school year" } },
              "actions": { "ring": { "title": "Ring home", "by": "school", "to": "parents" } },
              "rules": { "call": { "when": "missed >= 1", "do": [ "ring" ], "due": "2 school days" } },
              "reports": { "brief": { "title": "In brief", "for": "school", "sections": [ { "title": "Due", "show": [ "due" ] } ] } },
              "calendar": "small",
              "cases": [ { "case": "nobody rings", "pupil": { "year": 9 }, "register": [ "2026-09-15 O" ],
                "check": [ { "on": "2026-09-15", "not": [ "ring" ] } ] } ] }
            """);
        Add("broken/pack.json", """
            { "pack": { "id": "broken", "title": "Broken", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "rules": { "call": { "when": "mised >= 1", "do": [ "ring" ] } } }
            """);
    }

    public string School => Of("school");

    /// <summary>A school of which nobody has said what was done.</summary>
    public string Unknown => Of("unknown");

    public string Hostile => Of("hostile");

    /// <summary>A school whose ids would change the colour of a terminal.</summary>
    public string Steering => Of("steering");

    public string Small => Of("small");

    public string Broken => Of("broken");

    /// <summary>The school as a register file; written when it is first asked for.</summary>
    public string RegisterFile => Written("school.areg",
        path => CommandLine.RunHere("import", School, "--to", path, "--rules", Small));

    /// <summary>A decision record on P1; written when it is first asked for.</summary>
    public string Record => Written("record.json", path =>
    {
        var outcome = CommandLine.RunHere("record", School, "--pupil", "P1", "--as-of", "2026-09-16", "--rules", Small);
        File.WriteAllText(path, outcome.Output);
        return outcome;
    });

    /// <summary>A folder that is not there yet, another each time.</summary>
    public string NewFolder() => Of(FormattableString.Invariant($"new-{Interlocked.Increment(ref folders)}"));

    public string Of(string name) => Path.Combine(folder.FullName, name);

    /// <summary>The words of a command, with files in the place of those in capitals.</summary>
    public string[] Words(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w switch
    {
        "SCHOOL" => School, "SMALL" => Small, "BROKEN" => Broken, "FENMOOR" => "rules/examples/fenmoor", "AREG" => RegisterFile,
        "RECORD" => Record, "SHEETS" => NewFolder(), "UNKNOWN" => Unknown, _ => w,
    })];

    public void Dispose() => folder.Delete(recursive: true);

    private static IEnumerable<string> Days() => Enumerable.Range(0, 15).Select(i => new DateOnly(2026, 9, 2).AddDays(i))
        .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(d => FormattableString.Invariant($"{d:yyyy-MM-dd}"));

    private string Written(string name, Func<string, Outcome> write)
    {
        var path = Of(name);
        if (!File.Exists(path))
        {
            var outcome = write(path);
            Assert.True(outcome.ExitCode == 0, outcome.Error);
        }

        return path;
    }

    private void Add(string file, params string[] lines)
    {
        var path = Of(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }
}
