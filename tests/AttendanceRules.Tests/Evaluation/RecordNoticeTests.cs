using AttendanceRules.Calendar;
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

    // Nothing is marked on the 8th and 9th; the pupil came or left then. Before the first mark nothing is missing.
    [Theory]
    [InlineData(10, null, null, 4)]
    [InlineData(9, null, null, 2)]
    [InlineData(8, null, null, 0)]
    [InlineData(10, null, 8, 2)]
    [InlineData(10, null, 9, 4)]
    [InlineData(9, null, 9, 2)]
    [InlineData(10, null, 7, 0)]
    [InlineData(10, 7, null, 4)]
    [InlineData(10, 8, null, 0)]
    public void Marks_are_missing_while_the_pupil_is_on_roll_and_before_the_date(int on, int? admitted, int? left, int expected)
    {
        var told = Told(on, Made.Pupil(new(2026, 9, 10), "2026-09-08 - -", "2026-09-09 - -").WithParents("A").OnRoll(
            admitted is { } first ? new DateOnly(2026, 9, first) : null, left is { } last ? new DateOnly(2026, 9, last) : null));
        Assert.Equal(expected == 0 ? [] : [$"missing-mark: {expected} sessions have no mark, so counts leave them out."],
            told.Split('\n').Where(t => t.StartsWith("missing", StringComparison.Ordinal)));
    }

    // The 5th is a Saturday.
    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "mark-outside-school-time: 1 mark(s) on days that are not school days of this pupil are not used.")]
    [InlineData(9, "mark-outside-school-time: 1 mark(s) on days that are not school days of this pupil are not used.")]
    public void A_mark_on_another_day_is_told_from_that_day_on(int on, string expected) => Assert.Equal(expected,
        string.Join('\n', Told(on, Made.Pupil(new(2026, 9, 10)).WithParents("A").Mark(new(2026, 9, 5), HalfDay.Morning, "O")).Split('\n')
            .Where(t => t.StartsWith("mark-outside", StringComparison.Ordinal))));

    [Fact]
    public void What_was_noticed_when_the_records_were_read_is_told_first() => Assert.Equal(
        "odd: A row was odd.\nno-parents: No parents were supplied; one unnamed parent is assumed.",
        Told(10, Made.Pupil(new(2026, 9, 10)).Notice(new RecordNotice("odd", "A row was odd."))));

    [Theory]
    [InlineData("/ \\", "level", "")]
    [InlineData("O /", "level", "band-without-row: No row of the band 'level' matches its value.")]
    [InlineData("O /", "whole", "")]
    public void A_band_of_which_no_row_matches_is_told(string marks, string band, string expected)
    {
        var book = Made.Book($$"""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
              "{{band}}": { "band": "missed", "rows": { "low": "< 1", "many": ">= 2" }
                {{(band == "whole" ? ", \"else\": \"few\"" : "")}} } },
            "actions": { "ring": { "title": "Ring", "by": "school" } }, "rules": { "r": { "when": "{{band}} == 'many'", "do": [ "ring" ] } }
            """);
        var day = new DateOnly(2026, 9, 10);
        Assert.Equal(expected, string.Join('\n', book.Advise(Made.Pupil(day, "2026-09-08 " + marks).Create(), day).Notices
            .Select(n => $"{n.Code}: {n.Text}")));
    }

    // Steps that say what days they are about, and one that does not.
    [Theory]
    [InlineData("", "")]
    [InlineData("dated", "")]
    [InlineData("plain", "no-for-dates: 'outs' uses the dates a step is about. A step without them is counted on its own date.")]
    public void A_step_that_lacks_the_days_it_is_about_is_told(string done, string expected)
    {
        var book = Made.Book("""
            "facts": { "outs": { "casework": "count", "action": "ring", "for": "school year" } },
            "actions": { "ring": { "title": "Ring", "by": "school" } }, "rules": { "r": { "when": "outs >= 2", "do": [ "ring" ] } }
            """);
        var (day, pupil) = (new DateOnly(2026, 9, 10), Made.Pupil(new(2026, 9, 10)));
        pupil = done.Length == 0 ? pupil : pupil.Did(new CaseworkRow(new(2026, 9, 8), "ring")
        {
            For = done == "dated" ? new DateSpan(new(2026, 9, 8), new(2026, 9, 9)) : null,
        });
        Assert.Equal(expected, string.Join('\n', book.Advise(pupil.Create(), day).Notices.Select(n => $"{n.Code}: {n.Text}")));
    }

    // Of a stage or a line of each parent as of a rule of each; what no book asks of a parent makes no notice.
    [Theory]
    [InlineData("\"rules\": { \"r\": { \"do\": [ { \"action\": \"warn\", \"each\": \"parent\" } ] } }", true)]
    [InlineData("\"rules\": { \"r\": { \"do\": [ \"warn\" ] } }", false)]
    [InlineData("\"pathways\": { \"p\": { \"title\": \"P\", \"of\": \"parent\", "
        + "\"stages\": [ { \"id\": \"s\", \"do\": [ \"warn\" ] } ] } }", true)]
    [InlineData("\"pathways\": { \"p\": { \"title\": \"P\", \"stages\": [ { \"id\": \"s\", \"do\": [ \"warn\" ] } ] } }", false)]
    public void Only_a_step_that_is_asked_of_each_parent_needs_one(string members, bool isTold)
    {
        var day = new DateOnly(2026, 9, 10);
        var advice = Made.Book($$"""
            "actions": { "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } }, {{members}}
            """).Advise(Made.Pupil(day).WithParents("A", "B").Did(new(2026, 9, 8), "warn").Create(), day);
        Assert.Equal(isTold ? ["legal-without-parent"] : [], advice.Notices.Select(n => n.Code));
        Assert.Equal(members.Contains("\"of\"", StringComparison.Ordinal) ? ["no-parents"] : [], Made.Book($$"""
            "actions": { "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } }, {{members}}
            """).Advise(Made.Pupil(day).Create(), day).Notices.Select(n => n.Code));
    }

    private static string Told(int on, PupilRecordBuilder pupil) =>
        string.Join('\n', Book.Advise(pupil.Create(), new DateOnly(2026, 9, on),
            new AdviceOptions { AcceptRecordProblems = true }).Notices.Select(n => $"{n.Code}: {n.Text}"));
}
