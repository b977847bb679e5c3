using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Cases;

/// <summary>A case asks for a value with <c>?</c> wherever it expects one, and expects a status, a role and a table's figure.</summary>
public sealed class AskedValueTests
{
    private const string Calendar = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""";

    private const string Members = """
        "facts": { "absent": { "count": "sessions", "of": "absence", "in": "school year", "title": "Absent" } },
        "thresholds": { "enough": { "title": "Enough", "unit": "school days", "values": [ { "from": "2026-09-01", "value": 5 } ] } },
        "questions": { "safe": { "ask": "Safe?", "of": "school", "type": "yes/no" } },
        "groups": { "watched": { "title": "Watched", "when": "absent >= 2" } },
        "actions": { "ring": { "title": "Ring", "by": "school", "role": "head of year" }, "write": { "title": "Write", "by": "school" },
          "visit": { "title": "Visit", "by": "school" } },
        "rules": { "r": { "when": "absent >= 2", "do": [ "ring" ], "due": "1 school days" }, "w": { "when": "safe", "do": [ "write" ] },
          "v": { "when": "absent >= 2", "do": [ "visit" ] }, "held": { "withhold": "visit", "when": "absent >= 2", "because": "x" } },
        "pathways": { "ladder": { "title": "L", "stages": [ { "id": "first", "when": "absent >= 20", "do": [ "visit" ] } ] } },
        "analyses": { "by-year": { "title": "By year", "by": "yearGroup", "show": [ "absence" ] } },
        """;

    [Theory]
    [InlineData(""" "expect": { "school": [ "?" ] } """, "ring due 2026-09-10 is overdue as head of year")]
    [InlineData(""" "expect": { "?": [ "ring" ] } """, "ring due 2026-09-10 of school")]
    [InlineData(""" "expect": { "school": [ "ring due ?" ] } """, "ring due 2026-09-10 is overdue as head of year")]
    [InlineData(""" "expect": { "school": [ "ring as ?" ] } """, "ring due 2026-09-10 is overdue as head of year")]
    [InlineData(""" "expect": { "school": "?" } """, "ring due 2026-09-10 is overdue as head of year")]
    [InlineData(""" "expect": { "school": [ "ring is ?" ] } """, "ring due 2026-09-10 is overdue is local is should as head of year")]
    [InlineData(""" "expect": { "school": [ "ring is due" ] } """, "ring due 2026-09-10 is overdue")]
    [InlineData(""" "not": [ "?" ] """, "ring due 2026-09-10 is overdue as head of year")]
    [InlineData(""" "facts": { "absent": "?" } """, "2")]
    [InlineData(""" "facts": { "?": "?" } """, "absent: 2")]
    [InlineData(""" "groups": [ "?" ] """, "watched")]
    [InlineData(""" "because": [ "?" ] """, "absent >= 2")]
    [InlineData(""" "notices": [ "?" ] """, "")]
    [InlineData(""" "undecided": { "?": [] } """, "write: safe")]
    [InlineData(""" "undecided": { "write": [ "?" ] } """, "safe")]
    [InlineData(""" "blocked": { "?": [] } """, "")]
    [InlineData(""" "withheld": { "?": [] } """, "visit by held")]
    [InlineData(""" "withheld": { "visit": [ "?" ] } """, "held")]
    [InlineData(""" "pathway": { "ladder": "?" } """, "notStarted")]
    [InlineData(""" "pathway": { "ladder/first": "?" } """, "open")]
    [InlineData(""" "pathway": { "?": "?" } """, "ladder: notStarted")]
    public void What_is_asked_for_is_shown_as_what_was_found(string expectation, string found)
    {
        var mismatch = Assert.Single(Run("{ \"year\": 7 }", expectation).Mismatches);
        Assert.Equal((found, new DateOnly(2026, 9, 11)), (mismatch.Found, mismatch.On));
    }

    [Theory]
    [InlineData(""" "expect": { "school": [ "ring due 2026-09-10 is overdue as head of year" ] } """)]
    [InlineData(""" "not": [ "ring is due", "ring is ahead" ] """)]
    public void A_status_and_a_role_can_be_expected(string expectation) =>
        Assert.Empty(Run("{ \"year\": 7 }", expectation).Differences);

    [Theory]
    [InlineData(""" "facts": { "absent": "2 sessions", "enough": "5 school days" } """, 0)]
    [InlineData(""" "facts": { "absent": "2 school days" } """, 1)]
    [InlineData(""" "facts": { "enough": "6 school days" } """, 1)]
    [InlineData(""" "facts": { "enough": "5 calendar days" } """, 1)]
    public void A_number_can_be_expected_with_its_unit(string expectation, int differences) =>
        Assert.Equal(differences, Run("{ \"year\": 7 }", expectation).Differences.Count);

    [Fact]
    public void A_role_that_no_action_has_is_a_mistake() =>
        Assert.Contains("Unknown role 'head of yaer'",
            Assert.Single(Run("{ \"year\": 7 }", """ "not": [ "ring as head of yaer" ] """).Differences), StringComparison.Ordinal);

    // Eight school days from 2 to 11 September: 16 possible sessions, of which two were missed.
    [Theory]
    [InlineData("12.5", "")]
    [InlineData("12.4", "12.5")]
    [InlineData("?", "12.5")]
    public void A_figure_of_a_table_can_be_expected(string figure, string found)
    {
        var result = Of($$"""
            "school": { "pupils": [ { "pupil": { "year": 7 }, "register": [ "2026-09-09 O" ] } ] },
            "check": [ { "on": "2026-09-11", "tables": { "by-year": { "7": { "pupils": 1, "absence": "{{figure}}" } } } } ]
            """);
        Assert.Equal(found.Length > 0 ? [found] : [], result.Mismatches.Select(m => m.Found));
        Assert.Equal(result.Mismatches.Count, result.Differences.Count);
    }

    [Theory]
    [InlineData("citing ?", "ring due 2026-09-10 is overdue citing our#1 with sessions=2@ as head of year")]
    [InlineData("with ?", "ring due 2026-09-10 is overdue with sessions=2@ as head of year")]
    [InlineData("with sessions=?", "ring due 2026-09-10 is overdue with sessions=2@ as head of year")]
    public void A_source_and_an_amount_can_be_asked_for(string asked, string found)
    {
        var members = Members.Replace("\"r\": { \"when\": \"absent >= 2\", \"do\": [ \"ring\" ],", """
            "r": { "when": "absent >= 2", "sources": [ "our#1" ],
              "do": [ { "action": "ring", "values": { "sessions": { "amount": "absent" } } } ],
            """, StringComparison.Ordinal)
            + """ "sources": { "our": { "title": "Our policy", "from": "2026-08-01", "clauses": { "1": "Ring." } } }, """;
        var result = Of($$"""
            "pupil": { "year": 7 }, "register": [ "2026-09-09 O" ],
            "check": [ { "on": "2026-09-11", "expect": { "school": [ "ring {{asked}}" ] } } ]
            """, members);
        Assert.Equal(found, Assert.Single(result.Mismatches).Found);
    }

    // A table, a row of it or all of them are shown as a case writes them.
    [Theory]
    [InlineData(""" "by-year": { "7": "?" } """, """{ "pupils": 1, "absence": "12.5" }""")]
    [InlineData(""" "by-year": "?" """, """{ "7": { "pupils": 1, "absence": "12.5" } }""")]
    [InlineData(""" "by-year": { "?": { } } """, """{ "7": { "pupils": 1, "absence": "12.5" } }""")]
    [InlineData(""" "?": "?" """, """by-year: { "7": { "pupils": 1, "absence": "12.5" } }""")]
    [InlineData(""" "by-year": { "8": "?" } """, "")]
    public void A_whole_table_or_a_row_of_it_can_be_asked_for(string tables, string found)
    {
        var result = Of($$"""
            "school": { "pupils": [ { "pupil": { "year": 7 }, "register": [ "2026-09-09 O" ] } ] },
            "check": [ { "on": "2026-09-11", "tables": { {{tables}} } } ]
            """);
        Assert.Equal(("?", found), Assert.Single(result.Mismatches) is var shown ? (shown.Expected, shown.Found) : default);
    }

    private static CaseResult Run(string pupil, string expectation) => Of($$"""
        "pupil": {{pupil}}, "register": [ "2026-09-09 O" ], "check": [ { "on": "2026-09-11", {{expectation}} } ]
        """);

    private static CaseResult Of(string members, string pack = Members)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["calendars/autumn.json"] = Calendar,
            ["pack.json"] = $$"""{ {{Made.Identity}}, {{pack}} "calendar": "autumn", "cases": [ { "case": "x", {{members}} } ] }""",
        };
        var book = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles("made-up", files));
        return Assert.Single(CaseRunner.Run(book, "made-up"));
    }
}
