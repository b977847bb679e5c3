using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>Since when a condition has held is taken from the advice before, unless a change touches what decides it.</summary>
public sealed class KeptStretchTests
{
    private static readonly DateOnly On = new(2026, 9, 15);

    // Each rule calls for a step of its own, "done", which its condition does not read.
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "other": { "ask": "Other?", "of": "school", "type": "yes/no" } },
        "groups": { "written": { "title": "Written", "when": "letters >= 1" } },
        "actions": { "done": { "title": "Done", "by": "school" }, "letter": { "title": "Letter", "by": "school" } },
        "facts": { "letters": { "casework": "count", "action": "letter", "in": "ever" } },
        "rules": { "counts": { "when": "letters >= 1", "do": [ "done" ] },
          "grouped": { "group": "written", "when": "other", "do": [ "done" ] },
          "ends": { "when": "other", "endedBy": [ "letter" ], "do": [ "done" ] } }
        """);

    [Theory]
    [InlineData("counts", "letter", false)]
    [InlineData("counts", "done", true)]
    [InlineData("grouped", "letter", false)] // by its group
    [InlineData("grouped", "done", true)]
    [InlineData("ends", "letter", true)] // which ends it, and decides nothing of its condition
    public void A_stretch_is_taken_unless_its_condition_reads_the_entry(string rule, string action, bool isTaken)
    {
        var (own, reads) = (Book.Book.Rules.Single(r => r.Id == rule), BookReads.Of(Book.Book));
        var (key, days) = (new FactKey(own, On, ""), new Stretch(3, 9));
        var kept = new KeptAdvice(On, new KeptRow(On, [], []), [], [new KeptStretch(key, days, reads.OfCondition(own)!)]);
        var (file, memo) = (File(), new Dictionary<FactKey, object>());
        var change = reads.OfEntry(new CaseworkRow(On, action), On, isFirst: false, file)!;
        var keeper = new DraftKeeper(kept.After(change, On, reads), keeps: false);
        keeper.Begin(Book.Book, Book.Book.On(On), new AdviceDraft(Book.Book, file, On), memo);
        Assert.Equal(isTaken ? [days] : [], memo.Values);
    }

    // What is kept of something else is none of a name or a rule.
    [Fact]
    public void Of_what_is_neither_a_name_nor_a_rule_it_is_not_known_what_decides_it() =>
        Assert.Null(BookReads.Of(Book.Book).OfCondition("letters"));

    private static SubjectFile File()
    {
        var record = Asked.Pupil("09-15").Create();
        return Book.Book.FileOf(record, Book.Book.TimeOf(record.Calendar), null, null);
    }
}
