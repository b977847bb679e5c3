using AttendanceRules.Cases;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Cases;

/// <summary>
/// What a case names has to exist, and what it expects has to be able to fail: each mistake has its code, its place (right behind the sign
/// ¤), and a twin that is right.
/// </summary>
[Trait("Category", "Slow")]
public sealed class CaseMistakeTests
{
    private const string Calendar =
        """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] }""";

    private const string Members = """
        "characteristics": { "carer": { "title": "Carer", "type": "yes/no" } },
        "thresholds": { "price": { "title": "Price", "unit": "money", "values": [ { "from": "2026-08-01", "value": 80 } ] } },
        "facts": { "absent": { "count": "sessions", "of": "absence", "in": "school year", "title": "Absent" } },
        "questions": { "agreed": { "ask": "Agreed?", "of": "school", "type": "yes/no", "per": "parent" } },
        "groups": { "watched": { "title": "Watched", "when": "absent >= 2" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "to": "parents", "outcomes": [ "answered" ],
          "values": { "fine": "money" } } },
        "rules": { "r": { "of": "parent", "when": "absent >= 2",
          "do": [ { "action": "letter", "values": { "fine": { "amount": "price" } } } ] },
                   "held": { "withhold": "letter", "when": "carer", "because": "x" } },
        "pathways": { "family": { "title": "F", "stages": [ { "id": "first", "when": "absent >= 20", "do": [ "letter" ] } ] } },
        """;

    // Each row: the code, the members of the check with the mistake, the same without it.
    public static TheoryData<string, string, string> OfChecks => new()
    {
        { "bad-line", """ "not": [ ¤"letter A" ] """, """ "expect": { "school": [ "letter to A", "letter to B" ] }, "only": true """ },
        { "bad-line", """ "not": [ ¤"letter for A" ] """, """ "expect": { "school": [ "letter to A" ] } """ },
        { "bad-line", """ "not": [ ¤"letter to A and B" ] """, """ "expect": { "school": [ "letter to A", "letter to B" ] } """ },
        { "bad-line", """ "not": [ ¤"letter due tomorrow" ] """, """ "not": [ "letter due 2026-09-09" ] """ },
        { "bad-line", """ "not": [ ¤"letter with fine" ] """, """ "not": [ "letter with fine=60" ] """ },
        { "bad-line", """ "expect": { "school": [ ¤"letter to A to B" ] } """, """ "expect": { "school": [ "letter to A" ] } """ },
        { "unknown-value", """ "not": [ ¤"letter with fin=80" ] """, """ "expect": { "school": [ "letter with fine=80" ] } """ },
        { "unknown-action", """ "not": [ ¤"leter" ] """, """ "expect": { "school": [ "letter" ] } """ },
        { "unknown-action", """ "undecided": { "leter": ¤[ "absent" ] } """, """ "undecided": { } """ },
        { "unknown-parent", """ "not": [ ¤"letter to Z" ] """, """ "expect": { "school": [ "letter to B" ] } """ },
        { "unknown-parent", """ "expect": { "school": [ ¤"letter by Z" ] } """, """ "expect": { "school": [ "letter by B" ] } """ },
        { "unknown-parent", """ "facts": { "agreed for Z": ¤"unknown" } """, """ "facts": { "agreed for A": "unknown" } """ },
        { "unknown-parent", """ "withheld": { "letter to Z": ¤[ "held" ] } """,
            """ "withheld": { "letter to A": [ ] }, "only": "all", "expect": { "school": [ "letter" ] } """ },
        { "unknown-stakeholder", """ "expect": { ¤"council": [ "letter" ] } """, """ "expect": { "school": [ "letter" ] } """ },
        { "unknown-pathway", """ "pathway": { ¤"famly": "not evaluated" } """, """ "pathway": { "family": "notStarted" } """ },
        { "unknown-stage", """ "pathway": { ¤"family/frist": "due" } """, """ "pathway": { "family": "notStarted" } """ },
        { "unknown-name", """ "facts": { ¤"absnt": 2 } """, """ "facts": { "absent": 2 } """ },
        { "unknown-group", """ "groups": [ ¤"wached" ] """, """ "groups": [ "watched" ] """ },
        { "unknown-rule", """ "withheld": { "letter": [ ¤"hold" ] } """,
            """ "withheld": { "letter": [ ] }, "only": true, "expect": { "school": [ "letter" ] } """ },
    };

