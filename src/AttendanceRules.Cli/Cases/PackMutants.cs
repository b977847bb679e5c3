using AttendanceRules.Mutations;

namespace AttendanceRules.Cli.Cases;

/// <summary>What came of changing a pack.</summary>
/// <param name="Pack">Id of the pack.</param>
/// <param name="Mutants">The changes that were tried.</param>
/// <param name="Found">How many there are of what is looked at, tried or not.</param>
/// <param name="All">All of the pack.</param>
/// <param name="Survivors">Those of the tried that nothing catches.</param>
internal sealed record PackMutants(
    string Pack, IReadOnlyList<Mutant> Mutants, int Found, IReadOnlyList<Mutant> All, IReadOnlyList<Mutant> Survivors)
{
    /// <summary>How many changes were tried.</summary>
    public int Tried => Mutants.Count;

    /// <summary>How many were tried and caught of each kind.</summary>
    public IEnumerable<(string Kind, int Tried, int Caught)> Kinds =>
        from mutant in Mutants
        group mutant by mutant.Kind into kind
        orderby kind.Key
        select (kind.Key, kind.Count(), kind.Count() - Survivors.Count(s => s.Kind == kind.Key));
}
