using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads a condition and resolves its names, kinds and units at once, so that a misspelt name never loads.</summary>
internal sealed class ExpressionParser
{
    private static readonly string[] Compares = ["==", "!=", "<", "<=", ">", ">="];
    private readonly ISymbols names;
    private readonly string phrase;
    private readonly List<Token> tokens;
    private int position;
    private int nesting;

    private ExpressionParser(string phrase, ISymbols names) => (this.phrase, tokens, this.names) = (phrase, Token.Cut(phrase), names);

    private Token Now => tokens[position];

    /// <exception cref="PhraseException">The condition cannot be read.</exception>
    public static Expression Parse(string phrase, ISymbols names)
    {
        var parser = new ExpressionParser(phrase, names);
        var condition = parser.Or();
        if (parser.Now.Kind != Token.End)
        {
            throw parser.Unexpected("'and', 'or' or the end");
        }

        return condition;
    }

    /// <exception cref="PhraseException">The arithmetic cannot be read, or gives no number.</exception>
    public static Operand ParseNumber(string phrase, ISymbols names)
    {
        var parser = new ExpressionParser(phrase, names);
        var sum = parser.Sum();
        if (parser.Now.Kind != Token.End)
        {
            throw parser.Unexpected("'+', '-', '*' or the end");
        }

        if (sum.IsOfAnyParent)
        {
            throw new PhraseException("any-parent-number", 0,
                "'anyParent' can only be used in a condition, because each parent may have another number.",
                "Remove 'anyParent.' here, and compare anyParent with this fact in a condition.");
        }

        return sum.Kind == ValueKind.Number ? sum : throw new PhraseException("type-mismatch", 0, $"'{phrase}' is not a number.");
    }

