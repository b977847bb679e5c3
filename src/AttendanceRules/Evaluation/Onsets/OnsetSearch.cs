using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// The number of the first school day of the stretch up to a day on each of which a condition was what is sought; the day after the last
/// where it is not on that. Parts are asked one by one, each on the days alone on which it may have changed; what a name has been is kept
/// with the records. Nothing is asked on a day on which the whole would not be.
/// </summary>
internal sealed class OnsetSearch : IExpressionVisitor<OnsetQuery, int>
{
    public static readonly OnsetSearch Instance = new();

    /// <summary>The first day of the stretch.</summary>
    // The usual ones are looked for by their type: a visitor of any result is slow to reach.
    public int Of(Expression expression, OnsetQuery query) => expression switch
    {
        Comparison comparison => Visit(comparison, query),
        Predicate predicate => Visit(predicate, query),
        AllOf all => Visit(all, query),
        AnyOf any => Visit(any, query),
        _ => expression.Accept(this, query),
    };

    public int Visit(AllOf expression, OnsetQuery query) =>
        query.IsOfEach ? OfEach(expression.Parts, query) : OfAny(expression.Parts, query);

    public int Visit(AnyOf expression, OnsetQuery query) =>
        query.IsOfEach ? OfAny(expression.Parts, query) : OfEach(expression.Parts, query);

    public int Visit(Comparison expression, OnsetQuery query)
    {
        var (file, first, begins) = (query.Context.File, query.Last + 1, -1);

        // Before the days on which the limit is the same it may have been another.
        while (first != begins && first > query.Floor && !query.Context.IsPlanning
            && CountedCalendars.Of(expression, file, file.Time[first - 1]) is { } days)
        {
            begins = first;
            if (!days.Find(query with { Last = first - 1 }, out first))
            {
                return first;
            }
        }

        return OfSessions(expression, query with { Last = first - 1 });
    }

    // Sessions are counted from the same day on for a year or a term; before that they are looked at anew.
    private static int OfSessions(Comparison expression, OnsetQuery query)
    {
        query = Placed(expression, query);
        var (first, begins) = (query.Last + 1, query.Last + 1);
        while (first == begins && first > query.Floor && CountedSessions.Of(expression, query.On(first - 1)) is { } counted)
        {
            begins = Math.Max(query.Floor, counted.Floor);
            first = counted.First(query with { Last = first - 1, Floor = begins });
        }

        return first == begins && first > query.Floor ? OfPart(expression, query with { Last = first - 1 }) : first;
    }

    public int Visit(InList expression, OnsetQuery query) => OfPart(expression, query);

    public int Visit(NoParent expression, OnsetQuery query) => OfPart(expression, query);

    public int Visit(Predicate expression, OnsetQuery query) =>
        expression is { Qualifier: Qualifier.Own, Named: var name } && IsOfConditions(name, expression.IsNegated)
            && IsPlace(name, query.Context)
            ? OfName(name, expression.IsNegated ? query.Negated() : query) : OfPart(expression, query);

    // On a day of no edition neither the name nor its opposite is true.
    private static bool IsOfConditions(Symbol name, bool isNegated)
    {
        if (name is not DatedFact dated)
        {
            return name is ConditionFact;
        }

        for (var i = 0; i < dated.Editions.Count; i++)
        {
            if (dated.Editions[i].Item is not ConditionFact)
            {
                return false;
            }
        }

        return !isNegated;
    }

    // One edition after another, the latest first.
    public int Visit(DatedExpression expression, OnsetQuery query)
    {
        var (first, isOn) = (query.Last + 1, true);
        while (isOn && first > query.Floor)
        {
            var date = query.Context.File.Time[first - 1];
            var begins = Math.Max(query.Floor, query.Context.File.Time.FirstOnOrAfter(LastChange(expression, date)));
            var found = expression.On(date) is { } when ? Of(when, query with { Last = first - 1, Floor = begins })
                : query.Fits(Truth.False) ? begins : first;
            (first, isOn) = (found, found == begins);
        }

        return first;
    }