    // Each row: the code, the case with the mistake, the same without it. Its check is the one that holds of two missed sessions.
    public static TheoryData<string, string, string> OfCases => new()
    {
        { "unknown-characteristic", """ "pupil": { "year": 5, "parents": [ "A", "B" ], ¤"carrer": "no" } """,
            """ "pupil": { "year": 5, "parents": [ "A", "B" ], "carer": "no" } """ },
        { "type-mismatch", """ "pupil": { "parents": [ "A", "B" ], "carer": ¤"sometimes" } """,
            """ "pupil": { "parents": [ "A", "B" ], "carer": "unknown" } """ },
        { "type-mismatch", """ "pupil": { "parents": [ "A", "B" ], "year": ¤15 } """,
            """ "pupil": { "parents": [ "A", "B" ], "year": 14 } """ },
        { "bad-date", """ "pupil": { "parents": [ "A", "B" ], "left": ¤"Easter" } """,
            """ "pupil": { "parents": [ "A", "B" ], "left": "2026-12-18" } """ },
        { "bad-period", """ "pupil": { "parents": [ "A", "B" ], "admitted": "2026-09-04", "left": ¤"2026-09-03" } """,
            """ "pupil": { "parents": [ "A", "B" ], "admitted": "2026-09-03", "left": "2026-12-04" } """ },
        { "unknown-parent", """ "casework": [ ¤"2026-09-04 letter to Z" ] """, """ "casework": [ "2026-09-04 letter to A" ] """ },
        { "bad-line", """ "casework": [ ¤"2026-09-04 letter anwered" ] """, """ "casework": [ "2026-09-04 letter answered to B" ] """ },
        { "unknown-value", """ "casework": [ ¤"2026-09-04 letter to A with fin=60" ] """,
            """ "casework": [ "2026-09-04 letter to A with fine=60" ] """ },
        { "unknown-action", """ "casework": [ ¤"2026-09-04 leter" ] """, """ "casework": [ ] """ },
        { "unknown-question", """ "answers": [ ¤"2026-09-04 agree yes" ] """, """ "answers": [ "2026-09-04 agreed yes" ] """ },
        { "unknown-parent", """ "answers": [ ¤"2026-09-04 agreed yes for Z" ] """, """ "answers": [ "2026-09-04 agreed yes for A" ] """ },
        { "type-mismatch", """ "answers": [ ¤"2026-09-04 agreed perhaps" ] """, """ "answers": [ "2026-09-04 agreed unknown" ] """ },
        { "bad-line", """ "register": [ "2026-09-09 O", ¤"2026-09-12 O" ] """, """ "register": [ "2026-09-09 O" ] """ },
    };

    [Theory]
    [MemberData(nameof(OfChecks))]
    public void A_check_that_names_what_is_not_there_is_refused(string code, string mistake, string right)
    {
        static string Case(string check) =>
            $$""" "pupil": { "parents": [ "A", "B" ] }, "register": [ "2026-09-09 O" ], "check": [ { "on": "2026-09-09", {{check}} } ] """;
        Compare(code, Case(mistake), Case(right));
    }

    [Theory]
    [MemberData(nameof(OfCases))]
    public void A_case_that_names_what_is_not_there_is_refused(string code, string mistake, string right)
    {
        static string Case(string members) => (members.Contains("\"pupil\"", StringComparison.Ordinal) ? ""
            : """ "pupil": { "parents": [ "A", "B" ] }, """)
            + (members.Contains("\"register\"", StringComparison.Ordinal) ? "" : """ "register": [ "2026-09-09 O" ], """) + members
            + """, "check": [ { "on": "2026-09-09", "facts": { "absent": 2 } } ] """;
        Compare(code, Case(mistake), Case(right));
    }

