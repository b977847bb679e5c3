using AttendanceRules.Advice;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>The information law (S11): to know less never makes an action certain, and what was certain stays so or is held.</summary>
[Trait("Category", "Slow")]
public sealed class InformationTests
{
    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void Making_a_known_value_unknown_only_takes_certainty_away(string name)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Chosen(book), x =>
        {
            var (plan, choice) = x;
            var less = Less(book, plan, choice);
            var (before, after) = (plan.Advise(book), less.Advise(book));
            foreach (var action in after.Actions.Where(a => !before.Actions.Any(b => Same(a, b))))
            {
                Assert.True(after.Blocked.Any(b => b.SuppliedBy.Contains(action.Action, StringComparer.Ordinal)), $"certain only now: {Text(action)}\n{less}");
            }

            // Without casework there is no arranged step of which an outcome could be asked; a pathway is undecided as a whole (S8).
            foreach (var action in before.Actions.Where(a => !after.Actions.Any(b => Same(a, b)) && a.Action != "record-outcome"))
            {
                var isHeld = after.Undecided.Any(u => u.Action == action.Action && u.Stakeholder == action.Stakeholder) || after.Blocked.Any(b => b.Action == action.Action && b.Stakeholder == action.Stakeholder)
                    || before.Blocked.Any(b => b.SuppliedBy.Contains(action.Action, StringComparer.Ordinal))
                    || book.Book.Pathways.Any(p => after.Pathways.Any(q => q.Pathway == p.Id && q.Status == "undecided") && p.Stages.Any(s => action.Rules.Contains(s.Id, StringComparer.Ordinal)));
                Assert.True(isHeld, $"neither certain nor held: {Text(action)}\n{plan}\n---\n{less}");
            }
        }).Check(Sampling.Runs(100));
    }

    private static bool Same(RecommendedAction x, RecommendedAction y) => Text(x) == Text(y);

    private static string Text(RecommendedAction a) => $"{a.Stakeholder} {a.Role} {a.Action} to {a.Parent} for {a.Event}";

    private static PupilPlan Less(RuleBook book, PupilPlan plan, int choice)
    {
        var asked = plan.Answers.Where(a => Books.Questions(book).First(q => q.Name == a.Question).Assume is null).Select(a => a.Question).Distinct(StringComparer.Ordinal).ToList();
        var absent = plan.Marks.Where(m => m.Code is not ("/" or "\\")).ToList();
        var number = choice / 10;
        switch (choice % 10)
        {
            case 0:
                return plan with { Casework = null };
            case 1 or 2:
                return With(plan, plan.Marks[number % plan.Marks.Count]);
            case 3 or 4 when absent.Count > 0:
                return With(plan, absent[number % absent.Count]);
            case 5 when plan.Supplied.Count > 0:
                var gone = plan.Supplied[number % plan.Supplied.Count];
                return plan with { Supplied = [.. plan.Supplied.Where(s => s != gone)], Characteristics = [.. plan.Characteristics.Where(c => c.Name != gone)] };
            case 6:
                return plan with { Characteristics = [.. plan.Characteristics.Select(c => c with { Value = "unknown" })] };
            case 7:
                return plan with { Born = null, YearGroup = null };
            default:
                return asked.Count == 0 ? plan : plan with { Answers = [.. plan.Answers.Where(a => a.Question != asked[number % asked.Count])] };
        }
    }

    private static PupilPlan With(PupilPlan plan, Mark unclassed) => plan with { Marks = [.. plan.Marks.Select(m => m == unclassed ? m with { Code = "?" } : m)] };
}
