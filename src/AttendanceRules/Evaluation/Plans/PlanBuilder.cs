using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// Makes a plan of the conditions of a book as they are on a date: equal parts once, named conditions in place of their names.
/// </summary>
internal sealed class PlanBuilder : IExpressionVisitor<PlanDays, int>
{
    private readonly DateOnly date;
    private readonly PlanDays days;
    private readonly List<PlanPart> parts = [];
    private readonly List<Operand> numbers = [];
    private readonly Dictionary<object, int> known = [];
    private readonly Dictionary<Expression, int> read = new(ReferenceEqualityComparer.Instance);

    // Whether a named condition holds, and whether a question is asked.
    private readonly Dictionary<Symbol, int> names = new(ReferenceEqualityComparer.Instance);

    private PlanBuilder(DateOnly date) => (this.date, days) = (date, new PlanDays(date));

    /// <summary>The plan of rules of pupils and their parents, in their groups, of groups and of stages of pathways.</summary>
    public static ConditionPlan Of(Book book, DateOnly date)
    {
        var builder = new PlanBuilder(date);
        var roots = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var rule in book.Rules.Where(r => r.Of != SubjectKind.School))
        {
            builder.days.Change(rule.From, rule.To);
            if (rule.From <= date && (rule.IsInForce(date) || rule.On is not null))
            {
                Add(roots, rule, () => rule.Group is not { } group ? builder.Part(rule.When)
                    : builder.Joined(PlanKind.All, [builder.Holders(book.GateOf(group, rule.Cell)), builder.Part(rule.When)]));
                if (rule.On is { Action: not null } on)
                {
                    Add(roots, on, () => builder.BesideEntry(rule, rule.Group is { } group ? book.GateOf(group, rule.Cell) : null));
                }
            }
        }

        foreach (var group in book.Groups)
        {
            Add(roots, group.When, () => builder.Holds(group.When));
        }

        foreach (var stage in book.Pathways.SelectMany(p => p.Stages).Where(s => s.IsInForce(date)))
        {
            builder.days.Change(stage.From, stage.To);
            Add(roots, stage, () => builder.Joined(PlanKind.All, [.. WithoutCycle(stage.When).Select(builder.Part)]));
        }

