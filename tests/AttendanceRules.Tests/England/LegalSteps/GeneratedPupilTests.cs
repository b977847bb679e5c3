using AttendanceRules.Advice;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>What holds of the advice on 20,000 generated pupils, 4,000 on each of five days.</summary>
[Trait("Category", "Slow")]
public sealed class GeneratedPupilTests
{
    private const int PupilsOfDay = 4_000;
    private static readonly RuleBook Book = RuleBook.England;

    // The rules of which every line has a deadline: what they call for has one too.
    private static readonly HashSet<string> WithDeadlines = Book.Book.Rules.GroupBy(r => r.Id)
        .Where(g => g.SelectMany(r => r.Lines).All(l => l.Due is not null)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Before the national framework; in its first year; a week after the end of school age; in autumn; a week after it began for some.
    /// </summary>
    public static TheoryData<string> Dates => ["2024-03-15", "2025-05-16", "2026-07-03", "2026-11-20", "2027-01-08"];

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_new_legal_step_is_for_absence_without_authority_of_a_pupil_on_roll_and_of_school_age(string date)
    {
        var on = DateOnly.ParseExact(date, "yyyy-MM-dd", null);
        var (helped, begun, statutory) = (0, 0, 0);
        var without = new Dictionary<StepCondition, int>();
        for (var i = 0; i < PupilsOfDay; i++)
        {
            var pupil = new PupilDice(on, i).Throw();
            var advice = Book.Advise(pupil.Record, on);
            foreach (var (step, broken) in NewStep.Forbidden(pupil, advice))
            {
                Assert.Fail($"{step.Action} ({string.Join(' ', step.Rules)}): {broken} of {pupil}");
            }

            foreach (var action in advice.Daily.Where(a => a.Basis == Basis.Statutory))
            {
                statutory++;
                if (!HasDay(action))
                {
                    Assert.Fail($"{action.Action} ({string.Join(' ', action.Rules)}) has no day of {pupil}");
                }
            }

            helped += advice.Actions.Any(a => NewStep.Conditions(a).Count > 0) ? 1 : 0;
            begun += pupil.Left < on && advice.Actions.Any(NewStep.HasBegun) ? 1 : 0;
            foreach (var condition in Enum.GetValues<StepCondition>().Where(c => !pupil.Meets(c)))
            {
                without[condition] = without.GetValueOrDefault(condition) + 1;
            }
        }

        // Enough pupils of each sort that the above says something; and what a notice called for stays after leaving.
        Assert.True(helped >= 300, $"Only {helped} pupils got a step.");
        Assert.True(begun >= 10, $"Only {begun} pupils who left have a notice that still calls for something.");
        Assert.True(statutory >= 1000, $"Only {statutory} statutory lines.");
        Assert.All(Enum.GetValues<StepCondition>(), c => Assert.True(without.GetValueOrDefault(c) >= 300, $"{c}: too few without."));
    }

    // A date or a length where the rule has a deadline, else a day of review.
    private static bool HasDay(RecommendedAction action) =>
        action.Due is not null || action.DueIn is not null
            || (action.ReviewBy is not null && !action.Rules.All(r => WithDeadlines.Contains(r.Split('@')[0])));
}
