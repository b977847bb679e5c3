using System.Numerics;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// The truth of a condition for many subjects at once. What lanes cannot say of a part of it is asked of each subject by the evaluation of
/// one, so that both always say the same. A part is asked only for those for whom it still matters, as it is for one.
/// </summary>
internal sealed class LaneEvaluator : IExpressionVisitor<LaneAsked, LaneTruth>
{
    private readonly LaneNumbers numbers = new();
    private readonly LaneBands bands;
    private readonly Dictionary<Predicate, Truth> ofSchool = new(ReferenceEqualityComparer.Instance);
    private EvaluationContext? school;

    public LaneEvaluator() => bands = new LaneBands(numbers);

    /// <summary>Forgets the school.</summary>
    public void Forget()
    {
        school = null;
        ofSchool.Clear();
    }

    /// <summary>The truth of a condition.</summary>
    public LaneTruth Of(Expression condition, LaneAsked asked) => condition.Accept(this, asked);

    /// <summary>The numbers of one side of a comparison; they count until the next are asked for.</summary>
    public NumberColumn Numbers(Operand side, LaneAsked asked) => side.Accept(numbers, new LaneSide(asked, asked.Block.Columns.Left));

    public LaneTruth Visit(AllOf expression, LaneAsked asked)
    {
        var truth = LaneTruth.TrueFor(asked.Lanes);
        for (var i = 0; i < expression.Parts.Count && truth.Possible != 0; i++)
        {
            truth = truth.And(expression.Parts[i].Accept(this, asked with { Lanes = truth.Possible }));
        }

        return truth;
    }

    public LaneTruth Visit(AnyOf expression, LaneAsked asked)
    {
        var truth = LaneTruth.False;
        for (var i = 0; i < expression.Parts.Count && (asked.Lanes & ~truth.Certain) != 0; i++)
        {
            truth = truth.Or(expression.Parts[i].Accept(this, asked with { Lanes = asked.Lanes & ~truth.Certain }));
        }

        return truth;
    }

    public LaneTruth Visit(Comparison expression, LaneAsked asked)
    {
        if (expression.IsOfAnyParent)
        {
            return OneByOne(expression, asked);
        }

        if (expression.Left.Kind == ValueKind.Number)
        {
            var column = expression.Left.Accept(numbers, new LaneSide(asked, asked.Block.Columns.Left));
            var limits = expression.Right.Accept(numbers, new LaneSide(asked, asked.Block.Columns.Right));
            return LaneComparing.Of(column, expression.Comparator, limits, asked.Lanes);
        }

        var (known, truth) = bands.Of(expression, asked);
        var rest = asked with { Lanes = asked.Lanes & ~known };
        return truth.Or(expression is { Left: Reference { Qualifier: Qualifier.Own } left, Right: Literal right }
            ? ByValue(expression, left.Named, right.Value, rest) : OneByOne(expression, rest));
    }

    // Many subjects share a value: what nobody has answered is the same for all.
    private static LaneTruth ByValue(Comparison expression, Symbol named, Value limit, LaneAsked asked)
    {
        var parent = LaneColumns.ParentOf(named, asked.Parent);
        var column = asked.Block.Columns.ValuesOf(named, parent);
        column.Fill(named, asked with { Parent = parent });
        var (truth, last, of) = (LaneTruth.False, Truth.False, (Value?)null);
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var value = column.Of(lane);
            last = ReferenceEquals(value, of) ? last : Comparing.Of(expression.Left.Kind, value, expression.Operator, limit);
            of = value;
            truth = truth.With(lane, last);
        }

        return truth;
    }

    public LaneTruth Visit(DatedExpression expression, LaneAsked asked) =>
        expression.On(asked.Block.Date)?.Accept(this, asked) ?? LaneTruth.False;

    public LaneTruth Visit(InList expression, LaneAsked asked) => expression.Parts.Accept(this, asked);

    public LaneTruth Visit(NoParent expression, LaneAsked asked) => expression.OfAny.Accept(this, asked).Not(asked.Lanes);

    public LaneTruth Visit(Predicate expression, LaneAsked asked)
    {
        if (expression.Qualifier == Qualifier.School)
        {
            return OfSchool(expression, asked);
        }

        if (expression.Qualifier == Qualifier.AnyParent || expression.Named.Kind != ValueKind.Truth)
        {
            return OneByOne(expression, asked);
        }

        var truth = Column(expression.Named, asked, out var none);
        return expression.IsNegated ? truth.Not(asked.Lanes & ~none) : truth;
    }

    // The same for all pupils of a school.
    private LaneTruth OfSchool(Predicate expression, LaneAsked asked)
    {
        var truth = LaneTruth.False;
        for (var left = asked.Lanes; left != 0;)
        {
            var first = BitOperations.TrailingZeroCount(left);
            var one = OfSchool(expression, asked.Block.ContextOfSchool(first));
            for (var rest = left; rest != 0; rest &= rest - 1)
            {
                var lane = BitOperations.TrailingZeroCount(rest);
                if (ReferenceEquals(asked.Block.File(lane).School, asked.Block.File(first).School))
                {
                    truth = truth.With(lane, one);
                    left &= ~(1UL << lane);
                }
            }
        }

        return truth;
    }

    // Kept while pupils of one school follow each other.
    private Truth OfSchool(Predicate expression, EvaluationContext? asked)
    {
        if (!ReferenceEquals(school, asked))
        {
            ofSchool.Clear();
            school = asked;
        }

        return ofSchool.TryGetValue(expression, out var known) ? known
            : ofSchool[expression] = PredicateEvaluator.OfOne(expression, asked, null);
    }

    private LaneTruth Column(Symbol named, LaneAsked asked, out ulong none)
    {
        var parent = LaneColumns.ParentOf(named, asked.Parent);
        var column = asked.Block.Columns.TruthsOf(named, parent);
        var left = asked.Lanes & ~column.Filled;
        if (left != 0)
        {
            var truth = Find(named, asked with { Parent = parent, Lanes = left }, out var found);
            column.Add(left, truth, found);
        }

        none = column.None & asked.Lanes;
        return column.Truth.Within(asked.Lanes);
    }

    private LaneTruth Find(Symbol named, LaneAsked asked, out ulong none)
    {
        none = 0;
        switch (named.EditionOn(asked.Block.Date))
        {
            case null:
                none = asked.Lanes;
                return LaneTruth.False;
            case ConditionFact condition:
                return condition.When.Accept(this, asked);
            case QuestionName { When: { } when } question:
                return LaneQuestions.Of(question, asked, when.Accept(this, asked), out none);
            case QuestionName question:
                return LaneQuestions.Of(question, asked, LaneTruth.TrueFor(asked.Lanes), out none);
        }

        var (truth, written) = (LaneTruth.False, named.EditionOn(asked.Block.Date) as CharacteristicName);
        for (var left = asked.Lanes; left != 0;)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var same = written is null ? 1UL << lane : asked.Block.Alike.WithFirst(left, written.Name);
            truth = truth.Or(LaneQuestions.Same(named.AtOnce(asked.Block.Context(lane, asked.Parent)), same, ref none));
            left &= ~same;
        }

        return truth;
    }

    // By the evaluation of one subject.
    private static LaneTruth OneByOne(Expression expression, LaneAsked asked)
    {
        var truth = LaneTruth.False;
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            truth = truth.With(lane, expression.Evaluate(asked.Block.Context(lane, asked.Parent)));
        }

        return truth;
    }
}
