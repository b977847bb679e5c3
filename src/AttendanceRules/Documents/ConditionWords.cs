using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Documents;

/// <summary>A condition as people read it, with numbers in the place of the names of thresholds.</summary>
internal sealed class ConditionWords(NamedText names) : IExpressionVisitor<bool, string>, IOperandVisitor<bool, string>
{
    /// <summary>The condition, as the end of a sentence that begins with <em>when</em>.</summary>
    public string Of(Expression when) => when.Accept(this, false);

    // Inside another one a part says where it begins.
    public string Visit(AllOf expression, bool isInside) => expression.Parts.Count == 0 ? "always"
        : expression.Parts.Count == 1 ? expression.Parts[0].Accept(this, isInside)
        : (isInside ? "both " : "") + string.Join(isInside ? " and " : ", and ", Flat(expression).Select(p => p.Accept(this, true)));

    public string Visit(AnyOf expression, bool isInside) => expression.Parts.Count == 0 ? "never"
        : expression.Parts.Count == 1 ? expression.Parts[0].Accept(this, isInside)
        : "either " + string.Join(" or ", Flat(expression).Select(p => p.Accept(this, true)));

    public string Visit(Comparison expression, bool isInside)
    {
        var (left, sign, right) = expression.Left is Reference { Named: ThresholdName } && expression.Right is not Literal
            ? (expression.Right, Comparison.Turned(expression.Operator), expression.Left)
            : (expression.Left, expression.Operator, expression.Right);
        return $"{left.Accept(this, true)} {Verb(sign, left.Kind)} {Limit(right, left)}";
    }

    public string Visit(DatedExpression expression, bool isInside) =>
        (expression.On(names.AsOf) ?? expression.Editions[^1].When).Accept(this, isInside);

    public string Visit(InList expression, bool isInside)
    {
        var first = expression.Parts is AnyOf { Parts: [Comparison any, ..] } ? any.Left
            : expression.Parts is AllOf { Parts: [Comparison all, ..] } ? all.Left : null;
        var values = string.Join(", ", expression.Values.Select(v => v.Accept(this, false)));
        return $"{first?.Accept(this, true) ?? expression.Text} is {(expression.IsNegated ? "none" : "one")} of {values}";
    }

    public string Visit(NoParent expression, bool isInside) => "it is so of no parent that " + expression.OfAny.Accept(this, true);

    public string Visit(Predicate expression, bool isInside)
    {
        var (named, isNegated) = (expression.Named, expression.IsNegated);
        if (named is ConditionFact { Title.Length: 0 } condition)
        {
            return Whose(expression.Qualifier)
                + (isNegated ? condition.When.Negated() : condition.When).Accept(this, true);
        }

        var answer = isNegated ? "no" : "yes";
        return Whose(expression.Qualifier) + named switch
        {
            QuestionName => $"{NamedText.Quoted(NamedText.Title(named))} is answered {answer}",
            ConditionFact { IsGroup: true } => $"the pupil is {(isNegated ? "not " : "")}in the group {NamedText.Quoted(named.Title)}",
            _ => $"{NamedText.Quoted(NamedText.Title(named))} is {answer}",
        };
    }

    public string Visit(Literal operand, bool isName) =>
        operand.Value.Kind == ValueKind.Truth ? operand.Value.IsTrue ? "yes" : "no"
        : operand.Value.Kind == ValueKind.Text ? NamedText.Words(operand.Text.Trim('\'')) : operand.Text;

    public string Visit(Reference operand, bool isName) => Whose(operand.Qualifier) + (operand.Named is ThresholdName threshold
        ? names.Number(threshold) : NamedText.Quoted(NamedText.Title(operand.Named)));

    public string Visit(Arithmetic operand, bool isName) =>
        $"{operand.Left.Accept(this, isName)} {Sign(operand.Operator)} {operand.Right.Accept(this, isName)}";

    // What is said together in the pack by brackets alone is one list.
    private static IEnumerable<Expression> Flat(AllOf all) => all.Parts.SelectMany(p => p is AllOf inner ? Flat(inner) : [p]);

    private static IEnumerable<Expression> Flat(AnyOf any) => any.Parts.SelectMany(p => p is AnyOf inner ? Flat(inner) : [p]);

    private string Limit(Operand operand, Operand of) => operand is Literal { Value: { Kind: ValueKind.Number, Low: { } number } }
        ? NamedText.Number(number, of.Unit, of.Currency) : operand.Accept(this, false);

    private static string Whose(Qualifier qualifier) => qualifier switch
    {
        Qualifier.School => "of the school, ",
        Qualifier.AnyParent => "of at least one parent, ",
        _ => "",
    };

    private static string Sign(char sign) => sign switch { '+' => "plus", '-' => "less", _ => "times" };

    private static string Verb(string sign, ValueKind kind) => (sign, kind) switch
    {
        (">=", ValueKind.Date) => "is on or after",
        (">", ValueKind.Date) => "is after",
        ("<=", ValueKind.Date) => "is on or before",
        ("<", ValueKind.Date) => "is before",
        (">=" or ">" or "<=" or "<", _) => "is " + ComparatorWords.Of(sign),
        ("==", _) => "is",
        _ => "is not",
    };
}
