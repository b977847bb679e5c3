using System.Text;

namespace AttendanceRules.Import.Tests;

/// <summary>Mapped JSON that is damaged, large or not as the mapping says.</summary>
public sealed class DamagedJsonTests
{
    private const string Mapping = """
        {
          "json": {
            "register": { "rows": "/a/1/rows", "columns": { "pupil": "/p", "date": "/d", "session": "/s/0", "code": "/c~1d" } }
          }
        }
        """;

    [Fact]
    public void Rows_are_found_by_their_pointers_wherever_they_lie()
    {
        using var files = new SchoolFiles();
        var school = Read(files, """{ "rows": [ 1 ], "a": [ { "rows": [ { "p": "p2" } ] }, { "other": { "rows": [ 2 ] }, "rows": [ { "p": "p1", "d": "2026-09-02", "s": [ "AM", "PM" ], "c/d": "N", "more": { "x": [] } } ] }, { "rows": [ 3 ] } ] }""");
        Assert.Empty(school.School.Rejected);
        Assert.Equal("N", Assert.Single(school.School.Pupils[0].Marks).Code);
        Assert.Equal(1, school.Summary.RowsRead);
    }

    [Theory]
    [InlineData("{ p: 1 }")]
    [InlineData("{ \"p\": \"p1\", \"d\": \"2026-09-02\" \"s\": [ \"AM\" ], \"c/d\": \"N\" }")]
    [InlineData("{ \"p\": \"p1\", \"d\": tru }")]
    [InlineData("{ \"p\": [ { \"x\": 1 }; { \"y\": 2 } ] }")]
    public void A_damaged_item_costs_itself(string item)
    {
        using var files = new SchoolFiles();
        var (school, summary) =
            Read(files, $"{{ \"a\": [ 0, {{ \"rows\": [ {Row("2026-09-02", "AM")}, {item} "
                + $",\r\n{Row("2026-09-02", "PM")},{Row("2026-09-03", "AM")} ] }} ] }}");
        Assert.Equal((2, ""), (Assert.Single(school.Rejected).Row, school.Rejected[0].Column));
        Assert.Equal((4, 3, 1), (summary.RowsRead, summary.RowsUsed, summary.RowsRejected));
    }

    [Fact]
    public void A_file_that_is_cut_off_says_so_and_keeps_what_came_before()
    {
        using var files = new SchoolFiles();
        var (school, summary) = Read(files, $"{{ \"a\": [ 0, {{ \"rows\": [ {Row("2026-09-02", "AM")}, {Row("2026-09-02", "PM")[..30]}");
        Assert.Contains("the file ends here", Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (summary.RowsRead, summary.RowsUsed, summary.RowsRejected));
    }

    // Items are across the ends of what is read at once, a damaged one among them.
    [Fact]
    public void Many_items_are_read_one_by_one()
    {
        using var files = new SchoolFiles();
        var days = Enumerable.Range(0, 5).Select(i => new DateOnly(2026, 9, 14).AddDays(i))
            .SelectMany(d => new[] { Row($"{d:yyyy-MM-dd}", "AM"), Row($"{d:yyyy-MM-dd}", "PM") }).ToList();
        var rows = Enumerable.Range(0, 4000).Select(i => i == 2500 ? "{ \"p\" \"p1\" }" : days[i % 10]);
        var (school, summary) = Read(files, "{ \"a\": [ 0, { \"rows\": [\n" + string.Join(",\n", rows) + "\n] } ] }");
        Assert.Equal(2501, Assert.Single(school.Rejected).Row);
        Assert.Equal((4000, 3999, 1), (summary.RowsRead, summary.RowsUsed, summary.RowsRejected));
    }

    [Theory]
    [InlineData("{ \"a\": [ 0, { \"list\": [] } ] }", "no list at '/a/1/rows'")]
    [InlineData("{ \"a\": [ 0, { \"rows\": {} } ] }", "no list at '/a/1/rows'")]
    [InlineData("{ \"a\" [ ] }", "not valid JSON before its list")]
    [InlineData("{ \"a\": [ 0, ", "not valid JSON before its list")]
    public void A_file_without_the_list_stops_the_reading(string text, string reason)
    {
        using var files = new SchoolFiles();
        Assert.Contains(reason, Assert.Throws<ImportException>(() => Read(files, text)).Message, StringComparison.Ordinal);
    }

    private static string Row(string date, string session) =>
        $"{{ \"p\": \"p1\", \"d\": \"{date}\", \"s\": [ \"{session}\" ], \"c/d\": \"N\" }}";

    private static ImportedSchool Read(SchoolFiles files, string text)
    {
        File.WriteAllBytes(Path.Combine(files.Without("register.csv").Path, "register.json"),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        return SchoolFile.Read(files.Write("mapping.json", Mapping).Path, SchoolFiles.Vocabulary);
    }
}
