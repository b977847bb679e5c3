namespace AttendanceRules.Tests.Rules;

/// <summary>Packs that differ by a little from those that are refused, and load.</summary>
public sealed class RightTwinTests
{
    private const string Meetings = """
        "actions": { "write": { "title": "Write", "by": "school" }, "meet": { "title": "Meet", "by": "school", "contact": "meeting" } },
        "questions": { "agreed": { "ask": "Agreed?", "of": "school", "type": "yes/no" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
                   "sinceMeeting": { "count": "sessions", "of": "absence", "in": "since meet and school year" },
                   "sinceMeetingElseEver": { "count": "sessions", "of": "absence", "in": "last 6 school weeks and since meet else ever" } }
        """;

    [Theory]
    [InlineData("""{ "id": "s", "when": "sinceMeetingElseEver >= 3", "do": [ "write" ] }, { "id": "t", "do": [ "meet" ] }""")]
    [InlineData("""{ "id": "s", "when": "sinceMeeting >= 3 or agreed", "do": [ "write" ] }, { "id": "t", "do": [ "meet" ] }""")]
    [InlineData(
        """{ "id": "s", "when": "missed >= 3", "do": [ "write" ] }, { "id": "t", "do": [ "meet" ] }, { "id": "u", "after": """
            + """[], "when": "sinceMeeting >= 3", "do": [ "write" ] }""")]
    [InlineData(
        """{ "id": "s", "when": "sinceMeeting >= 3", "do": [ "write" ] }, { "id": "t", "do": [ "meet" ] } ] }, "q": """
            + """{ "title": "Q", "stages": [ { "id": "v", "when": "agreed", "do": [ "meet" ] }""")]
    [InlineData(
        """{ "id": "s", "do": [ "write" ], "watch": { "for": "5 school days", "improved": "agreed", "then": "continue" } }, """
            + """{ "id": "t", "when": "missed >= 3", "do": [ "meet" ] }""")]
    [InlineData(
        """{ "id": "s", "do": [ "write" ], "watch": { "for": "5 school days", "improved": "agreed", "then": "stay" } }, """
            + """{ "id": "t", "do": [ "meet" ] }""")]
    [InlineData(
        """{ "id": "s", "do": [ "write" ], "watch": { "for": "5 school days", "improved": "agreed", "then": "continue" } }, """
            + """{ "id": "t", "after": [], "do": [ "meet" ] }""")]
    [InlineData("""{ "id": "s", "do": [ { "action": "write", "else": "meet" }, "meet" ] }""")]
    [InlineData("""{ "id": "s", "due": "2 school days", "do": [ "write", { "action": "meet", "every": "5 school days" } ] }""")]
    public void It_loads(string stages) =>
        Assert.Empty(Made.Problems($$""" {{Meetings}}, "pathways": { "p": { "title": "P", "stages": [ {{stages}} ] } } """));

    [Fact]
    public void What_can_never_begin_is_told_with_the_remedy()
    {
        var told = Made.Problems($$""" {{Meetings}}, "pathways": { "p": { "title": "P", "stages": [ """
            + $$"""{ "id": "s", "when": "sinceMeeting >= 3", "do": [ "write" ] }, { "id": "t", "do": [ "meet" ] } ] } } """);
        Assert.Equal("Write 'since meet else ever' in 'sinceMeeting'.", Assert.Single(told).Suggestion);
    }

    [Fact]
    public void An_else_that_names_its_own_line_is_told_what_to_write()
    {
        var told = Made.Problems($$""" {{Meetings}}, "rules": { "r": { "do": [ { "action": "meet", "else": "meet" } ] } } """);
        Assert.Equal("Name the action of another line, remove 'else', or write \"every\" where 'meet' is to be done again.",
            Assert.Single(told).Suggestion);
    }

    [Theory]
    [InlineData(""" "actions": { "a": { "by": "school" } } """, "An action needs 'title'.")]
    [InlineData(""" "actions": { "a": { "title": "A", "by": "school", "hue": 1 } } """, "Unknown member 'hue' of an action.")]
    [InlineData(""" "actions": { "a": { "title": 1, "by": "school" } } """, "'title' of an action is a text.")]
    [InlineData(""" "actions": { "a": 7 } """, "An action is an object.")]
    [InlineData(""" "groups": { "g": 7 } """, "A group is an object.")]
    public void A_concept_is_named_with_the_right_article(string members, string message) =>
        Assert.Contains(message, Made.Problems(members).Select(p => p.Message));

    [Fact]
    public void What_follows_a_watch_that_continues_is_told_what_it_lacks()
    {
        var told = Made.Problems($$""" {{Meetings}}, "pathways": { "p": { "title": "P", "stages": [ { "id": "s", "do": [ "write" """
            + $$"""], "watch": { "for": "5 school days", "improved": "agreed", "then": "continue" } }, { "id": "t", "do": [ "meet" """
            + $$"""] } ] } } """);
        Assert.Equal("Give 't' a 'when', or write \"then\": \"stay\" in the watch of 's'.", Assert.Single(told).Suggestion);
    }
}
