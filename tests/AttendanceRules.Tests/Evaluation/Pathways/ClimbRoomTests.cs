using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>Stages that a screen has ruled out are not asked about on its date, and are on any other.</summary>
public sealed class ClimbRoomTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    [Fact]
    public void A_stage_is_ruled_out_on_the_date_alone_and_until_all_are_considered_again()
    {
        var book = Made.Book("""
            "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" } },
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "when": "q", "do": [ "one" ] },
              { "id": "b", "when": "q", "do": [ "two" ] } ] } }
            """).Book;
        var (stages, pupil) = (book.Pathways.Single(p => p.Id == "p").Stages, Made.Pupil(Day).Create());
        var at = new EvaluationContext(book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), Day);
        var room = new ClimbRoom();
        room.Consider(Day);
        Assert.False(room.IsRuledOut(stages[0], at));
        room.RuleOut(stages[0]);
        Assert.True(room.IsRuledOut(stages[0], at));
        Assert.False(room.IsRuledOut(stages[1], at));
        Assert.False(room.IsRuledOut(stages[0], new EvaluationContext(at.File, Day.AddDays(-1))));
        Assert.False(room.IsRuledOut(stages[0], at with { AnsweredBy = Day.AddDays(-1) }));
        room.Consider(Day);
        Assert.False(room.IsRuledOut(stages[0], at));
    }
}
