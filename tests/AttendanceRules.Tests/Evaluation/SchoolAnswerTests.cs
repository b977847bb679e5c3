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

    // Two pupils; one who has settled in is enough. Watched from 10 to 16 September.
    [Theory]
    [InlineData("", "undecided")]
    [InlineData("P1 yes 09-21", "")]
    [InlineData("P2 yes 09-21", "")]
    [InlineData("P2 yes 10-01", "undecided")]
    [InlineData("P1 no 09-21", "undecided")]
    [InlineData("P1 no 09-16, P2 no 09-21", "advised")]
    [InlineData("P1 no 09-18, P2 no 09-21", "advised")]
    [InlineData("P1 no 09-18, P2 no 09-21, P2 yes 09-25", "advised")]
    public void So_do_answers_about_pupils_where_the_verdict_counts_them(string answers, string expected)
    {
        var day = new DateOnly(2026, 9, 30);
        var book = Made.Book("""
            "questions": { "settledIn": { "ask": "Settled in?", "of": "school", "type": "yes/no" } },
            "facts": { "settled": { "is": "settledIn", "title": "Settled" },
              "manySettled": { "count": "pupils", "of": "settled", "title": "Settled pupils" } },
            "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" } },
            "pathways": { "p": { "title": "P", "stages": [
              { "id": "first", "do": [ "one" ], "watch": { "for": "5 school days", "improved": "school.manySettled >= 1",
                "then": "stay" } },
              { "id": "second", "do": [ "two" ] } ] } }
            """);
        var given = answers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(' ')).ToLookup(a => a[0], a => a);
        PupilRecord Pupil(string id)
        {
            var builder = PupilRecord.Build(id, Made.Autumn);
            foreach (var answer in given[id])
            {
                builder.Answered("settledIn", answer[1], DateOnly.ParseExact("2026-" + answer[2], "yyyy-MM-dd", null));
            }

            return (id == "P1" ? builder.Did(new(2026, 9, 10), "one") : builder).Create();
        }

        var advice = book.Advise(new SchoolRecord("S1", Made.Autumn, [Pupil("P1"), Pupil("P2")]), "P1", day);
        Assert.Equal(expected, advice.Actions.Any(a => a.Action == "two") ? "advised"
            : advice.Undecided.Any(u => u.Action == "two") ? "undecided" : "");
    }
}
