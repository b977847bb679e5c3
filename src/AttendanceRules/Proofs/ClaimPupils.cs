using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Impacts;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>Makes up pupils on whom a claim fails, and lets evaluation confirm them.</summary>
internal sealed class ClaimPupils(ProofScope scope)
{
    private const int MostTries = 400;
    private const int DaysIn = 100;

    // A year group below any age at which school is compulsory.
    private const int BelowAge = -1;

    private readonly Dictionary<(DateOnly Day, DateOnly? Last), WitnessTime> times = [];

    /// <summary>That the condition holds, and that of no way does.</summary>
    public static bool HasNoWay(IReadOnlyList<RuleVerdict> verdicts, SubjectFile subject) =>
        verdicts.All(v => v.StoppedBy is { Gate: Gate.Condition, Passed: Truth.False })
        && verdicts.Any(v => v.Gates.Any(g => g.Gate == Gate.Condition && g.Passed == Truth.True));

    /// <summary>
    /// The claim refuted by a pupil, where one is found; else open, with the facts whose relation was not used.
    /// </summary>
    /// <param name="claim">The claim, open.</param>
    /// <param name="table">Its facts.</param>
    /// <param name="cells">Where it may fail.</param>
    /// <param name="pathway">The pathway of a stage; null for a rule.</param>
    /// <param name="duty">The rule or stage that it is about.</param>
    /// <param name="day">The day on which it may fail.</param>
    /// <param name="fails">Whether it fails, by the verdicts on the rule or stage.</param>
    public ProofClaim Of(ProofClaim claim, FactTable table, FactCell?[] cells, PathwayDeclaration? pathway, DutyDeclaration duty,
        DateOnly day, Func<IReadOnlyList<RuleVerdict>, SubjectFile, bool> fails)
    {
        var time = TimeOf(day, duty.To);
        var search = new PupilSearch(scope.Rules, pathway is null
            ? scope.Book.Holding([.. scope.Book.Rules.Where(r => r.Withhold is null && r.Id == duty.Id)], [])
            : scope.Book.Holding([], [.. scope.Book.Pathways.Where(p => p.Id == pathway.Id)]), time, MostTries);
        var isOfSchool = duty is RuleDeclaration { Of: SubjectKind.School };
        var plan = !duty.IsInForce(time.AsOf) ? null : search.Find(CellPupil.Of(table, cells), Parts(pathway, duty, time), p =>
        {
            var subject = search.Subject(p, isOfSchool);
            var verdicts = search.Explain(subject).Verdicts.Where(v => v.Rule == duty.Id && v.Pathway == pathway?.Id).ToList();
            return (fails(verdicts, subject), verdicts.Select(WitnessTry.Progress).DefaultIfEmpty(0).Max());
        });
        return plan is null ? claim with { Facts = CellWords.Unrelated(table, cells), AsOf = day }
            : Refuted(claim, search, plan, time);
    }

    /// <summary>The claim about a group's cell refuted by a pupil in the group for whom its rules call for nothing; else open.</summary>
    public ProofClaim Of(ProofClaim claim, FactTable table, FactCell?[] cells, GroupDeclaration group, IReadOnlyList<RuleDeclaration> rules,
        DateOnly day)
    {
        var time = TimeOf(day, group.To);
        var search = new PupilSearch(scope.Rules, scope.Book.Holding(rules, []), time, MostTries);
        var start = CellPupil.Of(table, cells);
        bool CallsForNothing(WitnessPlan plan)
        {
            var (pupil, school) = (search.Subject(plan), search.Subject(plan, isOfSchool: true));
            return group.When.When.Evaluate(new EvaluationContext(pupil, time.AsOf)) == Truth.True
                && search.Explain(pupil).Verdicts.Concat(search.Explain(school).Verdicts).All(v => v.Outcome == Truth.False);
        }

        return rules.All(r => r.IsInForce(time.AsOf)) && search.Find(start, [], p => (CallsForNothing(p), 0)) is { } plan
            ? Refuted(claim, search, plan, time) : claim with { Facts = CellWords.Unrelated(table, cells), AsOf = day };
    }

    /// <summary>The claim refuted by the plan's pupil.</summary>
    public static ProofClaim Refuted(ProofClaim claim, PupilSearch search, WitnessPlan plan, WitnessTime time) => claim with
    {
        Outcome = ClaimOutcome.Refuted, AsOf = time.AsOf, Story = plan.Story(time), School = search.School(plan),
    };

    public IReadOnlyList<WitnessPart> Parts(PathwayDeclaration? pathway, DutyDeclaration duty, WitnessTime time) =>
        [.. new WitnessParts(scope.Book, scope.Book, time).Of(pathway?.Id, duty.Id), WitnessPart.Year(BelowAge)];

    /// <summary>A day some months after the day, so that windows of weeks are full; at most the last one.</summary>
    public WitnessTime TimeOf(DateOnly day, DateOnly? last)
    {
        if (!times.TryGetValue((day, last), out var known))
        {
            times[(day, last)] = known = new WitnessTime(scope.Book, day.AddDays(DaysIn), last);
        }

        return known;
    }
}
