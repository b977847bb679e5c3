namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>Advice that is kept asks a rule of each parent about each, whatever it is of the pupil as such.</summary>
public sealed class ParentRuleTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "calls": { "casework": "count", "action": "call", "in": "ever" } },
        "actions": { "call": { "title": "Call", "by": "school", "to": "parents" }, "visit": { "title": "Visit", "by": "school" } },
        "rules": { "r": { "of": "parent", "when": "calls == 0", "do": [ "visit" ] } }
        """);

    // There was a call to one parent, so of the pupil it is false, and of the other parent true. Plans are made once they are worth it.
    [Fact]
    public void What_is_false_of_the_pupil_may_be_true_of_a_parent()
    {
        for (var i = 1; i <= 40; i++)
        {
            var pupil = Made.Pupil(Day).WithParents("A", "B").Did(Day.AddDays(-1), "call", parent: i % 2 == 0 ? "A" : "B").Create();
            Assert.Equal((i, i % 2 == 0 ? "visit to B" : "visit to A"), (i, Shown.Text(Book.LayOut(pupil).Advise(Day))));
        }
    }
}
