using System.Text;
using System.Text.Json.Nodes;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

public sealed class JsonTests
{
    private static readonly (string Name, string[] Lines)[] School =
    [
        ("pupils", ["pupil,dateOfBirth,yearGroup,admitted,left,ehcp", "p1,2014-05-01,7,2025-09-01,,yes", "p2,,R,,,", "p3,2014-02-31,R,,,"]),
        ("register", ["pupil,date,session,code,minutesLate,comment,known", "p1,2026-09-02,AM,L,7,a comment,", "p1,2026-09-02,PM,?,,,",
            "p2,2026-09-02,AM,N,,,2026-09-03", "p2,2026-09-02,AM,/,,,2026-09-03"]),
        ("characteristics", ["pupil,name,value,from,to,known", "p1,socialWorker,yes,2026-09-01,,", "p9,ehcp,yes,,,"]),
        ("casework", ["entry,pupil,parent,date,action,due,until,outcome,outcomeDate,for,values,note,known",
            "e1,p1,m,2026-09-03,meeting,2026-09-10,,held,2026-09-11,2026-09-02,target=95,n,", ",p1,,2026-09-03,dance,,,,,,,,"]),
        ("parents", ["pupil,parent,residesWith,responsible", "p1,m,yes,yes", "p1,f,no,"]),
        ("answers", ["pupil,parent,question,answer,date,known", "p1,m,engaged,no,2026-09-03,", ",,has-policy,yes,,"]),
    ];

    [Fact]
    public void Members_mean_the_same_in_any_order_and_however_their_names_are_escaped()
    {
        var school = Read("""
            { "school": "S1", "calendar": { "terms": [ { "from": "2026-09-01", "to": "2026-12-18" } ] },
              "pupils": [ { "pupil": "p1", "yearGroup": "7", "admitted": "2025-09-01" }, { "admitted": "2025-09-02", "pupil": "p2" },
                { "pupi\u006c": "p3", "left": "2026-10-01", "yearGroup": "8" } ],
              "register": [ { "pupil": "p1", "from": "2026-09-02", "marks": "/N" },
                { "marks": "I/", "pupil": "p2", "from": "2026-09-02" },
                { "from": "2026-09-03", "marks": "\u002fI", "pupil": "p3" } ] }
            """);
        Assert.Empty(school.Rejected);
        Assert.Equal(["p1 7 2025-09-01  / N", "p2  2025-09-02  I /", "p3 8  2026-10-01 / I"], school.Pupils.Select(p =>
            FormattableString.Invariant($"{p.Id} {p.YearGroup} {p.Admitted:yyyy-MM-dd} {p.Left:yyyy-MM-dd} ")
                + string.Join(' ', p.Marks.Select(m => m.Code))));
    }

    [Fact]
    public void One_file_says_the_same_as_the_folder()
    {
        using var files = new SchoolFiles();
        var json = new JsonObject { ["school"] = "S1", ["calendar"] = JsonNode.Parse(SchoolFiles.Calendar) };
        foreach (var (name, lines) in School)
        {
            files.Write(name + ".csv", lines);
            var header = lines[0].Split(',');
            json[name] = new JsonArray([.. lines[1..]
                .Select(l => new JsonObject(header.Zip(l.Split(','), (h, c) => KeyValuePair.Create<string, JsonNode?>(h, c.Length == 0
                ? null : c))))]);
        }

        var folder = files.Read();
        var file = Read(json.ToJsonString());
        Assert.Equal(Summary.Of(folder, withNotices: false), Summary.Of(file, withNotices: false));
        Assert.Equal(
            folder.Rejected.Select(r => (r.File, r.Row, r.Column, r.Reason)),
            file.Rejected.Select(r => (r.File.Replace("school.json#", "", StringComparison.Ordinal) + ".csv", r.Row + 1, r.Column,
                r.Reason)));
    }