    private Expression Or()
    {
        var parts = new List<Expression> { And() };
        while (Take("or"))
        {
            parts.Add(And());
        }

        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private Expression And()
    {
        var parts = new List<Expression> { Single() };
        while (Take("and"))
        {
            parts.Add(Single());
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private Expression Single()
    {
        if (Take("not"))
        {
            if (Now.Is("("))
            {
                return Single().Negated();
            }

            var name = Now.Kind == Token.Word ? ReadName() : throw Unexpected("a name or '(' after 'not'");
            return Truthful(name).Negated();
        }

        if (Now.Is("(") && !IsArithmetic())
        {
            position++;
            Deepen();
            var inner = Or();
            Expect(")");
            nesting--;
            return inner;
        }

        var start = Now;
        var left = Sum();
        if (Now.Kind == Token.Sign && Compares.Contains(Now.Text, StringComparer.Ordinal))
        {
            var op = tokens[position++].Text;
            return Compare(left, op, Sum(), start);
        }

        if (Take("in"))
        {
            Expect("(");
            var parts = new List<Comparison>();
            do
            {
                parts.Add(Compare(left, "==", Sum(), start));
            }
            while (Take(","));
            Expect(")");
            return new InList(parts, phrase[start.Offset..(tokens[position - 1].Offset + 1)]);
        }

        if (Take("between"))
        {
            var low = Sum();
            Expect("and");
            return new AllOf([Compare(left, ">=", low, start), Compare(left, "<=", Sum(), start)]);
        }

        return left is Reference term ? Truthful((term.Named, ReachOf(start.Text), start)) : throw Unexpected("a comparison");
    }

    // A parenthesis opens arithmetic when its match is followed by an operator or a comparison.
    private bool IsArithmetic()
    {
        var depth = 0;
        for (var i = position; i < tokens.Count; i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (depth == 0)
            {
                var next = tokens[i + 1];
                return next.Kind == Token.Sign && next.Text is not ")" and not ",";
            }
        }

        return false;
    }

    private void Deepen()
    {
        if (++nesting > Limits.PhraseDepth)
        {
            throw new PhraseException("condition-too-deep", Now.Offset, $"Parentheses are nested more than {Limits.PhraseDepth} deep.",
                "Name parts with `is` facts.");
        }
    }

    private Operand Sum()
    {
        var left = Product();
        for (var count = 1; Now.Is("+") || Now.Is("-"); count++)
        {
            left = ArithmeticReader.Of(left, Operator(count), Product());
        }

        return left;
    }

    private Operand Product()
    {
        var left = Atom();
        for (var count = 1; Now.Is("*"); count++)
        {
            left = ArithmeticReader.Of(left, Operator(count), Atom());
        }

        return left;
    }

    private Token Operator(int count) => count <= Limits.PhraseDepth ? tokens[position++]
        : throw new PhraseException("condition-too-deep", Now.Offset, $"A sum or product has at most {Limits.PhraseDepth} operators.",
            "Name parts with `number` facts.");

    private Operand Atom()
    {
        var token = Now;
        if (Take("("))
        {
            Deepen();
            var inner = Sum();
            Expect(")");
            nesting--;
            return inner;
        }

        switch (token.Kind)
        {
            case Token.Number:
                position++;
                return Ratio.TryParse(token.Text, out var number)
                    ? new Literal(Value.Exact(number), token.Text)
                    : throw new PhraseException("bad-number", token.Offset, $"'{token.Text}' is not a number with at most two decimals.");
            case Token.Quoted:
                position++;
                return new Literal(Value.Of(token.Text), $"'{token.Text}'");
            case Token.Word when token.Text is "true" or "false":
                position++;
                return new Literal(Value.Of(token.Text == "true"), token.Text);
            case Token.Word:
                var (named, reach, _) = ReadName();
                return new Reference(named, reach);
            default:
                throw Unexpected("a name, a number or a 'text'");
        }
    }

    private (Symbol Named, Qualifier Reach, Token Token) ReadName()
    {
        var token = tokens[position++];
        var reach = ReachOf(token.Text);
        var name = reach == Qualifier.Own ? token.Text : token.Text[(token.Text.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (name is "and" or "or" or "in" or "between" or "not")
        {
            throw new PhraseException("condition-syntax", token.Offset, $"A name is expected here, not '{name}'.");
        }

        var named = names.Find(name)
            ?? throw new PhraseException("unknown-name", token.Offset, $"Unknown name '{name}'.") { FindSuggestion = () =>
                Nearest.Suggest(name, names.Known) };
        return (named, reach, token);
    }

    private static Qualifier ReachOf(string word) =>
        word.StartsWith("school.", StringComparison.Ordinal) ? Qualifier.School
        : word.StartsWith("anyParent.", StringComparison.Ordinal) ? Qualifier.AnyParent : Qualifier.Own;

    private static Predicate Truthful((Symbol Named, Qualifier Reach, Token Token) name) => name.Named.Kind == ValueKind.Truth
        ? new Predicate(name.Named, false, name.Reach)
        : throw new PhraseException("not-yes-no", name.Token.Offset, $"'{name.Named.Name}' is not a yes/no name.",
            "Compare it with something.");

    private static Comparison Compare(Operand left, string op, Operand right, Token at)
    {
        if (left.Kind != right.Kind)
        {
            throw new PhraseException("type-mismatch", at.Offset,
                $"'{left.Text}' and '{right.Text}' are of different kinds and cannot be compared.");
        }

        if (left.Kind is ValueKind.Text or ValueKind.Truth && op is not "==" and not "!=")
        {
            throw new PhraseException("type-mismatch", at.Offset, $"'{op}' compares numbers and dates only.", "Use == or !=.");
        }

        if (left.Unit != right.Unit && left.Unit != Unit.None && right.Unit != Unit.None)
        {
            throw new PhraseException("unit-mismatch", at.Offset,
                $"'{left.Text}' counts {UnitWords.Of(left.Unit)} and '{right.Text}' {UnitWords.Of(right.Unit)}.");
        }

        foreach (var (name, literal) in new[] { (left, right), (right, left) })
        {
            if (name.Named?.Choices is { } choices && literal is Literal
                && !choices.Contains(literal.Text.Trim('\''), StringComparer.Ordinal))
            {
                throw new PhraseException("unknown-value", at.Offset, $"'{name.Text}' is never {literal.Text}.",
                    Nearest.Suggest(literal.Text.Trim('\''), choices) ?? $"It is one of: {string.Join(", ", choices)}.");
            }
        }

        return new Comparison(left, op, right);
    }

    private bool Take(string text)
    {
        if (!Now.Is(text))
        {
            return false;
        }

        position++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Take(text))
        {
            throw Unexpected($"'{text}'");
        }
    }

    private PhraseException Unexpected(string expected) =>
        new("condition-syntax", Now.Offset, Now.Kind == Token.End ? $"The condition ends too early. Expected {expected}."
            : $"Expected {expected} here, not '{Now.Text}'.");
}
