using System.Text.RegularExpressions;
using AttendanceRules.Documents;
using AttendanceRules.Tests.Coverage;

namespace AttendanceRules.Tests.Documents;

/// <summary>What a pack says, to be signed: sentences with numbers, and a page that needs nothing else.</summary>
[Trait("Category", "Slow")]
public sealed partial class PackDocumentTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static TheoryData<string> Shipped => [.. PackSource.ShippedIds];

    [Fact]
    public void A_rule_is_a_sentence_with_its_number_and_deadline()
    {
        var book = LadderPack.Book("");
        var rule = new DutySentences(book.Book, book.Files, Day).Of(book.Book.Rules.Single(r => r.Id == "call"));
        Assert.Equal("When “Sessions missed” is at least 3 sessions:", rule.Lead);
        Assert.Equal(["The school should: Ring the family, to the parents, within 2 school days."], rule.Lines);
        Assert.Equal("In force from 1 August 2026.", rule.Period);
    }

    [Theory]
    [InlineData("missed >= 2 and not (missed > 5)", "“Missed” is at least 2 sessions, and “Missed” is at most 5 sessions")]
    [InlineData("safe or missed < limit", "either “Is it safe?” is answered yes or “Missed” is less than 4 sessions")]
    [InlineData("safe or (missed > 1 and (missed < 3 and safe))",
        "either “Is it safe?” is answered yes or both “Missed” is more than 1 session and “Missed” is less than 3 sessions and "
            + "“Is it safe?” is answered yes")]
    [InlineData("limit <= missed", "“Missed” is at least 4 sessions")]
    [InlineData("not watched", "the pupil is not in the group “Watched”")]
    [InlineData("yearGroup in (10, 11)", "“Year group” is one of 10, 11")]
    [InlineData("missed == limit - 1", "“Missed” is 4 sessions less 1")]
    public void A_condition_is_said_in_words(string condition, string words)
    {
        var book = Made.Book($$"""
            "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 } ] } },
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year", "title": "Missed" } },
            "questions": { "safe": { "ask": "Is it safe?", "of": "school", "type": "yes/no" } },
            "groups": { "watched": { "title": "Watched", "when": "missed >= 2" } },
            "actions": { "ring": { "title": "Ring", "by": "school" } }, "rules": { "r": { "when": "{{condition}}", "do": [ "ring" ] } }
            """);
        var rule = new DutySentences(book.Book, book.Files, Day).Of(book.Book.Rules.Single(r => r.Id == "r"));
        Assert.Equal($"When {words}:", rule.Lead);
    }

    [Theory]
    [InlineData("ever", "Once done it is not called for again.")]
    [InlineData("school year", "Once done it is called for again in the next school year.")]
    [InlineData("this half term", "Once done it is called for again in the next half term.")]
    [InlineData("last 10 school weeks", "Once done it is called for again after 10 school weeks.")]
    [InlineData("since visit else school year", "Once done it is called for again after the next “Visit”.")]
    [InlineData("run awayRun", "Once done it is called for again in the next “Days running”.")]
    public void A_cycle_says_when_it_is_called_for_again(string cycle, string words) =>
        Assert.Contains(words, Sentences($$""" "cycle": "{{cycle}}", "do": [ "ring" ] """).Notes);

    [Fact]
    public void A_line_says_what_it_counts_from_and_the_amounts_it_names()
    {
        var text = Sentences("""
            "on": "session N", "when": "noted >= 2",
            "do": [ { "action": "ring", "due": "1 school days from event", "notBefore": "2 school days after event",
              "values": { "fee": { "amount": "fee" } } } ]
            """);
        Assert.Equal("For each session that is marked N, when “Notes” is at least 2:", text.Lead);
        Assert.Equal(["The school should: Ring, within 1 school day beginning with that day, not before 2 school days after that day, "
            + "naming “Fee”: £40."], text.Lines);
    }

    [Fact]
    public void A_pathway_says_what_a_round_is_and_whether_steps_are_passed_over()
    {
        var page = Page("""
            "pathways": { "p": { "title": "P", "cycle": "this term", "skip": "furthest",
              "stages": [ { "id": "a", "when": "noted >= 1", "do": [ "ring" ] } ] } }
            """);
        Assert.Contains("A round is a term. Of the steps whose conditions hold, the furthest one is taken.", page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_layer_withholds_of_packs_below_is_a_difference()
    {
        var england = RuleBook.England;
        var book = RuleBook.Load(PackSource.AllShipped());
        var page = DocumentMarkdown.Of("Good practice", new PackDocument(book, england, "good-practice", Day).Blocks());
        Assert.Contains("- “Issue a penalty notice for absence” is not asked for when “Is anxiety, or another difficulty", page,
            StringComparison.Ordinal);
    }

    private static DutyText Sentences(string rule)
    {
        var book = Members($$""" "rules": { "r": { {{rule}} } } """);
        return new DutySentences(book.Book, book.Files, Day).Of(book.Book.Rules.Single(r => r.Id == "r"));
    }

    private static string Page(string members)
    {
        var book = Members(members);
        return DocumentMarkdown.Of("Page", new PackDocument(book, null, "made-up", Day).Blocks());
    }

    private static RuleBook Members(string members) => Made.Book($$"""
        "thresholds": { "fee": { "title": "Fee", "unit": "money", "values": [ { "from": "2026-08-01", "value": 40 } ] } },
        "facts": { "noted": { "casework": "count", "action": "note", "in": "school year", "title": "Notes" },
          "awayRun": { "run": "school days", "of": "absence", "in": "school year", "title": "Days running" } },
        "actions": { "ring": { "title": "Ring", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "note": { "title": "Note", "by": "school", "record": "only" } }, {{members}}
        """);

    [Fact]
    public void A_layer_says_what_it_changes_and_why()
    {
        var packs = new[] { "northfold", "northfold-trust", "our-school" }
            .Select(p => PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", p))).ToList();
        var (below, book) = (RuleBook.Load([PackSource.England, .. packs[..2]]), RuleBook.Load([PackSource.England, .. packs]));
        var page = DocumentMarkdown.Of("Our school", new PackDocument(book, below, "our-school", Day).Blocks());
        Assert.Contains("- Threshold atRiskAbsence: 5% → 4% from 1 September 2026.", page, StringComparison.Ordinal);
        Assert.Contains("- atRiskAbsence@2005-09-01 is changed: Set by our governors.", page, StringComparison.Ordinal);
        Assert.Contains("- It changes RISK.SCH.2@", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_page_of_each_shipped_pack_needs_nothing_else_and_is_well_formed(string pack)
    {
        var book = RuleBook.Load(PackSource.Shipped(pack));
        var html = DocumentHtml.Of(pack, new PackDocument(book, null, pack, Day).Blocks());
        Assert.DoesNotMatch("<script|<link|<img|@import|url\\(|\\son[a-z]+=", html);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", html);
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name != "meta" && !tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        Assert.Equal(Ids().Count(html), Ids().Matches(html).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Text_of_a_pack_is_never_markup()
    {
        var book = Made.Book("""
            "actions": { "ring": { "title": "<script>alert(1)</script> [x](javascript:1)", "by": "school" } },
            "rules": { "r": { "title": "<b>\u001b[31m", "do": [ "ring" ] } },
            "pathways": { "p": { "title": "\"><img src=x>", "stages": [ { "id": "s", "do": [ "ring" ] } ] } }
            """);
        var blocks = new PackDocument(book, null, "made-up", Day).Blocks().ToList();
        var html = DocumentHtml.Of("\"><i>", blocks);
        Assert.DoesNotMatch("<script|<b>|<img|<i>|\u001b", html);
        Assert.DoesNotMatch("<script|<b>|<img|[^\\\\]\\[x", DocumentMarkdown.Of("<i>", blocks));
    }

    [Fact]
    public void A_drawing_shows_every_stage_with_its_actions_and_numbers()
    {
        var book = LadderPack.Book("");
        var html = DocumentHtml.Of("x", new PackDocument(book, null, LadderPack.Name, Day).Blocks());
        var drawing = html[html.IndexOf("<svg", StringComparison.Ordinal)..html.IndexOf("</svg>", StringComparison.Ordinal)];
        Assert.Contains("aria-label=\"Ladder: 1 stages, described below\"", drawing, StringComparison.Ordinal);
        Assert.Contains("at least 6", drawing, StringComparison.Ordinal);
        Assert.Contains("Meet the family", drawing, StringComparison.Ordinal);
    }

    [GeneratedRegex("</?(?<name>[a-z][a-z0-9]*)[^>]*>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(" id=\"[^\"]+\"", RegexOptions.None, 5000)]
    private static partial Regex Ids();
}
