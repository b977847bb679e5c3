using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Whether a rule of events may call for something on 30 September, a Wednesday: by what is on record alone.</summary>
public sealed class RuleOccasionTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Theory]
    [InlineData("\"on\": \"session O\"", "", false)]
    [InlineData("\"on\": \"session O\"", "2026-09-02 O", true)]
    [InlineData("\"on\": \"session O\"", "2026-09-30 / O", true)]
    [InlineData("\"on\": \"session O\"", "2026-10-01 O", false)]
    [InlineData("\"on\": \"session O\"", "2026-09-10 ?", true)] // it may be one
    [InlineData("\"on\": \"session O\", \"lapses\": \"3 school days\"", "2026-09-24 O", false)] // lapsed after the 29th
    [InlineData("\"on\": \"session O\", \"lapses\": \"3 school days\"", "2026-09-25 O", true)] // lapses after the 30th
    [InlineData("\"on\": \"session O\", \"from\": \"2026-09-15\"", "2026-09-14 O", false)]
    [InlineData("\"on\": \"session O\", \"from\": \"2026-09-15\"", "2026-09-15 O", true)]
    public void Of_sessions_there_is_one_that_still_counts(string rule, string mark, bool may) =>
        Assert.Equal(may, MayBe(rule, Made.Pupil(new(2026, 10, 2), mark.Length > 0 ? [mark] : [])));

    [Theory]
    [InlineData("\"on\": \"visit\"", "", false)]
    [InlineData("\"on\": \"visit\"", "2026-09-02", true)]
    [InlineData("\"on\": \"visit\"", "2026-09-30", true)]
    [InlineData("\"on\": \"visit\"", "2026-10-01", false)]
    [InlineData("\"on\": \"visit\", \"lapses\": \"3 school days\"", "2026-09-24", false)]
    [InlineData("\"on\": \"visit\", \"lapses\": \"3 school days\"", "2026-09-25", true)]
    [InlineData("\"on\": \"visit\", \"from\": \"2026-09-15\"", "2026-09-14", false)]
    [InlineData("\"on\": \"visit\", \"from\": \"2026-09-15\"", "2026-09-15", true)]
    public void Of_entries_there_is_one_that_still_counts(string rule, string day, bool may)
    {
        var pupil = Made.Pupil(Day);
        Assert.Equal(may, MayBe(rule, day.Length > 0 ? pupil.Did(DateOnly.ParseExact(day, "yyyy-MM-dd", null), "visit") : pupil));
    }

    [Theory]
    [InlineData("A", "A", true)]
    [InlineData("B", "A", false)]
    [InlineData(null, "A", true)] // a letter that names no parent went to each
    public void An_entry_of_another_parent_is_none(string? of, string asked, bool may) => Assert.Equal(may,
        MayBe("\"of\": \"parent\", \"on\": \"visit\"", Made.Pupil(Day).WithParents("A", "B").Did(new(2026, 9, 10), "visit", of), asked));

    [Fact]
    public void Without_casework_there_may_be_an_entry() => Assert.True(MayBe("\"on\": \"visit\"", Made.Pupil(Day).WithoutCasework()));

    private static bool MayBe(string rule, PupilRecordBuilder with, string? parent = null)
    {
        var book = Made.Book($$"""
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school", "to": "parents" } },
            "rules": { "a": { {{rule}}, "do": [ "write" ] } }
            """).Book;
        var pupil = with.Create();
        var (file, declared) = (book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), book.Rules.Single(r => r.Id == "a"));
        return RuleOccasion.MayBe(declared, declared.On!, new EvaluationContext(file, Day) { Parent = parent });
    }
}
