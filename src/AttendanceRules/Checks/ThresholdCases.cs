using AttendanceRules.Coverage;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Checks;

/// <summary>
/// Thresholds that conditions compare with, of which no case of the packs is on the limit, off it, or has a value that is not known.
/// </summary>
internal static class ThresholdCases
{
    private static readonly (LimitState[] States, string Words)[] Wanted =
    [
        ([LimitState.On], "on the limit"), ([LimitState.JustOff, LimitState.FarOff], "off the limit"),
        ([LimitState.Unknown], "not known"),
    ];

    public static void Check(RuleBook book, IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var wanted = packs.SelectMany(p => p.Each(PackSection.Thresholds)).GroupBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal);
        var states = new LimitStates(book.Book, wanted.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var subject in packs.SelectMany(p => CaseChecks.Of(book, p)))
        {
            states.Add(subject);
        }

        foreach (var name in states.Names)
        {
            var lacking = Wanted.Where(w => !w.States.Any(s => states.Has(name, s))).Select(w => w.Words).ToList();
            if (lacking.Count > 0)
            {
                problems.Warn("threshold-without-cases", wanted[name],
                    $"No case has what is compared with '{name}' {string.Join(" or ", lacking)}.",
                    "Write a case for each: on the limit, off it, and with what is counted not known.");
            }
        }
    }
}
