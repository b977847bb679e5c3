using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Questions;

/// <summary>The values with which the conditions of a book compare the answer to a question.</summary>
internal sealed class AnswerLimits : IExpressionVisitor<List<Value>, bool>
{
    private readonly QuestionName question;
    private readonly List<Value> found = [];

    public AnswerLimits(Book book, QuestionName question)
    {
        this.question = question;
        List<Symbol> symbols = [.. book.Names.Known.Select(n => book.Names.Find(n)!)];
        symbols.AddRange([.. symbols.OfType<DatedFact>().SelectMany(f => f.Editions.Select(e => e.Item))]);
        var conditions = book.Duties.SelectMany(Conditions).Concat(symbols.OfType<ConditionFact>().Select(f => f.When))
            .Concat(symbols.OfType<QuestionName>().Select(q => q.When)).Concat(book.Priorities.Select(p => p.When)).OfType<Expression>();
        IsComplete = All(conditions, found) && !symbols.Exists(s => s is not (ConditionFact or DatedFact or QuestionName)
            && s.Uses.Contains(question)) && !IsInPhrase(book, symbols);
    }

    /// <summary>The values, in no order; one may come twice.</summary>
    public IReadOnlyList<Value> Values => found;

    /// <summary>
    /// True where the answer is only compared with these values. False where something counts with it, or from it.
    /// </summary>
    public bool IsComplete { get; }

    public bool Visit(AllOf expression, List<Value> argument) => All(expression.Parts, argument);

    public bool Visit(AnyOf expression, List<Value> argument) => All(expression.Parts, argument);

    public bool Visit(DatedExpression expression, List<Value> argument) => All(expression.Editions.Select(e => e.When), argument);

    public bool Visit(InList expression, List<Value> argument) => expression.Parts.Accept(this, argument);

    public bool Visit(NoParent expression, List<Value> argument) => expression.OfAny.Accept(this, argument);

    public bool Visit(Predicate expression, List<Value> argument) => true;

    public bool Visit(Comparison expression, List<Value> argument)
    {
        if (!expression.Names.Contains(question))
        {
            return true;
        }

        var other = IsItself(expression.Left) ? expression.Right : IsItself(expression.Right) ? expression.Left : null;
        argument.AddRange(other switch
        {
            Literal literal => [literal.Value],
            Reference { Named: ThresholdName threshold } => threshold.Values.Select(v => Value.Exact(v.Value)),
            _ => [],
        });
        return other is Literal or Reference { Named: ThresholdName };
    }

    private bool IsItself(Operand side) => side is Reference name && ReferenceEquals(name.Named, question);

    // Each of them is read, also after one that is not understood.
    private bool All(IEnumerable<Expression> parts, List<Value> argument) =>
        parts.Aggregate(true, (isAll, part) => part.Accept(this, argument) && isAll);

    private static IEnumerable<Expression?> Conditions(DutyDeclaration duty)
    {
        var watches = (duty as Model.Pathways.StageDeclaration)?.Watches.ToList() ?? [];
        return duty.Lines.Concat(watches.SelectMany(w => w.Do)).Select(l => l.When).Append(duty.When)
            .Concat(duty.FirstOf.Select(a => a.When)).Concat(watches.SelectMany(w => new[] { w.Early, w.Improved }));
    }

    // Windows, lengths, anchors and lists of names.
    private bool IsInPhrase(Book book, List<Symbol> symbols) =>
        book.Duties.SelectMany(d => d.Phrases).Concat(symbols.SelectMany(s => s.Phrases))
            .Where(p => p.Syntax is not (EmbeddedSyntax.None or EmbeddedSyntax.Condition))
            .Any(p => p.Names.Any(n => n.Name == question.Name))
        || book.Pathways.Any(p => Holds(p.Cycle?.Text) || Holds(p.On?.Text));

    private bool Holds(string? phrase) => phrase?.Split(' ', '.', ':').Contains(question.Name, StringComparer.Ordinal) == true;
}