    [Theory]
    [InlineData("¤\"2026-09-01\"", "\"2026-09-02\"")]
    [InlineData("¤\"2026-12-19\"", "\"2026-12-18\"")]
    [InlineData("¤\"2035-10-27\"", "\"2026-10-27\"")]
    [InlineData("¤\"2026-08-31\"", "\"2026-09-05\"")]
    public void A_check_before_the_calendar_begins_or_after_it_ends_is_refused_and_a_day_without_school_is_not(string outside,
        string inside)
    {
        static string Case(string on) =>
            $$""" "pupil": { }, "check": [ { "on": {{on}}, "not": [ "letter" ], "notices": [ "no-parents" ] } ] """;
        Compare("date-outside-calendar", Case(outside), Case(inside));
    }

    [Theory]
    [InlineData(""" "check": ¤[ ] """)]
    [InlineData(""" "check": [ ¤{ "on": "2026-09-09" } ] """)]
    [InlineData(""" "check": [ ¤{ "on": "2026-09-09", "knownOn": "2026-09-10" } ] """)]
    [InlineData(""" "check": [ ¤{ "on": "2026-09-09", "expect": { }, "not": [ ] } ] """)]
    [InlineData(""" "check": [ ¤{ "on": "2026-09-09", "expect": { "school": [ ] } } ] """)]
    public void A_check_that_nothing_can_fail_is_refused(string checks) =>
        Compare("empty-check", $""" "pupil": {"{ }"}, {checks} """,
            """ "pupil": { }, "check": [ { "on": "2026-09-09", "undecided": { } } ] """);

    [Fact]
    public void The_name_that_was_meant_is_suggested()
    {
        var problem = Assert.Single(Check(""" "pupil": { }, "check": [ { "on": "2026-09-09", "not": [ "leter" ] } ] """));
        Assert.Equal(("unknown-action", "Did you mean 'letter'?"), (problem.Code, problem.Suggestion));
        Assert.Equal("Write 'to A'.", Assert.Single(
            Check(""" "pupil": { "parents": [ "A" ] }, "check": [ { "on": "2026-09-09", "not": [ "letter A" ] } ] """)).Suggestion);
        Assert.Equal("Write \"parents\": [ \"A\" ] in the case's pupil.",
            Assert.Single(Check(""" "pupil": { }, "check": [ { "on": "2026-09-09", "not": [ "letter to A" ] } ] """)).Suggestion);
    }

    private static void Compare(string code, string mistake, string right)
    {
        var at = $"{{ \"case\": \"c\", {mistake} }}".IndexOf('¤', StringComparison.Ordinal);
        var plain = mistake.Replace("¤", "", StringComparison.Ordinal);
        var problem = Assert.Single(Check(plain));
        Assert.Equal((code, "made-up/cases.json", 2, at + 1), (problem.Code, problem.File, problem.Line, problem.Column));

        // The same is what running the case says.
        Assert.Equal([problem.ToString()], Assert.Single(CaseRunner.Run(Book(plain), "made-up")).Differences);

        Assert.Empty(Check(right));
        Assert.Empty(Assert.Single(CaseRunner.Run(Book(right), "made-up")).Differences);
    }

    private static IReadOnlyList<Problem> Check(string written) => CaseRunner.Check(Book(written), "made-up");

    private static RuleBook Book(string written) =>
        RuleBook.Load(PackSource.Shipped("england-base"),
        PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pack.json"] = $"{{ {Made.Identity}, {Members} }}",
        ["cases.json"] = $"{{ \"calendar\": \"autumn\", \"cases\": [\n{{ \"case\": \"c\", {written} }} ] }}",
        ["calendars/autumn.json"] = Calendar,
    }));
}