        var layout = new PlanLayout(builder.parts, builder.numbers);
        return new ConditionPlan(layout, roots.ToDictionary(r => r.Key, r => layout.PlaceOf(r.Value), ReferenceEqualityComparer.Instance),
            builder.PlacesOfNames(layout), builder.days.From, builder.days.To);
    }

    private int[] PlacesOfNames(PlanLayout layout)
    {
        var places = new int[names.Keys.Select(n => n.Number + 1).DefaultIfEmpty().Max()];
        Array.Fill(places, -1);
        foreach (var (name, part) in names.Where(n => n.Key.Number >= 0))
        {
            places[name.Number] = layout.PlaceOf(part);
        }

        return places;
    }

    // What fails is left out: it fails where it is asked as it is written, and a notice says so.
    private static void Add(Dictionary<object, int> roots, object of, Func<int> part)
    {
        try
        {
            roots[of] = part();
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
        }
    }

    // What is the same for each entry that is the event of a rule, and without one: where it is false, so is the rule.
    private int BesideEntry(RuleDeclaration rule, GroupGate? gate)
    {
        var own = (rule.When is AllOf all ? all.Parts : [rule.When]).Where(p => p.Names.All(IsBesideEntry)).Select(Part);
        return Joined(PlanKind.All, gate?.Holders.All(IsBesideEntry) == true ? [Holders(gate), .. own] : [.. own]);
    }

    private static bool IsBesideEntry(Symbol name) => (name.RestsOn & SymbolReads.Event) == SymbolReads.None;

    // Where what comes before the first part that reads a cycle is false, the whole is.
    private static IEnumerable<Expression> WithoutCycle(Expression when) => (when is AllOf { Parts: var parts } ? parts : [when])
        .TakeWhile(p => p.Names.All(n => (n.RestsOn & SymbolReads.Frame) == SymbolReads.None));

    public int Visit(AllOf expression, PlanDays argument) => Joined(PlanKind.All, [.. expression.Parts.Select(Part)]);

    public int Visit(AnyOf expression, PlanDays argument) => Joined(PlanKind.Any, [.. expression.Parts.Select(Part)]);

    public int Visit(Comparison expression, PlanDays argument)
    {
        if (expression.IsOfAnyParent || expression.Left.Kind != ValueKind.Number)
        {
            return expression is { IsOfAnyParent: false, Right: Literal, Left: Reference { Qualifier: Qualifier.Own } left }
                && left.Named is QuestionName { Assumed: null } question ? WhereAsked(question, Asked(expression)) : Asked(expression);
        }

        var comparator = expression.Comparator;
        return (Limit(expression.Left), Limit(expression.Right)) switch
        {
            (null, { } limit) => Compared(expression.Left, comparator, limit),
            ({ } limit, null) => Compared(expression.Right, Turned(comparator), limit),
            _ => Asked(expression),
        };
    }

    public int Visit(DatedExpression expression, PlanDays argument)
    {
        foreach (var (from, to, _) in expression.Editions)
        {
            days.Change(from, to);
        }

        return expression.On(date) is { } edition ? Part(edition) : Constant(Truth.False);
    }

    public int Visit(InList expression, PlanDays argument) => Part(expression.Parts);

    public int Visit(NoParent expression, PlanDays argument) => Joined(PlanKind.Not, [Part(expression.OfAny)]);

    public int Visit(Predicate expression, PlanDays argument)
    {
        if (expression.Qualifier != Qualifier.Own || expression.Named.Kind != ValueKind.Truth || EditionOf(expression.Named) is not { } own)
        {
            return Asked(expression);
        }

        if (own is ConditionFact condition)
        {
            var holds = names[expression.Named] = Part(condition.When);
            return expression.IsNegated ? Joined(PlanKind.Not, [holds]) : holds;
        }

        var asked = Once((expression.Named, expression.IsNegated), () => new PlanPart(PlanKind.Asked) { Asked = expression });
        return own is QuestionName question && IsFalseUnasked(question, expression.IsNegated) ? WhereAsked(question, asked) : asked;
    }

    private static bool IsFalseUnasked(QuestionName question, bool isNegated) => question.Assumed is null
        || (question.Assumed.State == ValueState.Known && question.Assumed.IsTrue == isNegated);

    // Where nobody is asked there is no answer, and nothing is so of it (S3, S9): whether somebody is, many share.
    private int WhereAsked(QuestionName question, int asked)
    {
        days.Change(question.From, question.To);
        return date < question.From || date > question.To ? Constant(Truth.False)
            : question.When is null ? asked : Joined(PlanKind.All, [names[question] = Part(question.When), asked]);
    }

    // A condition that many name is read once: names of names would be as many as there are ways to them.
    private int Part(Expression expression) =>
        read.TryGetValue(expression, out var part) ? part : read[expression] = expression.Accept(this, days);

    private int Holders(GroupGate gate) => Joined(PlanKind.Any, [.. gate.Holders.Select(Holds)]);

    private int Holds(Symbol named) => EditionOf(named) is ConditionFact condition ? names[named] = Part(condition.When)
        : Part(new Predicate(named, false, Qualifier.Own));

    private Symbol? EditionOf(Symbol named)
    {
        if (named is DatedFact dated)
        {
            foreach (var (from, to, _) in dated.Editions)
            {
                days.Change(from, to);
            }
        }

        return named.EditionOn(date);
    }

    // A number that is written, or a threshold's on the date; null: it is another. One that has no value is none.
    private Value? Limit(Operand operand)
    {
        switch (operand)
        {
            case Literal literal:
                return literal.Value;
            case Reference { Qualifier: Qualifier.Own } reference when EditionOf(reference.Named) is ThresholdName threshold:
                foreach (var value in threshold.Values)
                {
                    days.Change(value.From);
                }

                return threshold.ValueOn(date);
            default:
                return null;
        }
    }

    private int Compared(Operand of, Comparator comparator, Value limit) => limit.Low is not { } number ? Constant(Truth.False)
        : comparator switch
        {
            Comparator.Equal => Joined(PlanKind.All, [Compared(of, Comparator.AtLeast, number), Compared(of, Comparator.AtMost, number)]),
            Comparator.NotEqual =>
                Joined(PlanKind.Any, [Compared(of, Comparator.LessThan, number), Compared(of, Comparator.MoreThan, number)]),
            _ => Compared(of, comparator, number),
        };

    private int Compared(Operand of, Comparator comparator, Ratio limit)
    {
        var number = Number(of);
        return Once((number, comparator, limit), () => new PlanPart(PlanKind.Number)
        {
            Of = number, Comparator = comparator, Limit = limit,
        });
    }

    private int Number(Operand of)
    {
        object key = of is Reference { Qualifier: Qualifier.Own } reference ? reference.Named : of;
        if (!known.TryGetValue(key, out var number))
        {
            _ = of.Named is { } named ? EditionOf(named) : null;
            known[key] = number = numbers.Count;
            numbers.Add(of);
        }

        return number;
    }

    // Comparisons that are written alike are one.
    private int Asked(Expression expression) => Once(expression is Comparison { Left: not Arithmetic, Right: not Arithmetic } comparison
        ? "asked " + comparison.Text : expression, () => new PlanPart(PlanKind.Asked) { Asked = expression });

    private int Constant(Truth truth) => Once(truth, () => new PlanPart(PlanKind.Constant) { Constant = truth });

    private int Joined(PlanKind kind, IReadOnlyList<int> joined) => joined.Count switch
    {
        0 => Constant(kind == PlanKind.All ? Truth.True : Truth.False),
        1 when kind != PlanKind.Not => joined[0],
        _ => Once($"{kind} {string.Join(' ', joined)}", () => new PlanPart(kind) { Joined = joined }),
    };

    private int Once(object key, Func<PlanPart> make)
    {
        if (!known.TryGetValue(key, out var part))
        {
            known[key] = part = parts.Count;
            parts.Add(make());
        }

        return part;
    }

    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.MoreThan => Comparator.LessThan,
        Comparator.LessThan => Comparator.MoreThan,
        _ => comparator,
    };
}
