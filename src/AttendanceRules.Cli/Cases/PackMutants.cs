using AttendanceRules.Mutations;

namespace AttendanceRules.Cli.Cases;

/// <summary>What came of changing a pack.</summary>
/// <param name="Pack">Id of the pack.</param>
/// <param name="Tried">How many changes were tried.</param>
/// <param name="Found">How many there are.</param>
/// <param name="Survivors">Those of the tried that no case catches.</param>
internal sealed record PackMutants(string Pack, int Tried, int Found, IReadOnlyList<Mutant> Survivors);
