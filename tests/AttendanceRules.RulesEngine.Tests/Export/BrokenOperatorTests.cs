using AttendanceRules.Records;
using AttendanceRules.RulesEngine.Export;
using AttendanceRules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>An expression with one wrong operator does not pass as equal: some pupil or school shows it.</summary>
public sealed class BrokenOperatorTests
{
    private static readonly Dictionary<string, string> Opposite = new(StringComparer.Ordinal)
    {
        [">="] = "<", ["<"] = ">=", [">"] = "<=", ["<="] = ">", ["=="] = "!=", ["!="] = "==",
    };

    private static readonly WorkflowExport Forms = FormsPack.Book.ExportWorkflows();
    private static readonly IReadOnlyList<Asked> Subjects = [.. Pupils().SelectMany(Of)];

    public static TheoryData<string> Rules => [.. Forms.Lines.Select(l => l.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_operator_turned_round_is_noticed(string rule)
    {
        var line = Forms.Lines.Single(l => l.Name == rule).Line;
        foreach (var reading in Enum.GetValues<Reading>())
        {
            var expression = line.Expression(reading);
            Assert.False(IsNoticed(rule, reading, expression));
            foreach (var (index, written) in Conditions.Operators(expression))
            {
                var broken = expression[..index] + Opposite[written] + expression[(index + written.Length)..];
                Assert.True(IsNoticed(rule, reading, broken), broken);
            }
        }
    }

    // Certainly true and not possibly true is noticed before any comparison with our truth.
    private static bool IsNoticed(string rule, Reading reading, string expression)
    {
        try
        {
            return Parity.With(Forms, rule, reading, expression).Differences(Subjects).Any();
        }
        catch (InvalidOperationException e) when (e.Message.Contains("is certainly true and not possibly true", StringComparison.Ordinal))
        {
            return true;
        }
    }

    private static IEnumerable<Asked> Of(PupilPlan plan, int number)
    {
        Answer[] answers = [new("policy", number % 2 == 0 ? "yes" : "no"), new("staff", number % 3 == 0 ? "2" : "12")];
        var pupil = plan.Pupil();
        return Asked.Of(FormsPack.Book, pupil, plan.On).Concat(Asked.Of(FormsPack.Book,
            new SchoolRecord("S1", PupilPlan.Years, [pupil], [], answers.Take(number % 4)), plan.On));
    }

    private static List<PupilPlan> Pupils()
    {
        var plans = new List<PupilPlan>();
        Prop.ForAll(PupilPlans.Of(FormsPack.Book), plans.Add).Check(Sampling.Runs(100));
        return plans;
    }
}