    [Fact]
    public void Numbers_and_truth_values_may_be_written_as_such()
    {
        var school =
            Read("""{ "pupils": [{ "pupil": "p1", "yearGroup": 7, "ehcp": true }], "register": """
                + """[{ "pupil": "p1", "date": "2026-09-02", "session": "AM", "code": "L", "minutesLate": 7 }] }""");
        Assert.Empty(school.Rejected);
        Assert.Equal((7, "yes", 7), (school.Pupils[0].YearGroup!.Value, school.Pupils[0].Characteristics[0].Value,
            school.Pupils[0].Marks[0].MinutesLate!.Value));
    }

    [Theory]
    [InlineData("""{ "pupil": "p1", "date": ["2026-09-02"], "session": "AM", "code": "/" }""", "", "list or an object")]
    [InlineData("""{ "pupil": "p1", "date": "2026-09-02", "session": "AM", "code": "/", "code": "N" }""", "", "twice")]
    [InlineData("7", "", "object is expected")]
    [InlineData("""{ "pupil": "p1", "date": "2026-09-02", "session": "AM", "code": "/", "mood": "fine" }""", "mood", "No such column")]
    public void A_bad_item_is_rejected_by_its_number(string item, string column, string reason)
    {
        var school =
            Read($$"""{ "pupils": [{ "pupil": "p1" }], "register": """
                + $$"""[{ "pupil": "p1", "date": "2026-09-02", "session": "PM", "code": "/" }, {{item}}] }""");
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal(("school.json#register", 2, column), (rejected.File, rejected.Row, rejected.Column));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_may_be_strings_of_marks_in_which_a_blank_keeps_its_place()
    {
        var school = Read("""
            { "pupils": [{ "pupil": "p1" }], "register": [
              { "pupil": "p1", "from": "2026-09-03", "marks": " /\\N####L\\" } ] }
            """);
        Assert.Empty(school.Rejected);
        Assert.Equal(
            [(new DateOnly(2026, 9, 3), "/"), (new(2026, 9, 4), "\\"), (new(2026, 9, 4), "N"), (new(2026, 9, 7), "L"),
                (new(2026, 9, 7), "\\")],
            school.Pupils[0].Marks.Select(m => (m.Date, m.Code)));
    }

    [Theory]
    [InlineData("""{ "pupil": "p1", "from": "2026-09-03", "marks": "///" }""", "marks", "has 2 marks")]
    [InlineData("""{ "pupil": "p1", "from": "2026-09-03", "marks": ["/", "/"] }""", "", "list or an object")]
    [InlineData("""{ "pupil": "p1", "from": "2026-09-03", "marks": "//", "marks": "NN" }""", "", "twice")]
    [InlineData("""{ "pupil": "p1", "from": "soon", "marks": "//" }""", "from", "possible date")]
    [InlineData("7", "", "object is expected")]
    public void A_bad_string_of_marks_is_rejected_by_its_number(string item, string column, string reason)
    {
        var school = Read(
            $$"""{ "pupils": [{ "pupil": "p1" }], "register": [{ "pupil": "p1", "from": "2026-09-02", "marks": "/\\" }, {{item}}] }""");
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal(("school.json#register", 2, column), (rejected.File, rejected.Row, rejected.Column));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
        Assert.Equal(["/", "\\"], school.Pupils[0].Marks.Select(m => m.Code));
    }

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("{ \"pupils\": [] }", "register")]
    [InlineData("{ \"pupils\": {}, \"register\": [] }", "list")]
    [InlineData("{ \"pupil\": [] }", "unknown member")]
    [InlineData("{", "not valid JSON")]
    public void A_file_of_another_form_stops_the_reading(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<ImportException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_can_be_named()
    {
        using var files = new SchoolFiles();
        var path = Path.Combine(files.Path, "one.json");
        File.WriteAllText(path, """{ "school": { "id": "S2", "yearGroupsOn": "2026-09-01" }, "pupils": [], "register": [] }""");
        Assert.Equal("S2", SchoolJson.ReadFile(path, ImportVocabulary.Unchecked).Id);
    }

    private static SchoolRecord Read(string json) =>
        SchoolJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), SchoolFiles.Vocabulary);
}
