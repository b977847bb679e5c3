using AttendanceRules.Cases;
using AttendanceRules.Coverage;

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

    public int StoryFolders { get; set; }

    public List<CaseResult> Results { get; } = [];

    public List<CaseCoverage> Coverage { get; } = [];

    public List<PackMutants> Mutations { get; } = [];

    public int Failures => Results.Count(r => r.Differences.Count > 0);

    /// <summary>Packs of which the cases cover less than was asked for.</summary>
    public IEnumerable<CaseCoverage> TooLow => Coverage.Where(c => c.Percent < LeastPercent);

    public bool Holds => Failures == 0 && !TooLow.Any() && Mutations.TrueForAll(IsEnough);

    private bool IsEnough(PackMutants mutants) => mutants.Survivors.Count == 0
        || 100.0 * (mutants.Tried - mutants.Survivors.Count) / mutants.Tried >= LeastCaught;
}
