namespace AttendanceRules.Impacts;

/// <summary>Looks for what a change of rules can come to without a school: for each rule it reaches, a made-up pupil.</summary>
/// <example><code>
/// foreach (var witness in RuleWitnesses.Between(before, after, new DateOnly(2026, 11, 20)).Where(w => w.IsFound))
///     Console.WriteLine($"{witness.Rule}: {witness.Lines.Count} lines differ");
/// </code></example>
public static class RuleWitnesses
{
    /// <summary>How many pupils are tried for a rule and day where nothing is said.</summary>
    public const int UsualTries = 400;

    /// <summary>
    /// For each rule and stage that the change reaches a pupil on whom the two books differ, or that none was found. That none was found
    /// does not say that the rule means the same.
    /// </summary>
    /// <param name="before">The earlier rules.</param>
    /// <param name="after">The later rules.</param>
    /// <param name="asOf">The day asked about. A change that does not count on it is tried on a day on which it does. In place
    /// of a day without school in the made-up calendar comes the next with school, or the last before where the change ends sooner.</param>
    /// <param name="mostTries">How many pupils are tried for a rule on a day, at least 1; what makes a pupil smaller afterwards is not
    /// counted.</param>
    /// <param name="cancellationToken">Asked before each rule.</param>
    /// <returns>Rules first, then stages by pathway, each by id. Empty: no rule is reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostTries"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IReadOnlyList<RuleWitness> Between(
        RuleBook before, RuleBook after, DateOnly asOf, int mostTries = UsualTries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTries, 1);
        var search = new WitnessSearch(before, after, asOf, mostTries);
        var found = new List<RuleWitness>();
        foreach (var (pathway, id, isOfSchool, changes) in
            new ChangedDuties(RuleChanges.Between(before, after)).In(before.Book, after.Book).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(search.Of(pathway, id, isOfSchool, changes));
        }

        return found;
    }
}
