using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>What notices about records say, word by word.</summary>
public sealed class RecordNoticeTests
{
    private static readonly RuleBook Book = Made.Book("""
        "actions": { "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "rules": { "r": { "of": "parent", "when": "missed >= 10", "do": [ "fine" ] } }
        """);

    // Marks go to Thursday 10 September; the 11th, 14th and 15th are school days before the date, the date itself does not count.
    [Theory]
    [InlineData(16, "2026-09-10 / \\", "missing-mark: 6 sessions have no mark, so counts leave them out.")]
    [InlineData(11, "2026-09-10 - \\", "missing-mark: 1 session has no mark, so counts leave it out.")]
    [InlineData(10, "2026-09-10 - -", "")]
    [InlineData(11, "2026-09-10 ? \\",
        "unclassed-mark: 1 session has an unknown code, so counts that include it are shown as a range.")]
    [InlineData(10, "2026-09-10 ? ?",
        "unclassed-mark: 2 sessions have an unknown code, so counts that include them are shown as a range.")]
    [InlineData(9, "2026-09-10 ? ?", "")]
    public void Marks_that_lack_or_cannot_be_read_are_counted(int on, string marks, string expected) =>
        Assert.Equal(expected, Told(on, Made.Pupil(new(2026, 9, 10), marks).WithParents("A")));

    // Nobody is warned by a rule that asks each parent, so it does not matter which parent it was.
    [Theory]
    [InlineData("fine", null, 8, "legal-without-parent: 'fine' is recorded without a parent, so it is unknown which parent it concerns.")]
    [InlineData("fine", null, 10, "legal-without-parent: 'fine' is recorded without a parent, so it is unknown which parent it concerns.")]
    [InlineData("fine", null, 11, "")]
    [InlineData("fine", "A", 8, "")]
    [InlineData("warn", null, 8, "")]
    public void A_legal_step_without_a_parent_is_said(string action, string? parent, int day, string expected) => Assert.Equal(expected,
        Told(10, Made.Pupil(new(2026, 9, 10)).WithParents("A", "B").Did(new(2026, 9, day), action, parent)));

    [Fact]
    public void That_casework_was_not_supplied_is_said() =>
        Assert.Equal("no-casework: Casework was not supplied, so it is unknown what was done.",
            Told(10, Made.Pupil(new(2026, 9, 10)).WithParents("A").WithoutCasework()));

    [Fact]
    public void That_no_parent_was_supplied_is_said_where_parents_are_asked() =>
        Assert.Equal("no-parents: No parents were supplied; one unnamed parent is assumed.", Told(10, Made.Pupil(new(2026, 9, 10))));

    private static string Told(int on, PupilRecordBuilder pupil) =>
        string.Join('\n', Book.Advise(pupil.Create(), new DateOnly(2026, 9, on)).Notices.Select(n => $"{n.Code}: {n.Text}"));
}
