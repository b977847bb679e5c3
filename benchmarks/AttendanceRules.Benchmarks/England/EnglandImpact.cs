using AttendanceRules.Impacts;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// Whom a change of one value affects in a school of a thousand pupils, beside advice on all of them by one of the books.
/// </summary>
public class EnglandImpact
{
    private const string Change = """
        {
          "pack": { "id": "changed", "title": "One value changed", "version": "1.0", "extends": "england", "from": "2025-09-01" },
          "sources": { "policy": { "title": "Policy", "publisher": "Made up", "date": "2025-08", "clauses": { "1": "At risk." } } },
          "thresholds": {
            "atRiskAbsence": {
              "replaces": "atRiskAbsence@2005-09-01", "reason": "Measured.",
              "values": [ { "from": "2025-09-01", "value": 4, "source": "policy#1" } ]
            }
          }
        }
        """;

    private readonly RuleBook before = RuleBook.Load(PackSource.England);
    private readonly RuleBook after = Changed();
    private EnglandSchool school = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>England's packs with another value for what is at risk.</summary>
    internal static RuleBook Changed() => RuleBook.Load(
        PackSource.England, PackSource.FromFiles("changed", new Dictionary<string, string> { ["pack.json"] = Change }));

    /// <summary>Makes the school.</summary>
    [GlobalSetup]
    public void Find() => school = EnglandSchool.On(EnglandSchool.Dates[Date]);

    /// <summary>Advice on each pupil by the earlier book.</summary>
    [Benchmark(Baseline = true)]
    public int AdviseAll() => before.AdviseAll(school.Record, school.AsOf).Count();

    /// <summary>Both books, what differs and why.</summary>
    [Benchmark]
    public int Compare() => Impact.Of(before, after, school.Record, school.AsOf).Pupils.Count;
}
