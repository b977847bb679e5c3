using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>A watch is judged with what the school answered too, once its days are over (S25).</summary>
public sealed class SchoolAnswerTests
{
    // Watched from 10 to 16 September.
    [Theory]
    [InlineData(null, null, "undecided")]
    [InlineData("no", "2026-09-16", "advised")]
    [InlineData("no", "2026-09-21", "advised")]
    [InlineData("yes", "2026-09-21", "")]
    [InlineData("no", "2026-10-01", "undecided")]
    public void An_answer_of_the_school_after_the_last_day_settles_the_verdict(string? answer, string? on, string expected)
    {
        var day = new DateOnly(2026, 9, 30);
        var book = Made.Book("""
            "questions": { "room": { "ask": "Room?", "of": "school", "per": "school", "type": "yes/no" } },
            "facts": { "hasRoom": { "is": "room", "title": "Room" } },
            "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" } },
            "pathways": { "p": { "title": "P", "stages": [
              { "id": "first", "do": [ "one" ], "watch": { "for": "5 school days", "improved": "school.hasRoom", "then": "stay" } },
              { "id": "second", "do": [ "two" ] } ] } }
            """);
        var pupil = Made.Pupil(day).Did(new(2026, 9, 10), "one").Create();
        var school = new SchoolRecord("S1", Made.Autumn, [pupil], answers: answer is null ? []
            : [new Answer("room", answer, DateOnly.ParseExact(on!, "yyyy-MM-dd", null))]);
        var advice = book.Advise(school, "P1", day);
        Assert.Equal(expected, advice.Actions.Any(a => a.Action == "two") ? "advised"
            : advice.Undecided.Any(u => u.Action == "two") ? "undecided" : "");
    }
}
