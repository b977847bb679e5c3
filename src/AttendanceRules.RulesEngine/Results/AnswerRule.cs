namespace AttendanceRules.RulesEngine.Results;

/// <summary>Which question of the packs a rule of a workflow answers, and how.</summary>
/// <example><code>
/// AnswerRule[] rules =
/// [
///     new() { Rule = "Family support agreed", Question = "agreesToSupport" },            // true answers yes
///     new() { Rule = "Local: no plan", Question = "hasPlan", OnSuccess = "no" },         // true answers no
/// ];
/// </code></example>
public sealed record AnswerRule
{
    /// <summary>Name of the rule in the workflow.</summary>
    public required string Rule { get; init; }

    /// <summary>Name of the question in the packs.</summary>
    public required string Question { get; init; }

    /// <summary>The answer where the rule is true: <c>yes</c>, <c>no</c>, a number, a date, or a text.</summary>
    public string OnSuccess { get; init; } = "yes";

    /// <summary>
    /// The answer where the rule is not true. Null: it answers nothing then, because a rule that is not true may only lack what it needs.
    /// </summary>
    public string? OnFailure { get; init; }
}
