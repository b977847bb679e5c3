using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Impacts;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>Looks for a made-up pupil, as small as it can, on whom evaluation confirms something.</summary>
/// <param name="rules">The book.</param>
/// <param name="held">What of it is evaluated.</param>
/// <param name="time">The day, in a made-up calendar.</param>
/// <param name="mostTries">How many pupils are tried.</param>
internal sealed class PupilSearch(RuleBook rules, Book held, WitnessTime time, int mostTries)
{
    private const int MostParts = 6;

    private readonly IReadOnlyList<string> characteristics = rules.Book.Names.Characteristics;
    private int tries;

    /// <summary>The plan; null where none was found.</summary>
    /// <param name="start">What is on record from the start.</param>
    /// <param name="parts">What may be put on record besides.</param>
    /// <param name="goal">Whether a plan will do, and how near it is.</param>
    public WitnessPlan? Find(WitnessPlan start, IReadOnlyList<WitnessPart> parts, Func<WitnessPlan, (bool Holds, int Progress)> goal)
    {
        var (plan, best) = (start, goal(start));
        for (var depth = 0; !best.Holds; depth++)
        {
            var next = depth == MostParts ? null : Nearer(parts.Select(p => new[] { p }))
                ?? Nearer(parts.SelectMany((p, i) => parts.Skip(i + 1).Where(q => q.About != p.About).Select(q => new[] { p, q })));
            if (next is null)
            {
                return null;
            }

            (plan, best) = next.Value;
        }

        return Smallest(plan, goal);

        (WitnessPlan, (bool, int))? Nearer(IEnumerable<WitnessPart[]> steps)
        {
            (WitnessPlan, (bool Holds, int Progress))? found = null;
            foreach (var step in steps.TakeWhile(_ => tries++ < mostTries))
            {
                var candidate = step.Aggregate(plan, (p, part) => p.With(part));
                var seen = goal(candidate);
                if (seen.Holds)
                {
                    return (candidate, seen);
                }

                found = seen.Progress > (found?.Item2.Progress ?? best.Progress) ? (candidate, seen) : found;
            }

            return found;
        }
    }

    /// <summary>The plan's pupil, or the school with it.</summary>
    public SubjectFile Subject(WitnessPlan plan, bool isOfSchool = false) =>
        held.FileOf(School(plan), time.AsOf) is var school && isOfSchool ? school : school.Pupils[0];

    /// <summary>The advice on a subject, with its verdicts.</summary>
    public PupilExplanation Explain(SubjectFile subject) => new Explainer(held, subject, time.AsOf).OfPupil();

    public SchoolRecord School(WitnessPlan plan) => plan.School(time, characteristics);

    // Every part that is not needed is left out, and runs are made shorter.
    private static WitnessPlan Smallest(WitnessPlan plan, Func<WitnessPlan, (bool Holds, int Progress)> goal)
    {
        foreach (var about in plan.Parts.Keys.Order(StringComparer.Ordinal).ToList())
        {
            plan = goal(plan.Without(about)).Holds ? plan.Without(about) : plan;
        }

        foreach (var run in plan.Parts.Values.Where(p => p.Sessions > 1).ToList())
        {
            for (var fewer = Less(run); goal(plan.With(fewer)).Holds; fewer = Less(fewer))
            {
                plan = plan.With(fewer);
                if (fewer.Sessions == 1)
                {
                    break;
                }
            }
        }

        return plan;
    }

    private static WitnessPart Less(WitnessPart run) => WitnessPart.Run(run.Code!, run.Sessions - 1, run.MinutesLate);
}