    // The latest day up to the date on which another edition may have begun to count.
    private static DateOnly LastChange(DatedExpression expression, DateOnly date)
    {
        var last = DateOnly.MinValue;
        for (var i = 0; i < expression.Editions.Count; i++)
        {
            var (from, to, _) = expression.Editions[i];
            last = SameSince.InForce(date, last, from, to);
        }

        return last;
    }

    private int OfEach(IReadOnlyList<Expression> parts, OnsetQuery query)
    {
        var first = query.Floor;
        for (var i = 0; i < parts.Count; i++)
        {
            first = Of(parts[i], query with { Floor = first });
        }

        return first;
    }

    // Where one part begins another may go on; the part that went last has no more to say.
    private int OfAny(IReadOnlyList<Expression> parts, OnsetQuery query)
    {
        var (first, turns) = (query.Last + 1, parts.Count);
        for (var i = 0; turns > 0 && first > query.Floor; i = i + 1 < parts.Count ? i + 1 : 0)
        {
            var before = Of(parts[i], query with { Last = first - 1 });
            turns = before < first ? parts.Count - 1 : turns - 1;
            first = before;
        }

        return first;
    }

    private static int OfPart(Expression expression, OnsetQuery query)
    {
        query = Placed(expression, query);
        var (first, isOn) = (query.Last + 1, true);
        while (isOn && first > query.Floor)
        {
            var at = query.On(first - 1);
            isOn = query.Fits(expression.Evaluate(at));
            first = !isOn ? first
                : Math.Max(query.Floor, Math.Min(first - 1, at.File.Time.FirstOnOrAfter(SameSince.Of(expression, at))));
        }

        return first;
    }

    // What several rules ask of one name is found out once. Where it is not so, the name itself is asked, whose truth is kept: a chain of
    // names that use the one below twice would else double at each step.
    private int OfName(Symbol name, OnsetQuery query)
    {
        query = query.Outside();
        var known = KnownStretch.Of(name, query);
        var first = query.Last + 1;
        while (first > query.Floor)
        {
            if (known.Holds(first - 1))
            {
                first = Math.Max(query.Floor, known.First);
            }
            else if (query.Fits(On(name, query.On(first - 1))))
            {
                first = OfCondition(name, query with { Last = first - 1 });
            }
            else
            {
                break;
            }
        }

        if (first <= query.Last)
        {
            known.Keep(first, query.Last);
        }

        return first;
    }

    // On the date itself the plan mostly knows.
    private static Truth On(Symbol name, EvaluationContext day) => PlanRow.Holds(name, day) ?? name.HoldsOnce(day, null);

    // Of editions it is that of the last day, on its own days alone. Where none is in force it is false, as has been asked.
    private int OfCondition(Symbol name, OnsetQuery query)
    {
        if (name is not DatedFact dated)
        {
            return Of(((ConditionFact)name).When, query);
        }

        var (time, date) = (query.Context.File.Time, query.Context.File.Time[query.Last]);
        var begins = Math.Max(query.Floor, time.FirstOnOrAfter(SameSince.OfEditions(dated, date)));
        return dated.EditionOn(date) is ConditionFact edition ? Of(edition.When, query with { Floor = begins }) : begins;
    }

    // What rests on nothing special about the place is asked where the days are shared.
    private static OnsetQuery Placed(Expression expression, OnsetQuery query) =>
        !query.Context.IsPlain && expression.OwnSymbols is { } own && ArePlaces(own, query.Context) ? query.Outside() : query;

    private static bool ArePlaces(Symbol[] names, EvaluationContext context)
    {
        var reads = SymbolReads.None;
        foreach (var name in names)
        {
            reads |= name.RestsOn;
        }

        return (reads & context.Special) == SymbolReads.None;
    }

    // Whether the name means the same there as on the day outside of it. Since when is asked neither of planned days nor of any parent.
    private static bool IsPlace(Symbol name, EvaluationContext context) => (name.RestsOn & context.Special) == SymbolReads.None;
}
