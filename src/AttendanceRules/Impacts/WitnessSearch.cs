using AttendanceRules.Calendar;

namespace AttendanceRules.Impacts;

/// <summary>
/// Looks for a made-up pupil on whom two books differ: part by part what brings a rule nearer to its action is kept, until evaluation finds
/// the difference; then what is not needed for it is left out again.
/// </summary>
internal sealed class WitnessSearch(RuleBook before, RuleBook after, DateOnly asOf, int mostTries)
{
    private const int MostParts = 6;

    // A change that begins later is looked at when some of its first term has passed.
    private const int DaysAfterStart = 60;
    private const int MostDays = 2;

    private readonly Dictionary<(DateOnly Day, DateOnly? Last), WitnessTime> times = [];
    private readonly Dictionary<(bool IsOfSchool, string? Pathway, string Rule), (WitnessPlan Plan, WitnessTime Time)> shown = [];
    private readonly IReadOnlyList<string> characteristics =
        [.. before.Book.Names.Characteristics.Union(after.Book.Names.Characteristics, StringComparer.Ordinal)];

    private int tries;

    public RuleWitness Of(string? pathway, string rule, bool isOfSchool, IReadOnlyList<RuleChange> changes)
    {
        tries = 0;
        var time = TimeOf(asOf, null);
        if (shown.TryGetValue((isOfSchool, pathway, rule), out var known))
        {
            return Found(known.Plan, known.Time);
        }

        foreach (var (day, last) in Days(changes))
        {
            time = TimeOf(day, last);
            if (Search(pathway, rule, isOfSchool, time) is { } plan)
            {
                return Found(plan, time);
            }
        }

        return new RuleWitness { Rule = rule, Pathway = pathway, Changes = changes, AsOf = time.AsOf, Tries = tries };

        RuleWitness Found(WitnessPlan plan, WitnessTime at)
        {
            var searched = tries;
            var least = Smallest(plan, pathway, rule, isOfSchool, at);
            var confirmed = Try(least, isOfSchool, at);
            return new RuleWitness
            {
                Rule = rule, Pathway = pathway, Changes = changes, AsOf = at.AsOf, School = confirmed.School, Story = least.Story(at),
                Lines = confirmed.Lines(rule), Tries = searched,
            };
        }
    }

    private WitnessPlan? Search(string? pathway, string rule, bool isOfSchool, WitnessTime time)
    {
        var parts = new WitnessParts(before.Book, after.Book, time).Of(pathway, rule);
        var limit = tries + mostTries;
        var plan = new WitnessPlan();
        var outcome = Try(plan, isOfSchool, time);
        var best = outcome.Progress(pathway, rule);
        for (var depth = 0; !outcome.Differs(pathway, rule); depth++)
        {
            // One part, else two that bring it nearer only together.
            var next = depth == MostParts ? null
                : Nearer(plan, parts.Select(p => new[] { p })) ?? Nearer(plan, parts.SelectMany((p, i) => parts.Skip(i + 1)
                    .Where(q => q.About != p.About).Select(q => new[] { p, q })));
            if (next is null)
            {
                return null;
            }

            (plan, outcome) = next.Value;
        }

        return plan;

        // The first that shows the difference, else the one that came furthest; null where none came further.
        (WitnessPlan Plan, WitnessTry Outcome)? Nearer(WitnessPlan from, IEnumerable<WitnessPart[]> steps)
        {
            (WitnessPlan Plan, WitnessTry Outcome)? found = null;
            foreach (var step in steps.TakeWhile(_ => tries < limit))
            {
                var candidate = step.Aggregate(from, (p, part) => p.With(part));
                var seen = Try(candidate, isOfSchool, time);
                if (seen.Differs(pathway, rule))
                {
                    return (candidate, seen);
                }

                if (seen.Progress(pathway, rule) is var progress && progress > best)
                {
                    (best, found) = (progress, (candidate, seen));
                }
            }

            return found;
        }
    }

    // Every part whose absence leaves the difference is left out, then the next, until none can be.
    private WitnessPlan Smallest(WitnessPlan plan, string? pathway, string rule, bool isOfSchool, WitnessTime time)
    {
        foreach (var about in plan.Parts.Keys.Order(StringComparer.Ordinal).ToList())
        {
            var less = plan.Without(about);
            plan = Try(less, isOfSchool, time).Differs(pathway, rule) ? less : plan;
        }

        foreach (var run in plan.Parts.Values.Where(p => p.Sessions > 1).ToList())
        {
            var fewer = run;
            while (fewer.Sessions > 1
                && Try(plan.With(Less(fewer)), isOfSchool, time).Differs(pathway, rule))
            {
                fewer = Less(fewer);
                plan = plan.With(fewer);
            }
        }

        return plan;
    }

    private static WitnessPart Less(WitnessPart run) => WitnessPart.Run(run.Code!, run.Sessions - 1, run.MinutesLate);

    // What is tried for one rule may show another's difference: it is kept for that one.
    private WitnessTry Try(WitnessPlan plan, bool isOfSchool, WitnessTime time)
    {
        tries++;
        var outcome = new WitnessTry(before, after, plan.School(time, characteristics), time.AsOf, isOfSchool);
        foreach (var (pathway, rule) in outcome.Rules)
        {
            shown.TryAdd((isOfSchool, pathway, rule), (plan, time));
        }

        return outcome;
    }

    private WitnessTime TimeOf(DateOnly day, DateOnly? last) => times.TryGetValue((day, last), out var known) ? known
        : times[(day, last)] = new WitnessTime(after.Book, day, last);

    // The day asked about where a change counts on it, else a day on which one does; with the last day of the change.
    private IEnumerable<(DateOnly Day, DateOnly? Last)> Days(IReadOnlyList<RuleChange> changes) => changes
        .Select(c => (Day: c.From is not { } from || (from <= asOf && !(c.To < asOf)) ? asOf
            : from > asOf ? Earlier(from.PlusDays(DaysAfterStart), c.To) : c.To!.Value, Last: c.To))
        .GroupBy(d => d.Day).Select(g => (Day: g.Key, Last: g.Any(d => d.Last is null) ? null : g.Max(d => d.Last)))
        .OrderBy(d => d.Day != asOf).ThenBy(d => d.Day).Take(MostDays);

    private static DateOnly Earlier(DateOnly day, DateOnly? end) => end < day ? end.Value : day;
}
