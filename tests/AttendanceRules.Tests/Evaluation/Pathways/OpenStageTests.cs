using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>What leaves a stage open is found when somebody asks, in the records of its own pupil.</summary>
public sealed class OpenStageTests
{
    private static readonly DateOnly Day = Ladder.Day("9-30");

    [Fact]
    public void What_is_missing_is_found_once_and_after_another_pupil_was_advised_on()
    {
        var stage = Next("\"do\": [ \"one\" ]", lines: "? one: hurry");
        Assert.NotNull(stage.Parts);
        Assert.Equal(["hurry"], stage.Missing);
        Assert.Same(stage.Missing, stage.Missing);
    }

    // Without a line the records are used again for another pupil.
    [Fact]
    public void Without_a_line_what_is_missing_is_found_at_once()
    {
        var stage = Next("\"do\": [ { \"action\": \"one\", \"when\": \"missed >= 9\" } ]", lines: "");
        Assert.Null(stage.Parts);
        Assert.Equal(["hurry"], stage.Missing);
    }

    private static NextStage Next(string stage, string lines)
    {
        var book = Ladder.Book($$""" "stages": [ { "id": "a", "when": "missed >= 2 and hurry", {{stage}} } ] """);
        var advice = book.Advise(Ladder.Pupil("", "9-30").Create(), Day);
        book.Advise(Ladder.Pupil("", "9-30").Answered("hurry", "no", Ladder.Day("9-3")).Create(), Day);
        Assert.Equal(lines, Shown.Text(advice));
        var next = Assert.Single(Assert.Single(advice.Pathways).Next);
        Assert.Equal(PathwayStatus.Undecided, next.Status);
        return next;
    }
}
