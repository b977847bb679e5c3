namespace AttendanceRules.Tests.Schools;

/// <summary>A self-evaluation: unanswered is never the best, and never the worst.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly Day = new(2026, 9, 8);

    [Theory]
    [InlineData("green", "green", "green")]
    [InlineData("green", "amber", "amber")]
    [InlineData("amber", "red", "red")]
    [InlineData("green", null, "unknown")]
    [InlineData("amber", null, "unknown")]
    [InlineData("red", null, "red")]
    [InlineData(null, null, "unknown")]
    public void A_section_is_as_its_worst_answer_once_that_is_certain(string? ethos, string? policy, string rating)
    {
        var answers = new[] { ("ethos", ethos), ("policy", policy) }.Where(a => a.Item2 is not null).Select(a => (a.Item1, a.Item2!))
            .ToArray();
        var section = MadeBook.Advise(Day, [], answers).Reviews.Single().Sections.Single();
        Assert.Equal(rating, section.Rating);
        Assert.Equal([ethos ?? "unknown", policy ?? "unknown"], section.Answers.Select(a => a.Rating));
        Assert.Equal([ethos == "green", policy == "green"], section.Answers.Select(a => a.IsBest));
    }

    [Theory]
    [InlineData("red", true, false)]
    [InlineData("amber", true, false)]
    [InlineData("green", false, false)]
    [InlineData(null, false, true)]
    public void What_is_not_green_calls_for_action_and_what_is_not_answered_is_asked(string? ethos, bool isCalledFor, bool isAsked)
    {
        var advice = MadeBook.Advise(Day, [], ethos is null ? [] : [("ethos", ethos)]);
        Assert.Equal(isCalledFor, advice.Actions.Any(a => a is { Action: "talk", Role: "tutors" }));
        Assert.Equal(isAsked, advice.Undecided.Any(u => u.Action == "talk" && u.Questions.Any(q => q.Question == "ethos")));
    }
}
