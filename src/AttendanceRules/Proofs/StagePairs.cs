using AttendanceRules.Impacts;
using AttendanceRules.Advice;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Proofs;

/// <summary>Makes up a pupil who comes to a milder stage by missing more, or to a harsher one by missing less.</summary>
internal sealed class StagePairs(ProofScope scope, ClaimPupils pupils)
{
    private const int MostTries = 600;

    /// <summary>
    /// The claim refuted by a pupil with the better register, who has the change in the worse one; else open.
    /// </summary>
    public ProofClaim Of(ProofClaim claim, FactTable table, FactCell?[] cells, PathwayDeclaration pathway, int stage, DateOnly day,
        Change change)
    {
        var duty = pathway.Stages[stage];
        var time = pupils.TimeOf(day, pathway.To);
        var search = new PupilSearch(scope.Rules, scope.Book.Holding([], [.. scope.Book.Pathways.Where(p => p.Id == pathway.Id)]), time,
            MostTries);
        var isBetter = claim.Kind == ClaimKind.BetterAttendanceIsNotHarsher;
        var (better, worse) = isBetter ? (change.To, change.From) : (change.From, change.To);
        var start = CellPupil.Of(table, cells).With(WitnessPart.Rest(better, null));
        var parts = pupils.Parts(pathway, duty, time).Where(p => p is not { Code: not null, Sessions: 0 }).ToList();

        bool IsDue(WitnessPlan p) => Own(p).Any(v => v.Outcome == Truth.True);
        IEnumerable<RuleVerdict> Own(WitnessPlan p) =>
            search.Explain(search.Subject(p)).Verdicts.Where(v => v.Rule == duty.Id && v.Pathway == pathway.Id);
        var harsher = pathway.Stages.Skip(stage).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        bool IsNone(WitnessPlan p) => search.Explain(search.Subject(p)).Verdicts
            .All(v => v.Pathway != pathway.Id || !harsher.Contains(v.Rule) || v.Outcome == Truth.False);

        var plan = !pathway.IsInForce(time.AsOf) ? null : search.Find(start, parts, p =>
        {
            var own = Own(p).ToList();
            return (own.Exists(v => v.Outcome == Truth.True), own.Select(WitnessTry.Progress).DefaultIfEmpty(0).Max());
        });

        // What is left out to make the pupil small may be what decides between two stages, so it comes back.
        plan = plan is null ? null : AtTheEnd(start.Parts.Values.Aggregate(plan, (p, part) => p.With(part)), worse, time, IsDue);
        return plan is null || !IsNone(More(plan, worse)) ? claim with { Facts = CellWords.Unrelated(table, cells), AsOf = day }
            : ClaimPupils.Refuted(claim with { Because = Words(duty, worse) }, search, plan, time);
    }

    // The most sessions of the code with which the stage is due; null where it is due with all.
    private static WitnessPlan? AtTheEnd(WitnessPlan plan, string code, WitnessTime time, Func<WitnessPlan, bool> isDue)
    {
        WitnessPlan With(int sessions) => sessions == 0 ? plan : plan.With(WitnessPart.Run(code, sessions, null));
        var (due, not) = (Missed(plan, code), time.SessionsOfYear);
        if (!isDue(plan) || isDue(With(not)))
        {
            return null;
        }

        while (not - due > 1)
        {
            var middle = due + Math.Max(1, (not - due) / 3);
            (due, not) = isDue(With(middle)) ? (middle, not) : (due, middle);
        }

        return With(due);
    }

    private static string Words(StageDeclaration stage, string worse) =>
        $"'{stage.Id}' is due; with one more session {worse} neither it nor a harsher stage is.";

    private static WitnessPlan More(WitnessPlan plan, string code) =>
        plan.With(WitnessPart.Run(code, 1 + Missed(plan, code), null));

    private static int Missed(WitnessPlan plan, string code) =>
        plan.Parts.Values.Where(p => p.Code == code && p is { Sessions: > 0, MinutesLate: null }).Sum(p => p.Sessions);
}
