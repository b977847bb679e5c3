using AttendanceRules.Cases;
using AttendanceRules.Impacts;
using AttendanceRules.Model;

namespace AttendanceRules.CaseDrafts;

/// <summary>
/// Looks for the smallest records on which a rule calls for something: part by part what brings it nearer is kept, then what is not needed
/// is left out again.
/// </summary>
internal sealed class DraftSearch(RuleBook rules, DraftTarget target, DraftTime time, CaseHome home, int mostTries)
{
    private const int MostParts = 6;

    // Only what the rule takes part in is evaluated while searching.
    private readonly Book held = rules.Book.Holding(
        [.. rules.Book.Rules.Where(r => r.Withhold is null && target.All.Contains((null, r.Id)))],
        [.. rules.Book.Pathways.Where(p => target.All.Any(t => t.Pathway == p.Id))]);

    private int tries;

    /// <summary>The plan; null where none was found.</summary>
    public WitnessPlan? Find()
    {
        var parts = target.All.SelectMany(t => new WitnessParts(rules.Book, rules.Book, time.Time).Of(t.Pathway, t.Id))
            .DistinctBy(p => (p.About, p.Sentence(time.Time))).ToList();
        var plan = new WitnessPlan();
        var best = Try(plan);
        for (var depth = 0; best.Outcome != Truth.True; depth++)
        {
            var next = depth == MostParts ? null : Nearer(plan, best.Progress, parts.Select(p => new[] { p }))
                ?? Nearer(plan, best.Progress, parts.SelectMany((p, i) => parts.Skip(i + 1).Where(q => q.About != p.About)
                    .Select(q => new[] { p, q })));
            if (next is null)
            {
                return null;
            }

            (plan, best) = next.Value;
        }

        return Smallest(plan);
    }

    private (WitnessPlan, DraftTry)? Nearer(WitnessPlan from, int least, IEnumerable<WitnessPart[]> steps)
    {
        (WitnessPlan, DraftTry)? found = null;
        foreach (var step in steps.TakeWhile(_ => tries < mostTries))
        {
            var plan = step.Aggregate(from, (p, part) => p.With(part));
            var seen = Try(plan);
            if (seen.Outcome == Truth.True)
            {
                return (plan, seen);
            }

            if (seen.Progress > least)
            {
                (least, found) = (seen.Progress, (plan, seen));
            }
        }

        return found;
    }

    private WitnessPlan Smallest(WitnessPlan plan)
    {
        foreach (var about in plan.Parts.Keys.Order(StringComparer.Ordinal).ToList())
        {
            plan = Calls(plan.Without(about)) ? plan.Without(about) : plan;
        }

        foreach (var run in plan.Parts.Values.Where(p => p.Sessions > 1).ToList())
        {
            for (var fewer = run; fewer.Sessions > 1 && Calls(plan.With(Less(fewer))); plan = plan.With(fewer))
            {
                fewer = Less(fewer);
            }
        }

        return plan;
    }

    public static WitnessPart Less(WitnessPart run) => WitnessPart.Run(run.Code!, run.Sessions - 1, run.MinutesLate);

    private bool Calls(WitnessPlan plan) => Try(plan).Outcome == Truth.True;

    private DraftTry Try(WitnessPlan plan)
    {
        tries++;
        return new DraftTry(rules, held, target, new DraftRecord(plan, target.IsOfSchool), time, home);
    }
}
