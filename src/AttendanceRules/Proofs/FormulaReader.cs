using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>
/// Reads a condition on a day as a formula: named conditions and numbers are unfolded, thresholds have their values. What asks any parent,
/// multiplies facts or compares texts with each other is taken as a whole, as one yes/no fact.
/// </summary>
/// <param name="table">Receives the facts, and where they are cut.</param>
/// <param name="day">The day.</param>
/// <param name="variant">The mark of facts that a change may move; empty: none has one.</param>
/// <param name="moves">Which facts these are.</param>
internal sealed class FormulaReader(FactTable table, DateOnly day, string variant = "", Func<Symbol, bool>? moves = null)
    : IExpressionVisitor<bool, Formula>
{
    // The argument of the visitor says whether names are the school's.
    public Formula Of(Expression condition) => condition.Accept(this, false);

    public Formula Of(Symbol named) => Holds(named, false, false);

    public Formula Visit(AllOf expression, bool argument) => new AllFormula([.. expression.Parts.Select(p => p.Accept(this, argument))]);

    public Formula Visit(AnyOf expression, bool argument) => new AnyFormula([.. expression.Parts.Select(p => p.Accept(this, argument))]);

    public Formula Visit(InList expression, bool argument) => expression.Parts.Accept(this, argument);

    public Formula Visit(DatedExpression expression, bool argument) =>
        expression.On(day) is { } edition ? edition.Accept(this, argument) : Formula.False;

    public Formula Visit(NoParent expression, bool argument) => !expression.OfAny.Accept(this, argument);

    public Formula Visit(Predicate expression, bool argument) => expression.Qualifier == Qualifier.AnyParent
        ? Whole(expression.AsTerm.Text, expression.Names)
        : Holds(expression.Named, argument || expression.Qualifier == Qualifier.School, expression.IsNegated);

    public Formula Visit(Comparison expression, bool argument)
    {
        if (expression.IsOfAnyParent)
        {
            return Whole(expression.Text, expression.Names);
        }

        return expression.Left.Kind is ValueKind.Number or ValueKind.Date
            ? Sum(expression, argument) : Words(expression, argument);
    }

    private Formula Holds(Symbol named, bool isOfSchool, bool isNegated) => named.EditionOn(day) switch
    {
        // On a day outside all editions there is nothing to know, and a comparison with none is false, negated or not.
        null => Formula.False,
        ConditionFact condition when condition.When.Accept(this, isOfSchool) is var formula => isNegated ? !formula : formula,
        { Kind: ValueKind.Truth } edition => new WordFormula(Fact(named, edition, isOfSchool), FactCell.Yes, isNegated),

        // A date or a text by itself asks whether there is one.
        var edition => Whole((isNegated ? "not " : "") + named.Name, [edition]),
    };

    private Formula Words(Comparison comparison, bool isOfSchool)
    {
        var (side, other) = comparison.Left is Reference ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
        if (side is not Reference name || other is not Literal literal || comparison.Operator is not ("==" or "!="))
        {
            return Whole(comparison.Text, comparison.Names);
        }

        if (name.Named.EditionOn(day) is not { } edition)
        {
            return Formula.False;
        }

        var word = literal.Value.ToString();
        if (edition is ConditionFact)
        {
            return Holds(name.Named, isOfSchool || name.Qualifier == Qualifier.School,
                (word == FactCell.Yes) == (comparison.Operator == "!="));
        }

        var fact = Fact(name.Named, edition, isOfSchool || name.Qualifier == Qualifier.School);
        table.Facts[fact].Words.Add(word);
        return new WordFormula(fact, word, comparison.Operator == "!=");
    }

    private Formula Sum(Comparison comparison, bool isOfSchool)
    {
        var reader = new SumReader(day, (symbol, edition, school) => Fact(symbol, edition, isOfSchool || school));
        if (reader.Of(comparison.Left) is not { } left || reader.Of(comparison.Right) is not { } right)
        {
            return reader.IsNone ? Formula.False : Whole(comparison.Text, comparison.Names);
        }

        var sum = left.Minus(right);
        var limit = -sum.Constant;
        foreach (var (fact, times) in sum.Terms.Where(t => t.Times.A != 0))
        {
            // Where others are nothing, this one decides at the limit over its factor.
            table.Facts[fact].Cuts.Add(limit * new Ratio(Math.Sign(times.A) * times.B, Math.Abs(times.A)));
        }

        return new SumFormula(sum.Terms, comparison.Operator, limit);
    }

    private int Fact(Symbol named, Symbol edition, bool isOfSchool) => table.Of((isOfSchool ? "school." : "") + named.Name,
        moves?.Invoke(edition) == true ? variant : "", edition, edition.Kind);

    private WordFormula Whole(string text, IEnumerable<Symbol> names) => new(table.Of(text,
        moves is not null && names.SelectMany(n => n.AllUses()).Any(moves) ? variant : "", null, ValueKind.Truth), FactCell.Yes, false);
}
