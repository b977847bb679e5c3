using AttendanceRules.Problems;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Results;

/// <summary>
/// What rules of a workflow came to. A rule that RulesEngine could not read or run has a message and looks like one that does not apply;
/// here it is an error.
/// </summary>
internal sealed class ResultReading
{
    // Where a rule has an error message of its own, RulesEngine puts it into the same member as what went wrong.
    private static readonly string[] Failures =
    [
        "Exception while parsing expression", "Error while executing rule", "Error while compiling rule",
        "Error while executing scoped params",
    ];

    private readonly Dictionary<string, List<RuleResultTree>> byName;

    public ResultReading(IEnumerable<RuleResultTree> results) =>
        byName = All(results).GroupBy(r => r.Rule.RuleName, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(),
            StringComparer.Ordinal);

    public IEnumerable<string> Names => byName.Keys;

    /// <summary>Whether the rule is true.</summary>
    /// <exception cref="ArgumentException">The results have no such rule, or several that differ.</exception>
    /// <exception cref="InvalidOperationException">The rule could not be read or run.</exception>
    public bool Holds(string rule)
    {
        if (!byName.TryGetValue(rule, out var found))
        {
            throw new ArgumentException($"The results have no rule '{rule}'. {Nearest.Suggest(rule, byName.Keys)}".TrimEnd(), nameof(rule));
        }

        if (found.Select(Failure).FirstOrDefault(f => f is not null) is { } failure)
        {
            throw new InvalidOperationException($"The rule '{rule}' could not be run, so it says nothing: {failure}");
        }

        return found.TrueForAll(r => r.IsSuccess == found[0].IsSuccess) ? found[0].IsSuccess : throw new ArgumentException(
            $"Several rules are called '{rule}', and they differ. Give each a name of its own.", nameof(rule));
    }

    // A rule made of rules says nothing where one of them failed and it is not true all the same.
    private static string? Failure(RuleResultTree result) => result.IsSuccess ? null
        : OwnFailure(result) ?? (result.ChildResults ?? []).Select(Failure).FirstOrDefault(f => f is not null);

    private static string? OwnFailure(RuleResultTree result) => !string.IsNullOrWhiteSpace(result.ExceptionMessage)
        && (string.IsNullOrEmpty(result.Rule.ErrorMessage)
            || Array.Exists(Failures, f => result.ExceptionMessage.StartsWith(f, StringComparison.Ordinal)))
        ? result.ExceptionMessage : null;

    private static IEnumerable<RuleResultTree> All(IEnumerable<RuleResultTree> results) =>
        results.SelectMany(r => All(r.ChildResults ?? []).Prepend(r));
}
