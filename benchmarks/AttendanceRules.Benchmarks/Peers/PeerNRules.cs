using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>The thirty conditions as rules of NRules, each of which counts when it fires.</summary>
internal sealed class PeerNRules
{
    private static int fired;

    private readonly ISessionFactory factory = new RuleCompiler().Compile(PeerCondition.All.Select(Rule));
    private readonly ISession kept;

    public PeerNRules() => kept = factory.CreateSession();

    /// <summary>A session of its own, into which all pupils are inserted at once.</summary>
    public int HitsAtOnce(PeerFacts[] all)
    {
        fired = 0;
        var session = factory.CreateSession();
        session.InsertAll(all);
        session.Fire();
        return fired;
    }

    /// <summary>One session for all pupils: the pupil is inserted, and taken out again.</summary>
    public int HitsKept(PeerFacts facts)
    {
        fired = 0;
        kept.Insert(facts);
        kept.Fire();
        kept.Retract(facts);
        return fired;
    }

    private static IRuleDefinition Rule(PeerCondition condition, int number)
    {
        var rule = new RuleBuilder();
        rule.Name($"c{number}");
        var pattern = rule.LeftHandSide().Pattern(typeof(PeerFacts), "f");
        pattern.Condition(condition.InExpression());
        Expression<Action<IContext, PeerFacts>> act = (context, f) => Count();
        rule.RightHandSide().Action(act);
        return rule.Build();
    }

    private static void Count() => fired++;
}
