namespace AttendanceRules.Model.Expressions;

/// <summary>A comparison of two terms (S2, S3).</summary>
internal sealed class Comparison(Operand left, string op, Operand right) : Expression
{
    public Operand Left => left;

    public Operand Right => right;

    public string Operator => op;

    /// <summary>The same as a value.</summary>
    public Comparator Comparator { get; } = WordTables.Comparators.Read(op)!.Value;

    public override IEnumerable<Symbol> Names => left.Names.Concat(right.Names);

    public override IEnumerable<Symbol> OwnNames => left.OwnNames.Concat(right.OwnNames);

    /// <summary>True where it asks whether it is so of at least one parent.</summary>
    public bool IsOfAnyParent { get; } = left.IsOfAnyParent || right.IsOfAnyParent;

    /// <summary>In which sessions it looks, kept by whoever finds it. Null: nobody has asked yet.</summary>
    public object? CountedBy { get; set; }

    public override Expression Negated() => IsOfAnyParent ? new NoParent(this) : new Comparison(left, Opposite(op), right);

    /// <summary>The comparison as written.</summary>
    public string Text => field ??= $"{left.Text} {op} {right.Text}";

    /// <summary>The operator with its sides changed over.</summary>
    public static string Turned(string op) => op switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => op };

    private static string Opposite(string op) => op switch { ">=" => "<", "<" => ">=", "<=" => ">", ">" => "<=", "==" => "!=", _ => "==" };

    public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
