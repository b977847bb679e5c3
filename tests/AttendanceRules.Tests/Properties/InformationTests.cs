using AttendanceRules.Advice;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>The information law (S11): to know less never makes an action certain, and what was certain stays so or is held.</summary>
public sealed class InformationTests
{
    private const int RunsPerSeed = 25;

    /// <summary>Each book with each seed.</summary>
    public static TheoryData<string, ulong> Samples => [.. Books.Names.SelectMany(n => Sampling.Seeds.Select(s => (n.Data, s)))];

    [Theory]
    [InlineData("england")]
    [InlineData("fenmoor")]
    public void Making_a_known_value_unknown_only_takes_certainty_away(string name) => Holds(name, 101);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Samples))]
    public void So_it_does_with_many_seeds(string name, ulong seed) => Holds(name, seed);

    private static void Holds(string name, ulong seed)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Chosen(book), x =>
        {
            var less = Less(book, x.Plan, x.Choice);
            var (before, after) = (x.Plan.Advise(book), less.Advise(book));
            foreach (var action in after.Actions.Where(a => !before.Actions.Any(b => Same(a, b))))
            {
                Assert.True(after.Blocked.Any(b => b.SuppliedBy.Contains(action.Action, StringComparer.Ordinal)),
                    $"certain only now: {Text(action)}\n{x.Plan}\n---\n{less}");
            }

            // An outcome is asked of a step that is on record: without casework there is none to ask it of.
            foreach (var action in before.Actions.Where(b => (b.Action != "record-outcome" || less.Casework is not null)
                && !after.Actions.Any(a => Same(a, b) && IsAsStrong(a, b))))
            {
                Assert.True(after.Undecided.Any(u => IsHeld(action, u)) || after.Blocked.Any(b => IsBlocked(action, b)),
                    $"neither certain nor held: {Text(action)}\n{x.Plan}\n---\n{less}");
            }
        }).Check(Sampling.Runs(RunsPerSeed, seed));
    }

    private static bool Same(RecommendedAction x, RecommendedAction y) => Text(x) == Text(y);

    private static bool IsAsStrong(RecommendedAction now, RecommendedAction before) =>
        now.Force >= before.Force && now.Basis >= before.Basis;

    // The date of an event may be what is not known.
    private static bool IsHeld(RecommendedAction action, UndecidedAction held) =>
        (held.Stakeholder, held.Role, held.Parent, held.Action) == (action.Stakeholder, action.Role, action.Parent, action.Action)
        && (held.Event == action.Event || (held.Event is { } name
            && action.Event?.StartsWith(name + " ", StringComparison.Ordinal) == true));

    private static bool IsBlocked(RecommendedAction action, BlockedAction blocked) =>
        (blocked.Stakeholder, blocked.Parent, blocked.Action) == (action.Stakeholder, action.Parent, action.Action);

    private static string Text(RecommendedAction a) => $"{a.Stakeholder} {a.Role} {a.Action} to {a.Parent} for {a.Event}";

    private static PupilPlan Less(RuleBook book, PupilPlan plan, int choice)
    {
        // Without its answers a question with an assumed one, or one that a step on record answers too, is known still.
        var asked = plan.Answers.Where(a => Books.Questions(book).First(q => q.Name == a.Question) is { Assume: null } q
            && plan.Casework?.Any(r => q.SuppliedBy.Contains(r.Action, StringComparer.Ordinal)) != true)
            .Select(a => a.Question).Distinct(StringComparer.Ordinal).ToList();
        var absent = plan.Marks.Where(m => m.Code is not ("/" or "\\")).ToList();
        var number = choice / 10;
        switch (choice % 10)
        {
            case 0:
                return plan with { Casework = null };
            case 1 or 2:
                return With(plan, plan.Marks[number % plan.Marks.Count]);
            case 3 when absent.Count > 0:
                return With(plan, absent[number % absent.Count]);
            case 4 when absent.Count > 0:
                return With(plan, [.. absent.Skip(number % absent.Count).Take(12)]);
            case 5 when plan.Supplied.Count > 0:
                var gone = plan.Supplied[number % plan.Supplied.Count];
                return plan with { Supplied = [.. plan.Supplied.Where(s => s != gone)], Characteristics =
                    [.. plan.Characteristics.Where(c => c.Name != gone)] };
            case 6:
                return plan with { Characteristics = [.. plan.Characteristics.Select(c => c with { Value = "unknown" })] };
            case 7:
                return plan with { Born = null, YearGroup = null };
            default:
                return asked.Count == 0 ? plan : plan with { Answers =
                    [.. plan.Answers.Where(a => a.Question != asked[number % asked.Count])] };
        }
    }

    private static PupilPlan With(PupilPlan plan, params Mark[] unclassed) =>
        plan with { Marks = [.. plan.Marks.Select(m => unclassed.Contains(m) ? m with { Code = "" } : m)] };
}
