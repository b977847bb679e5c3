using System.Text.Json.Nodes;
using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Facts;

/// <summary>Where there is nothing to know, the texts for people say why; the values in JSON stay as they are.</summary>
public sealed class NoneTests
{
    [Theory]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "since letter" }""", "no letter is on record")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "last 2 school weeks and since letter" }""", "no letter is on record")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "since letter:paid" }""", "no letter with the outcome paid is on record")]
    [InlineData("""{ "rate": "absence", "in": "from visit" }""", "no visit is on record")]
    [InlineData("""{ "rate": "absence", "in": "ever", "at": "visit" }""", "no visit is on record")]
    [InlineData("""{ "rate": "absence", "in": "last 1 calendar days" }""", "there is no possible session")]
    [InlineData("""{ "elapsed": "school days", "since": "visit" }""", "no visit is on record")]
    [InlineData("""{ "elapsed": "school days", "since": "left" }""", "the pupil has not left")]
    [InlineData("""{ "casework": "latest", "action": "visit" }""", "no visit is on record")]
    [InlineData("""{ "casework": "latest", "action": "visit", "in": "this term" }""", "no visit is on record (this term)")]
    [InlineData("""{ "casework": "count", "action": "letter", "in": "since visit" }""", "no visit is on record")]
    [InlineData("""{ "number": "1 + fromOctober" }""", "it has no value on this day")]
    [InlineData("""{ "date": "5 school days after visit" }""", "no visit is on record")]
    [InlineData("""{ "from": "2027-01-01", "is": "onRoll" }""", "none of its editions is in force")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "ever" }""", "0")]
    public void None_says_why(string fact, string expected)
    {
        // 12 September 2026 is a Saturday.
        var value = Asked.At(fact, Asked.Pupil("09-11"), "09-12");
        Assert.Equal(expected, value.InWords);
        Assert.Equal(expected == "0" ? "0" : "none", value.ToString());
    }

    [Fact]
    public void A_walk_and_the_facts_that_were_asked_for_say_why()
    {
        var book = Asked.Book("""{ "count": "sessions", "of": "absence", "in": "since letter" }""");
        var options = new AdviceOptions { Facts = ["f"] };
        var pupil = Asked.Pupil("09-11").Did(Asked.Day("09-10"), "letter").Create();
        var days = book.Walk(pupil, Asked.Day("09-09"), Asked.Day("09-10"), options: options).ToList();
        Assert.Equal(["f: no letter is on record", "f: 0"], days.SelectMany(d => DayOutline.Of(d).Facts));
        Assert.EndsWith("f: no letter is on record", DayOutline.Of(days[0]).ToString(), StringComparison.Ordinal);

        var json = JsonNode.Parse(days[0].ToJson())!;
        var fact = json["facts"]!["f"]!;
        Assert.Equal(("none", "no letter is on record"), ((string?)fact["value"], (string?)fact["noneBecause"]));
        Assert.Null(JsonNode.Parse(days[1].ToJson())!["facts"]!["f"]!["noneBecause"]);
    }

    [Fact]
    public void A_reason_that_rests_on_none_says_why()
    {
        var book = Made.Book("""
            "facts": { "f": { "count": "sessions", "of": "absence", "in": "since letter" } },
            "actions": { "letter": { "title": "Letter", "by": "school" }, "act": { "title": "Act", "by": "school" } },
            "rules": { "r": { "when": "not (anyParent.f >= 3)", "do": [ "act" ] } }
            """);
        var reason = Assert.Single(Assert.Single(book.Advise(Asked.Pupil("09-11").Create(), Asked.Day("09-11")).Actions).Reasons);
        Assert.Equal(("none", "no letter is on record", "not (anyParent.f >= 3)"), (reason.Value.ToString(), reason.Value.Because,
            reason.Text));
    }
}
