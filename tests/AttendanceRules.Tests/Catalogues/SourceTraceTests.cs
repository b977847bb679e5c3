using System.Text;
using System.Text.Json.Nodes;
using AttendanceRules.Catalogues;

namespace AttendanceRules.Tests.Catalogues;

/// <summary>From a clause to whatever cites it, at whatever depth of a pack, and back.</summary>
public sealed class SourceTraceTests
{
    private const string Members = """
        "sources": {
          "guide": { "title": "Guide", "from": "2020-09-01", "clauses": {
            "1": "What it says.", "2": { "text": "What else.", "kind": "duty", "stakeholder": "school" }, "3": { "text": "A tale | told.", "kind": "narrative", "notEncodable": "It only tells." } } },
          "other": { "title": "Other", "clauses": { "sources": "Not a citation." } } },
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3, "source": "guide#1" }, { "from": "2027-08-01", "value": 4, "source": "guide#2" } ] } },
        "facts": {
          "missed": { "count": "sessions", "of": "absence", "in": "school year", "sources": [ "guide#1" ] },
          "level": { "band": "missed", "values": [ { "from": "2026-08-01", "rows": { "source": ">= 3" }, "source": "guide#1" } ] } },
        "questions": { "agreed": { "ask": "Agreed?", "of": "school", "type": "yes/no", "sources": "guide#1" } },
        "groups": { "watched": { "title": "Watched", "sources": [ "guide#1" ] } },
        "characteristics": { "carer": { "title": "Carer", "type": "yes/no", "sources": [ "guide#1" ] } },
        "codes": { "9": { "title": "Nine", "class": "present", "sources": [ "guide#1" ] } },
        "actions": { "visit": { "title": "Visit", "by": "school", "sources": [ "guide#1" ] } },
        "rules": { "a": [ { "to": "2026-12-31", "do": [ "visit" ], "sources": [ "guide#1" ] }, { "from": "2027-01-01", "do": [ "visit" ], "sources": [ "guide#2", "guide#1" ] } ] },
        "pathways": { "p": { "title": "P", "sources": [ "guide#1" ], "stages": [ { "id": "s", "do": [ "visit" ], "sources": [ "guide#1", "guide#2" ] } ] } }
        """;

    private static SourceTrace Trace => Made.Book(Members).Catalogue.TraceSources();

    private static IEnumerable<string> Users(SourceTrace trace, string citation) =>
        trace.Documents.SelectMany(d => d.Clauses).Single(c => c.Citation == citation).UsedBy.Select(u => $"{u.Kind} {u.Id} ({u.Pack})");

    [Fact]
    public void Each_sort_of_declaration_counts_and_its_editions_count_once() => Assert.Equal(
        [
            "action visit (made-up)", "characteristic carer (made-up)", "code 9 (made-up)", "edition of a band's rows level (made-up)",
                "fact missed (made-up)", "group watched (made-up)",
            "pathway p (made-up)", "question agreed (made-up)", "rule a (made-up)", "stage of a pathway p/s (made-up)",
                "threshold value limit (made-up)",
        ],
        Users(Trace, "guide#1"));

    [Fact]
    public void A_clause_may_be_a_text_or_say_what_it_is()
    {
        var clauses = Trace.Documents.Single(d => d.Id == "guide").Clauses;
        Assert.Equal<(string, ClauseKind?, string, string?)>([("1", null, "What it says.", null),
            ("2", ClauseKind.Duty, "What else.", null), ("3", ClauseKind.Narrative, "A tale | told.", "It only tells.")],
            clauses.Select(c => (c.Clause, c.Kind, c.Text, c.NotEncodable)));
        Assert.Equal("school", clauses[1].Stakeholder);
        Assert.Empty(clauses[2].UsedBy);
    }

    [Fact]
    public void The_way_back_gives_every_clause_of_a_declaration()
    {
        var rule = Trace.Declarations.Single(d => d is { Kind: "rule", Id: "a" });
        Assert.Equal(["guide#1", "guide#2"], rule.Sources);
    }

    [Fact]
    public void The_compulsory_school_age_of_a_nation_counts() =>
        Assert.Contains(RuleBook.Load(PackSource.Shipped("england-base")).Catalogue.TraceSources().Declarations, d =>
        d is { Kind: "compulsory age", Id: "compulsoryAge", Pack: "england-base" });

    [Fact]
    public void What_a_layer_changes_is_the_layers_own()
    {
        var layer = PackSource.FromFiles("ours", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a.json"] = """
                { "pack": { "id": "our-school", "title": "Ours", "version": "1", "extends": "made-up", "from": "2027-09-01" },
                  "sources": { "policy": { "title": "Policy", "clauses": { "1": "We do." } } },
                  "rules": { "a": { "replaces": "a@2027-01-01", "reason": "Ours.", "due": "5 school days", "sources": [ "policy#1" ] } } }
                """,
        });
        var trace = RuleBook.Load(PackSource.Shipped("england-base"), Made.Pack(Members), layer).Catalogue.TraceSources();
        Assert.Equal(["rule a (our-school)"], Users(trace, "policy#1"));
        Assert.Contains("rule a (made-up)", Users(trace, "guide#2"));
    }

    [Fact]
    public void Of_some_documents_only_what_cites_them_is_left()
    {
        var trace = Trace.ForDocuments(["other"]);
        Assert.Equal(["other"], trace.Documents.Select(d => d.Id));
        Assert.Empty(trace.Declarations);
    }

    [Fact]
    public void As_json_it_has_documents_with_clauses_and_the_way_back()
    {
        using var stream = new MemoryStream();
        SourceTraceWriter.Write(stream, Trace.ForDocuments(["guide"]));
        var json = JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!.AsObject();
        Assert.Equal(["documents", "declarations"], json.Select(m => m.Key));
        var guide = json["documents"]![0]!.AsObject();
        Assert.Equal(["id", "title", "clauses"], guide.Select(m => m.Key));
        Assert.Equal(
            """{"id":"2","kind":"duty","text":"What else.","usedBy":[{"kind":"rule","id":"a","pack":"made-up"},{"kind":"stage of a pathway","id":"p/s","pack":"made-up"},{"kind":"threshold value","id":"limit","pack":"made-up"}],"notEncodable":null}""",
            guide["clauses"]![1]!.ToJsonString());
        Assert.Equal("""{"kind":"action","id":"visit","pack":"made-up","sources":["guide#1"]}""", json["declarations"]![0]!.ToJsonString());
    }

    [Fact]
    public void As_markdown_it_begins_with_the_documents_in_numbers()
    {
        var lines = SourceTraceTable.Of(Trace.ForDocuments(["guide"])).ToList();
        Assert.Equal("| document | clauses | expectation | duty | procedure | threshold | intervention | question | analysis | fact | narrative | used | not encodable | neither |", lines[0]);
        Assert.Equal("| guide | 3 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 2 | 1 | 0 |", lines[2]);
        Assert.Contains("| 3 | narrative | A tale \\| told. | – | It only tells. |", lines);
        Assert.Contains("| made-up | rule | `a` | guide#1, guide#2 |", lines);
    }

    [Fact]
    public void Every_pack_of_the_package_stands_after_the_one_it_extends()
    {
        var ids = PackSource.AllShipped().Select(p => p.Name).ToList();
        Assert.Equal(PackSource.ShippedIds, ids.Order(StringComparer.Ordinal));
        Assert.All(PackSource.AllShipped().Where(p => p.ReadExtends() is not null), p =>
            Assert.True(ids.IndexOf(p.ReadExtends()!) < ids.IndexOf(p.Name)));
    }
}
