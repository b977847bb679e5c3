using AttendanceRules.Editing;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Tests.Editing;

/// <summary>Names where they are written, what they mean across layers, and what they are called from now on.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("\"mis|sed >= most", "missed", "mine/pack.json", "Fact")]
    [InlineData("missed >= mo|st", "most", "below/pack.json", "Threshold")]
    [InlineData("most - mis|sed", "missed", "mine/pack.json", "Fact")]
    [InlineData("since ring-ho|me", "ring-home", "below/pack.json", "Action")]
    [InlineData("days after ring|-home", "ring-home", "below/pack.json", "Action")]
    [InlineData("\"do\": [ \"ring|-home", "ring-home", "below/pack.json", "Action")]
    [InlineData("\"withhold\": \"vis|it", "visit", "mine/pack.json", "Action")]
    [InlineData("\"after\": \"fir|st", "first", "mine/pack.json", "Stage")]
    [InlineData("\"sources\": \"law#|1", "law#1", "below/pack.json", "Clause")]
    [InlineData("\"sources\": \"la|w#1", "law", "below/pack.json", "Document")]
    [InlineData("\"of\": \"abs|ence", "absence", "below/pack.json", "Class")]
    [InlineData("by\": \"sch|ool", "school", "below/pack.json", "Stakeholder")]
    [InlineData("\"replaces\": \"mo|st@", "most", "below/pack.json", "Threshold")]
    [InlineData("\"mo|st\": { \"replaces\"", "most", "below/pack.json", "Threshold")]
    [InlineData("2026-09-11 vi|sit met", "visit", "mine/pack.json", "Action")]
    [InlineData("2026-09-10 i|ll no", "ill", "mine/pack.json", "Question")]
    [InlineData("{ \"mis|sed\": 3", "missed", "mine/pack.json", "Fact")]
    [InlineData("\"because\": [ \"mis|sed > 2", "missed", "mine/pack.json", "Fact")]
    [InlineData("\"withheld\": { \"visit\": \"he|ld", "held", "mine/pack.json", "Rule")]
    [InlineData("\"pathway\": { \"ste|ps", "steps", "mine/pack.json", "Pathway")]
    [InlineData("\"seco|nd, waiting", "second", "mine/pack.json", "Stage")]
    public void A_name_leads_to_where_it_is_declared(string marked, string name, string file, string kind)
    {
        var declared = EditedPacks.Declared(marked);
        Assert.Equal((name, file, kind), (declared.Name, declared.File, declared.Kinds.ToString()));
    }

    [Theory]
    [InlineData("\"because\": \"mis|sed is a word")] // words for people
    [InlineData("\"title\": \"Missed ses|sions")]
    [InlineData("{ \"cou|nt\": \"sessions\"")] // a word of the language
    public void Words_for_people_are_no_names(string marked) => Assert.True(
        EditedPacks.At(marked) is not { } name || EditedPacks.Index().DeclarationsOf(name).Count == 0);

    [Fact]
    public void Each_use_of_a_name_is_found_in_every_layer_and_nothing_else()
    {
        Assert.Equal(7, EditedPacks.Index().UsesOf(EditedPacks.Declared("\"mis|sed >= most")).Count);
        Assert.Equal(4, EditedPacks.Index().UsesOf(EditedPacks.Declared("missed >= mo|st")).Count); // declared, changed twice, used
        Assert.Equal(2, EditedPacks.Index().UsesOf(EditedPacks.Declared("\"sources\": \"law#|1")).Count - 1);
    }

    [Fact]
    public void A_name_of_mine_is_changed_wherever_it_is_written()
    {
        var (places, refusal) = Rename.Of(EditedPacks.At("\"mis|sed >= most")!, "away", EditedPacks.Index(), f => f == "mine/pack.json");
        Assert.Null(refusal);
        var text = Changed(places, "away");
        Assert.Equal(7, text.Split("away").Length - 1);
        Assert.Equal(2, text.Split("missed").Length - 1 + text.Split("Missed").Length - 1); // words for people
        Assert.Equal("away", Assert.Single(EditedPacks.Index(text).Declared, d => d.Kinds == NameKinds.Fact && d.Name != "bad").Name);
    }

    [Fact]
    public void A_clause_keeps_its_document()
    {
        var index = new NameIndex([FileNames.Read("below", "below/pack.json", EditedPacks.Base)]);
        var name = index.Declared.Single(n => n.Name == "law#2");
        var (places, refusal) = Rename.Of(name, "2a", index, _ => true);
        Assert.Equal("'2a' is not a name: write letters, digits, - and _, with a letter first.", refusal);
        (places, refusal) = Rename.Of(name, "fourth", index, _ => true);
        Assert.Null(refusal);
        Assert.Equal([(name.Line, 1), (name.Line + 4, 1)], places.Select(p => (p.Line, p.Length)));
    }

    [Theory]
    [InlineData("missed >= mo|st", "least", "'most' is declared in below/pack.json, which is not yours to change.")]
    [InlineData("\"mis|sed >= most", "bad", "'bad' is declared already.")]
    [InlineData("\"mis|sed >= most", "so-many", "'so-many' has a hyphen, which is a minus in conditions. Write another name.")]
    [InlineData("\"mis|sed >= most", "3 days", "'3 days' is not a name: write letters, digits, - and _, with a letter first.")]
    public void What_cannot_be_renamed_says_why(string marked, string to, string expected)
    {
        var (places, refusal) = Rename.Of(EditedPacks.At(marked)!, to, EditedPacks.Index(), f => f == "mine/pack.json");
        Assert.Empty(places);
        Assert.Equal(expected, refusal);
    }

    [Fact]
    public void A_hover_says_title_unit_value_in_force_and_what_the_source_says()
    {
        var text = HoverText.Of(EditedPacks.Declared("missed >= mo|st"), EditedPacks.Index(), new DateOnly(2026, 11, 20));
        Assert.Equal("""
            **most** (threshold): Most missed

            3 sessions since 2026-09-01

            [law#1] Three are too many.

            A pack laid over it may only make it stricter, which is lower.

            below/pack.json, line 5
            """.ReplaceLineEndings("\n"), text);
        var before = HoverText.Of(EditedPacks.Declared("missed >= mo|st"), EditedPacks.Index(), new DateOnly(2026, 8, 31));
        Assert.Contains("5 sessions since 2020-09-01\n\n[law#2] Four are worse.\n\n3 sessions from 2026-09-01", before,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"mis|sed >= most", "**missed** (fact): Missed sessions\n\nUnit: sessions\n\ncount: `sessions`  \nof: `absence`")]
    [InlineData("2026-09-10 i|ll no", "**ill** (question): Is the pupil ill?")]
    [InlineData("\"sources\": \"law#|1", "**law#1** (clause)\n\nThree are too many.")]
    [InlineData("\"after\": \"fir|st", "**first** (stage of steps)")]
    public void So_it_does_of_what_is_no_threshold(string marked, string expected) => Assert.StartsWith(
        expected, HoverText.Of(EditedPacks.Declared(marked), EditedPacks.Index(), new DateOnly(2026, 11, 20)), StringComparison.Ordinal);

    private static string Changed(IReadOnlyList<WrittenName> places, string to)
    {
        var lines = EditedPacks.Mine.Split('\n');
        foreach (var place in places.OrderByDescending(p => p.Line).ThenByDescending(p => p.Column))
        {
            lines[place.Line - 1] = lines[place.Line - 1].Remove(place.Column - 1, place.Length).Insert(place.Column - 1, to);
        }

        return string.Join('\n', lines);
    }
}
