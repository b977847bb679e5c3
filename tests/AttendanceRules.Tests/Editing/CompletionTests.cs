using AttendanceRules.Editing;

namespace AttendanceRules.Tests.Editing;

/// <summary>What is offered inside a text, by the tables of the language, also in a file that is half written.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("""{ "rules": { "a": { "when": "|" } } }""", "missed,most,ill,bad,yearGroup", "ring-home,absence,school")]
    [InlineData("""{ "rules": { "a": { "when": "missed >= mo| and x" } } }""", "most,missed", "visit")]
    [InlineData("""{ "rules": { "a": { "when": [ "bad", "mi|" ] } } }""", "missed", "visit")]
    [InlineData("""{ "rules": { "a": { "do": [ "|" ] } } }""", "ring-home,visit", "missed,most")]
    [InlineData("""{ "rules": { "a": { "do": [ { "action": "|" """, "ring-home,visit", "missed,most")] // not ended
    [InlineData("""{ "rules": [ { "do": [ "|" """, "", "visit")] // no rules are there
    [InlineData("""{ "rules": { "a": [ { "do": [ "x" ] }, { "do": [ "|" ] } ] } }""", "ring-home,visit", "missed")] // an edition
    [InlineData("""{ "rules": { "a": { "basis": "|" } } }""", "statutory,guidance,local", "missed,visit")]
    [InlineData("""{ "rules": { "a": { "sources": [ "la|" ] } } }""", "law#1,law#2", "law,missed")]
    [InlineData("""{ "rules": { "a": { "|" } } }""", "when,do,due,sources", "missed")]
    [InlineData("""{ "rules": { "a": { "due": "5 |" } } }""", "school days,working days,months", "percent,money")]
    [InlineData("""{ "rules": { "a": { "due": "5 school days after |" } } }""", "ring-home,visit", "school")]
    [InlineData("""{ "rules": { "a": { "needs": [ "|" ] } } }""", "ill,bad,visit", "all")]
    [InlineData("""{ "facts": { "f": { "count": "sessions", "of": "|" } } }""", "absence", "visit,most")]
    [InlineData("""{ "facts": { "f": { "count": "|" } } }""", "sessions,days,episodes,pupils", "absence")]
    [InlineData("""{ "facts": { "f": { "count": "sessions", "in": "|" } } }""", "school year,this term,ever", "absence")]
    [InlineData("""{ "facts": { "f": { "count": "sessions", "in": "|" } } }""", "period census,period mock-exams", "census")]
    [InlineData("""{ "facts": { "f": { "count": "sessions", "in": "period |" } } }""", "census,mock-exams", "visit,school year")]
    [InlineData("""{ "facts": { "f": { "count": "sessions", "in": "this term and period mo|" } } }""", "mock-exams", "visit,ring-home")]
    [InlineData("""{ "facts": { "f": { "count": "sessions", "in": "since |" } } }""", "ring-home,visit", "school year")]
    [InlineData("""{ "actions": { "a": { "by": "|" } } }""", "school", "visit,missed")]
    [InlineData("""{ "questions": { "q": { "of": "|" } } }""", "school", "visit")]
    [InlineData("""{ "thresholds": { "t": { "unit": "|" } } }""", "sessions,percent,school weeks", "missed")]
    [InlineData("""{ "thresholds": { "most": { "replaces": "|" } } }""", "most@2020-09-01", "most")]
    [InlineData("""{ "pathways": { "p": { "stages": [ { "id": "x" }, { "after": "|" } ] } } }""", "first,second,ring-home", "missed")]
    [InlineData("""{ "cases": [ { "casework": [ "2026-09-10 |" ] } ] }""", "ring-home,visit", "missed")]
    [InlineData("""{ "cases": [ { "answers": [ "2026-09-10 |" ] } ] }""", "ill", "missed,visit")]
    [InlineData("""{ "cases": [ { "check": [ { "expect": { "|" } } ] } ] }""", "school", "visit")]
    [InlineData("""{ "cases": [ { "check": [ { "expect": { "school": [ "|" ] } } ] } ] }""", "ring-home,visit", "school")]
    [InlineData("""{ "cases": [ { "check": [ { "facts": { "|" } } ] } ] }""", "missed,bad", "visit")]
    [InlineData("""{ "cases": [ { "check": [ { "undecided": { "visit": [ "|" ] } } ] } ] }""", "ill", "visit")]
    [InlineData("""{ "sources": { "s": { "clauses": { "1": { "kind": "|" } } } } }""", "duty,expectation", "missed")]
    [InlineData("""{ "sources": { "s": { "clauses": { "1": "|" } } } }""", "", "missed,visit")] // words for people
    [InlineData("""{ "rules": { "a": { "title": "|" } } }""", "", "missed,visit")]
    [InlineData("""{ "unheardOf": { "a": { "when": "|" } } }""", "", "missed")]
    [InlineData("{ /* { \" */ \"rules\": { \"a\": { // [ \"x\n \"when\": \"|\" } } }", "missed", "visit")] // comments are skipped
    public void What_fits_is_offered(string marked, string offered, string notOffered)
    {
        var found = EditedPacks.Complete(marked).Select(s => s.Text).ToList();
        Assert.All(Words(offered), w => Assert.Contains(w, found));
        Assert.All(Words(notOffered), w => Assert.DoesNotContain(w, found));
        Assert.Distinct(found);
        Assert.True(offered.Length > 0 || found.Count == 0);
    }

    [Theory]
    [InlineData("""{ "rules": { "a": { "when": "missed >= mo|re and x" } } }""", "most",
        "{ \"rules\": { \"a\": { \"when\": \"missed >= most and x\" } } }")]
    [InlineData("""{ "rules": { "a": { "due": "5 school days after ring-h|" } } }""", "ring-home",
        "{ \"rules\": { \"a\": { \"due\": \"5 school days after ring-home\" } } }")]
    [InlineData("""{ "facts": { "f": { "in": "period ce|" } } }""", "census", "{ \"facts\": { \"f\": { \"in\": \"period census\" } } }")]
    [InlineData("""{ "rules": { "a": { "sources": "law#|x" } } }""", "law#2", "{ \"rules\": { \"a\": { \"sources\": \"law#2\" } } }")]
    [InlineData("""{ "facts": { "f": { "in": "sch|" } } }""", "school year", "{ \"facts\": { \"f\": { \"in\": \"school year\" } } }")]
    public void It_takes_the_place_of_what_is_half_written(string marked, string text, string expected)
    {
        var found = Assert.Single(EditedPacks.Complete(marked), s => s.Text == text);
        var before = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(expected, before.Remove(found.Start, found.End - found.Start).Insert(found.Start, found.Text));
    }

    [Fact]
    public void What_is_offered_has_its_title()
    {
        var found = EditedPacks.Complete("""{ "rules": { "a": { "when": "|" } } }""");
        Assert.Equal(("fact", "Missed sessions"), Assert.Single(found.Where(s => s.Text == "missed").Select(s => (s.Kind, s.Title))));
        Assert.Equal(("question", "Is the pupil ill?"), Assert.Single(found.Where(s => s.Text == "ill").Select(s => (s.Kind, s.Title))));
    }

    [Fact]
    public void Every_window_that_is_offered_whole_is_one_of_the_language() => Assert.All(
        Completion.Windows.Where(w => !w.EndsWith(' ') && w != "cycle"), w => Assert.Empty(Made.Problems(
            $$""" "facts": { "f": { "count": "sessions", "of": "absence", "in": "{{w}}" } } """)));

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
