using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Results;

/// <summary>Puts the certain and the possible reading of rules together.</summary>
public static class WorkflowTruths
{
    /// <summary>
    /// The truth of each rule, by name: true where it is certainly true, undecided where it is only possibly true, false where it is
    /// neither.
    /// </summary>
    /// <param name="certain">Results of the workflow that reads <c>certain</c>.</param>
    /// <param name="possible">Results of the one that reads <c>possible</c>, of the same subject and date.</param>
    /// <exception cref="ArgumentException">A rule is in one of them alone.</exception>
    /// <exception cref="InvalidOperationException">A rule could not be run, or is certainly true and not possibly.</exception>
    public static IReadOnlyDictionary<string, Truth> Of(IEnumerable<RuleResultTree> certain, IEnumerable<RuleResultTree> possible)
    {
        ArgumentNullException.ThrowIfNull(certain);
        ArgumentNullException.ThrowIfNull(possible);
        var (sure, open) = (new ResultReading(certain), new ResultReading(possible));
        return sure.Names.Union(open.Names, StringComparer.Ordinal).ToDictionary(n => n, n => (sure.Holds(n), open.Holds(n)) switch
        {
            (true, true) => Truth.True,
            (false, true) => Truth.Undecided,
            (false, false) => Truth.False,
            _ => throw new InvalidOperationException(
                $"The rule '{n}' is certainly true and not possibly true. Are both results of one subject and date?"),
        }, StringComparer.Ordinal);
    }
}
