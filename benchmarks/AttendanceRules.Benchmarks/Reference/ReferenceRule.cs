namespace AttendanceRules.Benchmarks.Reference;

/// <summary>What the rules by hand know of a rule besides its condition.</summary>
/// <param name="Id">Its id in the pack.</param>
/// <param name="Action">The action that it calls for; each is called for by one rule.</param>
/// <param name="By">Who acts: 0 parents, 1 school, 2 governance, 3 authority; a joint one is the school's and the authority's.</param>
/// <param name="Days">School days until it is due; below zero so many calendar days, 0: it is not due on a day.</param>
internal sealed record ReferenceRule(string Id, string Action, int By, int Days);
