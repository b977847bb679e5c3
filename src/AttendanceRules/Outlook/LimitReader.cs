using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Outlook;

/// <summary>The limits that groups, rules and stages in force on a date set to rates, each once.</summary>
internal sealed class LimitReader(DateOnly date) : IExpressionVisitor<List<RateLimit>, bool>
{
    private readonly HashSet<Symbol> seen = [];

    public IEnumerable<RateLimit> Of(Book book)
    {
        var found = new List<RateLimit>();
        foreach (var group in book.On(date).Groups)
        {
            group.When.When.Accept(this, found);
        }

        foreach (var duty in book.Duties.Where(d => d.IsInForce(date)))
        {
            duty.When.Accept(this, found);
        }

        return found.DistinctBy(l => (l.Fact.Name, l.Text, l.IsLimitAbove));
    }

    public bool Visit(AllOf expression, List<RateLimit> argument) => expression.Parts.Aggregate(true, (_, p) => p.Accept(this, argument));

    public bool Visit(AnyOf expression, List<RateLimit> argument) => expression.Parts.Aggregate(true, (_, p) => p.Accept(this, argument));

    public bool Visit(DatedExpression expression, List<RateLimit> argument) => expression.On(date)?.Accept(this, argument) ?? true;

    public bool Visit(InList expression, List<RateLimit> argument) => true;

    public bool Visit(NoParent expression, List<RateLimit> argument) => true;

    public bool Visit(Predicate expression, List<RateLimit> argument) => expression.Named.EditionOn(date) is not ConditionFact named
        || !seen.Add(named) || named.When.Accept(this, argument);

    public bool Visit(Comparison expression, List<RateLimit> argument)
    {
        if (Rate(expression.Left) is { } left && IsLimit(expression.Right) && expression.Operator is not ("==" or "!="))
        {
            argument.Add(new RateLimit(left, expression.Right, expression.Operator is ">=" or "<"));
        }
        else if (Rate(expression.Right) is { } right && IsLimit(expression.Left) && expression.Operator is not ("==" or "!="))
        {
            argument.Add(new RateLimit(right, expression.Left, Comparison.Turned(expression.Operator) is ">=" or "<"));
        }

        return true;
    }

    private RateFact? Rate(Operand operand) => operand is Reference { Qualifier: Qualifier.Own } named
        ? named.Named.EditionOn(date) as RateFact : null;

    private static bool IsLimit(Operand operand) => operand is Literal or Reference { Named: ThresholdName };
}
