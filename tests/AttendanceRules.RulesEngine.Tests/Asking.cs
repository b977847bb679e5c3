using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace AttendanceRules.RulesEngine.Tests;

/// <summary>Asks RulesEngine for expressions, as a team would that writes them itself.</summary>
internal static class Asking
{
    /// <summary>Results of the expressions, each a rule of its own, named by itself.</summary>
    public static IReadOnlyList<RuleResultTree> Results(RuleParameter[] parameters, params IReadOnlyList<string> expressions) =>
        Run([.. expressions.Select(e => new Rule { RuleName = e, Expression = e })], parameters);

    /// <summary>Whether the expression is true; a rule that failed fails the test.</summary>
    public static bool Holds(RuleParameter[] parameters, string expression)
    {
        var result = Assert.Single(Results(parameters, expression));
        Assert.Equal("", result.ExceptionMessage ?? "");
        return result.IsSuccess;
    }

    /// <summary>What went wrong with the expression.</summary>
    public static string Failure(RuleParameter[] parameters, string expression)
    {
        var result = Assert.Single(Results(parameters, expression));
        Assert.False(result.IsSuccess);
        return result.ExceptionMessage;
    }

    public static IReadOnlyList<RuleResultTree> Run(IReadOnlyList<Rule> rules, RuleParameter[] parameters) =>
        Run(new Engine([new Workflow { WorkflowName = "asked", Rules = rules }]), "asked", parameters);

    // Nothing that RulesEngine does here waits.
    public static IReadOnlyList<RuleResultTree> Run(Engine engine, string workflow, RuleParameter[] parameters) =>
        engine.ExecuteAllRulesAsync(workflow, parameters).AsTask().GetAwaiter().GetResult();
}
