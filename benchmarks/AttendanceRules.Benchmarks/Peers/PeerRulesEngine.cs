using RulesEngine.Models;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>The thirty conditions as one workflow of RulesEngine, compiled and kept; messages of what failed are switched off.</summary>
internal sealed class PeerRulesEngine
{
    private const string Name = "peers";

    private readonly RulesEngine.RulesEngine engine = new(
        [new Workflow
        {
            WorkflowName = Name,
            Rules = [.. PeerCondition.All.Select((c, i) => new Rule
            {
                RuleName = $"c{i}", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = c.InCode,
            })],
        }],
        new ReSettings { EnableFormattedErrorMessage = false, EnableScopedParams = false });

    /// <summary>How many conditions hold.</summary>
    public int Hits(PeerFacts facts)
    {
        var (results, hits) = (engine.ExecuteAllRulesAsync(Name, new RuleParameter("f", facts)).AsTask().GetAwaiter().GetResult(), 0);
        for (var i = 0; i < results.Count; i++)
        {
            hits += results[i].IsSuccess ? 1 : 0;
        }

        return hits;
    }
}
