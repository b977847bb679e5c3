using AttendanceRules.Decisions;
using AttendanceRules.Tests.Impacts;

namespace AttendanceRules.Tests.Decisions;

/// <summary>What was decided can be gone through again, and says what differs.</summary>
public sealed class DecisionRecordTests
{
    private static readonly DateOnly Day = MissedSessions.Day;

    [Fact]
    public void It_holds_packs_facts_and_verdicts_and_comes_to_the_same_again()
    {
        var (book, school) = (MissedSessions.Limit(10), MissedSessions.School([MissedSessions.Pupil("P1", 10)]));
        var record = DecisionRecord.Of(book, school, "P1", Day);
        Assert.Equal((book.Hash, "S1", "P1", Day, null), (record.Hash, record.School, record.Pupil, record.AsOf, record.KnownOn));
        Assert.Equal(["england-base", "made-up"], record.Packs.Select(p => p.Id));
        Assert.Equal("10", Assert.Single(record.Facts, f => f.Name == "missed").Value);
        var verdict = Assert.Single(record.Verdicts, v => v.Rule == "call");
        Assert.Equal((Truth.True, "letter"), (verdict.Outcome, verdict.Action));
        Assert.Contains(verdict.Gates, g => g.Gate == Gate.Condition && g.Passed == Truth.True);
        Assert.Empty(record.Replay(book, school));
    }

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var (book, school) = (MissedSessions.Limit(10), MissedSessions.School([MissedSessions.Pupil("P1", 9, "?")]));
        var record = DecisionRecord.Of(book, school, "P1", new Viewpoint(Day, Day.AddDays(3)));
        var again = DecisionRecord.FromJson(record.ToJson());
        Assert.Equal(record.ToJson(), again.ToJson());
        Assert.Equal(Day.AddDays(3), again.KnownOn);
        Assert.Empty(again.Replay(book, school));
    }

    [Fact]
    public void A_changed_record_is_said_as_the_fact_and_then_the_verdict()
    {
        var book = MissedSessions.Limit(10);
        var record = DecisionRecord.Of(book, MissedSessions.School([MissedSessions.Pupil("P1", 9)]), "P1", Day);
        Assert.Equal(
            ["missed was 9, and is 10.",
                "Rule call: then it is stopped at the gate 'condition'; there is no such verdict now.",
                "Rule call, letter: now it calls for it; there was no such verdict."],
            record.Replay(book, MissedSessions.School([MissedSessions.Pupil("P1", 10)])));
    }

    [Fact]
    public void Other_rules_are_said_first()
    {
        var school = MissedSessions.School([MissedSessions.Pupil("P1", 9)]);
        var found = DecisionRecord.Of(MissedSessions.Limit(10), school, "P1", Day).Replay(MissedSessions.Limit(9), school);
        Assert.StartsWith("The packs have the same versions and say otherwise: england-base ", found[0], StringComparison.Ordinal);
        Assert.Contains("Rule call, letter: now it calls for it; there was no such verdict.", found);
    }

    [Fact]
    public void What_was_not_known_is_said()
    {
        var book = MissedSessions.Limit(10);
        var record = DecisionRecord.Of(book, MissedSessions.School([MissedSessions.Pupil("P1", 9, "?")]), "P1", Day);
        Assert.Equal("9..10", Assert.Single(record.Facts, f => f.Name == "missed").Value);
        var found = record.Replay(book, MissedSessions.School([MissedSessions.Pupil("P1", 9)]));
        Assert.Equal("missed was 9..10, and is 9.", found[0]);
        Assert.Contains(found, f => f.StartsWith("Rule call, letter: then it is undecided for want of ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pupil_alone_and_in_its_school_are_told_apart()
    {
        var (book, pupil) = (MissedSessions.Limit(10), MissedSessions.Pupil("P1", 9).Create());
        var record = DecisionRecord.Of(book, pupil, Day);
        Assert.Null(record.School);
        Assert.Empty(record.Replay(book, pupil));
        Assert.Equal("The pupil was advised on alone, and now in school S1.",
            record.Replay(book, MissedSessions.School([MissedSessions.Pupil("P1", 9)]))[0]);
    }

    [Theory]
    [InlineData("", "The text is not a decision record: line 1 cannot be read")]
    [InlineData("null", "The text is not a decision record, but null.")]
    [InlineData("{}", "The text is not a decision record: ")]
    [InlineData("[]", "The text is not a decision record: line 1 cannot be read")]
    public void What_is_no_record_is_refused_with_what_is_wrong(string json, string message) => Assert.StartsWith(message,
        Assert.Throws<FormatException>(() => DecisionRecord.FromJson(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"outcome\": \"yes\"", "\"outcome\": \"perhaps\"")]
    [InlineData("\"gate\": \"condition\"", "\"gate\": \"door\"")]
    [InlineData("\"facts\": [", "\"facts\": [ null,")]
    [InlineData("\"asOf\": \"2026-10-16\"", "\"asOf\": \"2026-13-16\"")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    public void Neither_is_one_with_a_damaged_part(string part, string damaged)
    {
        var json = DecisionRecord.Of(MissedSessions.Limit(10), MissedSessions.Pupil("P1", 10).Create(), Day).ToJson();
        Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => DecisionRecord.FromJson(json.Replace(part, damaged, StringComparison.Ordinal)));
    }
}
