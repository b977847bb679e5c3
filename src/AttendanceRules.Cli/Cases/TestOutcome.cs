using AttendanceRules.Cases;
using AttendanceRules.Coverage;
using AttendanceRules.Mutations;

namespace AttendanceRules.Cli.Cases;

/// <summary>What a run of cases was asked, and what came of it.</summary>
internal sealed class TestOutcome
{
    public bool IsAdvicePrinted { get; init; }

    public bool IsCoverageShown { get; init; }

    /// <summary>In per cent; null: none is asked for.</summary>
    public double? LeastPercent { get; init; }

    public bool IsMutated { get; init; }

    /// <summary>What alone is changed; null: everything.</summary>
    public string? Only { get; init; }

    /// <summary>The kind of changes that alone are tried; null: every kind.</summary>
    public string? Kind { get; init; }

    public int MostMutants { get; init; }

    public int SkippedMutants { get; init; }

    /// <summary>Whether claims may catch a change too.</summary>
    public bool IsProved { get; init; }

    /// <summary>In per cent; null: all of them.</summary>
    public double? LeastCaught { get; init; }

    /// <summary>What an earlier run did not catch, each as <see cref="TestJson.KeyOf"/> says; null: everything is tried.</summary>
    public IReadOnlySet<string>? Again { get; init; }

    /// <summary>What is known to mean the same; null: no list was named.</summary>
    public Equivalents? Equivalents { get; init; }

    public int StoryFolders { get; set; }

    public List<CaseResult> Results { get; } = [];

    public List<CaseCoverage> Coverage { get; } = [];

    public List<PackMutants> Mutations { get; } = [];

    public int Failures => Results.Count(r => r.Differences.Count > 0);

    /// <summary>Packs of which the cases cover less than was asked for.</summary>
    public IEnumerable<CaseCoverage> TooLow => Coverage.Where(c => c.Percent < LeastPercent);

    /// <summary>Changes of a pack that nothing catches and the list knows.</summary>
    public IReadOnlyList<(Mutant Mutant, string Because)> Same(PackMutants mutants) =>
        [.. mutants.Survivors.Select(m => (m, Equivalents?.ReasonFor(mutants.Pack, m))).Where(m => m.Item2 is not null)
            .Select(m => (m.m, m.Item2!))];

    /// <summary>What the list has of a pack and is not so.</summary>
    public IReadOnlyList<string> WrongEquivalents(PackMutants mutants) =>
        [.. Equivalents?.Wrong(mutants.Pack, mutants.All, mutants.Mutants, mutants.Survivors) ?? []];

    public bool Holds => Failures == 0 && !TooLow.Any() && Mutations.TrueForAll(IsEnough);

    // In per cent what means the same counts as not caught. A list that is wrong hides what is not caught.
    private bool IsEnough(PackMutants mutants) => WrongEquivalents(mutants).Count == 0 && (mutants.Survivors.Count == 0
        || (LeastCaught is { } least ? 100.0 * (mutants.Tried - mutants.Survivors.Count) / mutants.Tried >= least
            : Same(mutants).Count == mutants.Survivors.Count));
}
