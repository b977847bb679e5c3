using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Outlook;

/// <summary>
/// Whether a condition may be true on a day for some choice of at most so many missed sessions. Each part is asked on its own, where the
/// choice suits it best; a part of which no best choice is known counts as true. So false is certain for every choice.
/// </summary>
internal sealed class AbsenceBound(MarkReading marks, TrendReader trends) : IExpressionVisitor<ChoicesOnDay, bool>
{
    public bool MayHold(Expression condition, ChoicesOnDay argument) => condition.Accept(this, argument);

    public bool Visit(AllOf expression, ChoicesOnDay argument) => expression.Parts.All(p => MayHold(p, argument));

    public bool Visit(AnyOf expression, ChoicesOnDay argument) => expression.Parts.Any(p => MayHold(p, argument));

    public bool Visit(DatedExpression expression, ChoicesOnDay argument) =>
        expression.On(argument.Nothing.Date) is { } edition && MayHold(edition, argument);

    public bool Visit(InList expression, ChoicesOnDay argument) => IsFixed(expression, argument) ?? true;

    public bool Visit(NoParent expression, ChoicesOnDay argument) => IsFixed(expression, argument) ?? true;

    public bool Visit(Predicate expression, ChoicesOnDay argument) => IsFixed(expression, argument)
        ?? (expression is not { IsNegated: false, Qualifier: Qualifier.Own }
            || expression.Named.EditionOn(argument.Nothing.Date) switch
            {
                null => false,
                ConditionFact named => MayHold(named.When, argument),
                _ => true,
            });

    public bool Visit(Comparison expression, ChoicesOnDay argument)
    {
        if (IsFixed(expression, argument) is { } isTrue)
        {
            return isTrue;
        }

        var (left, right) = (trends.Of(expression.Left, argument.Nothing), trends.Of(expression.Right, argument.Nothing));
        var difference = TrendReader.Together(left, TrendReader.Turned(right));
        var helps = expression.Operator switch { ">=" or ">" => Trend.Rising, "<" or "<=" => Trend.Falling, _ => Trend.Open };
        if (difference == Trend.Open || helps == Trend.Open)
        {
            return true;
        }

        // A run that becomes the latest one may be shorter than the one before: there nothing missed is not the other extreme.
        return difference == helps ? argument.All.Any(c => expression.Evaluate(c) == Truth.True)
            : expression.Evaluate(argument.Nothing) == Truth.True || expression.Names.Any(HasLatestRun);
    }

    private static bool HasLatestRun(Symbol symbol) => symbol.AllUses().OfType<RunFact>().Any(r => r.Which == "latest");

    // What no session to come can change is as it is; null where one can.
    private bool? IsFixed(Expression expression, ChoicesOnDay argument) =>
        marks.Reads(expression) ? null : expression.Evaluate(argument.Nothing) == Truth.True;
}
