using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Checks;

/// <summary>What a check of packs found.</summary>
/// <param name="Packs">Ids and versions of the packs, the lowest first; empty where they could not be loaded.</param>
/// <param name="Problems">All problems, accepted ones included, in the order in which they are shown.</param>
/// <param name="Places">Where the files of the packs are.</param>
internal sealed record CheckResult(IReadOnlyList<PackVersion> Packs, IReadOnlyList<Problem> Problems, PackPlaces Places)
{
    public int Errors => Problems.Count(p => p.Severity == Severity.Error);

    public int Warnings => Problems.Count(p => p.Severity == Severity.Warning && p.Accepted is null);

    public int Accepted => Problems.Count(p => p.Accepted is not null);

    /// <summary>True when nothing is left to correct: there are no problems but accepted ones.</summary>
    public bool IsClean => Errors + Warnings == 0;

    /// <summary>The result on one line.</summary>
    public string Summary => Problems.Count == 0
        ? $"No problems in {string.Join(", ", Output.Packs(Packs))}."
        : FormattableString.Invariant($"{Errors} error(s), {Warnings} warning(s)")
            + (Accepted > 0 ? FormattableString.Invariant($", {Accepted} accepted.") : ".");
}
