using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The latest answer to a question on or before the date while it holds (S9).</summary>
internal sealed class QuestionEvaluator : SymbolEvaluatorOf<QuestionName>
{
    /// <summary>Every answer on or before the date, whether it still holds or not, the latest first; answers of one date are one, the one
    /// that was known last.</summary>
    public static IReadOnlyList<Answer> History(QuestionName symbol, EvaluationContext context) =>
        [.. context.File.Answers.Where(a => IsAbout(symbol, a, context)).OrderByDescending(Order)
            .ThenBy(a => a.Value, StringComparer.Ordinal).DistinctBy(a => a.Date)];

    protected override Value At(QuestionName symbol, EvaluationContext context)
    {
        if (!context.IsPlain || context.IsPlanning)
        {
            return Compute(symbol, context);
        }

        return SymbolEvaluation.TryKept(symbol, context, out var kept) ? kept!
            : SymbolEvaluation.Keep(symbol, context, Compute(symbol, context));
    }

    private static Value Compute(QuestionName symbol, EvaluationContext context)
    {
        // Outside its period nobody asks.
        if (context.Date < symbol.From || context.Date > symbol.To)
        {
            return symbol.Assumed ?? Value.NotApplicable(symbol.Kind, "it is not asked on this day");
        }

        switch (symbol.When is { } when ? PlanRow.IsAsked(symbol, context) ?? when.Evaluate(context) : Truth.True)
        {
            case Truth.False:
                return symbol.Assumed ?? Value.NotApplicable(symbol.Kind, "it is not asked here");
            case Truth.Undecided:
                return symbol.Unanswered;
        }

        return Latest(symbol, context) ?? symbol.Assumed ?? symbol.Unanswered;
    }

    protected override IReadOnlyList<string> Missing(QuestionName symbol, EvaluationContext context)
    {
        if (symbol.When is null || symbol.When.Evaluate(context) != Truth.Undecided)
        {
            return [symbol.Name];
        }

        var trace = new Trace();
        symbol.When.Evaluate(context, trace);
        return [.. trace.Missing.Append(symbol.Name).Distinct(StringComparer.Ordinal)];
    }

    // Where it is open whether an answer still holds, it is not replaced by an earlier one or the assumed one: what they agree on is known,
    // else nothing is.
    private static Value? Latest(QuestionName symbol, EvaluationContext context)
    {
        (Answer Answer, Truth Holds)? first = null;
        List<(Answer Answer, Truth Holds)>? given = null;
        for (var i = 0; i < context.File.Answers.Count; i++)
        {
            var answer = context.File.Answers[i];
            if (IsAbout(symbol, answer, context) && Holds(symbol, answer, context) is var holds && holds != Truth.False)
            {
                given ??= first is { } one ? [one] : null;
                given?.Add((answer, holds));
                first ??= (answer, holds);
            }
        }

        // Usually there is one.
        return first is not { } only ? With(symbol, null, null, context)
            : given is null && only.Holds == Truth.True ? With(symbol, symbol.Read(only.Answer.Value), only.Answer.Date, context)
            : Agreed(symbol, given ?? [only], context);
    }

    private static Value Agreed(QuestionName symbol, List<(Answer Answer, Truth Holds)> given, EvaluationContext context)
    {
        given = [.. given.OrderByDescending(a => Order(a.Answer))];
        var sure = given.FindIndex(a => a.Holds == Truth.True);

        // Of answers that are equal in all of this none is the later: they count together.
        var last = sure < 0 ? given.Count - 1 : given.FindLastIndex(a => Order(a.Answer) == Order(given[sure].Answer));
        var possible = given[..(last + 1)]
            .ConvertAll(a => With(symbol, symbol.Read(a.Answer.Value), a.Answer.Date, context)!);
        if (sure < 0)
        {
            possible.Add(With(symbol, null, null, context) ?? symbol.Assumed ?? symbol.Unanswered);
        }

        return possible.TrueForAll(v => v.ToString() == possible[0].ToString()) ? possible[0]
            : symbol.Unanswered;
    }

    // A record of a supplying action answers yes, unless it was a no later (S10); without casework nobody knows whether there is one.
    private static Value? With(QuestionName symbol, Value? said, DateOnly? on, EvaluationContext context)
    {
        if (symbol.Kind != ValueKind.Truth || symbol.SuppliedBy.Count == 0 || said is { State: ValueState.Known, IsTrue: true })
        {
            return said;
        }

        if (!context.File.Casework.IsSupplied)
        {
            return symbol.Unanswered;
        }

        var done = Truth.False;
        for (var i = 0; i < symbol.SuppliedBy.Count; i++)
        {
            var entries = context.File.Casework.Of(symbol.SuppliedBy[i]);
            for (var j = 0; j < entries.Count; j++)
            {
                var entry = entries[j];
                if (entry.IsEffective(context.Date) && entry.MayConcern(context.Parent) && entry.EffectiveDate(context.Date) is { } day
                    && (said is not { State: ValueState.Known } || !((on ?? DateOnly.MinValue) > day)))
                {
                    done = done.Or(StillHolds(symbol, context, day));
                }
            }
        }

        return done == Truth.True ? Value.True : done == Truth.Undecided ? symbol.Unanswered : said;
    }

    // An answer about one parent is about that one alone.
    private static bool IsAbout(QuestionName symbol, Answer answer, EvaluationContext context) => answer.Question == symbol.Name
        && !(answer.Date > (context.AnsweredBy ?? context.Date)) && !((answer.Known ?? answer.Date) > context.File.KnownOn)
        && (answer.Parent is not { Length: > 0 } about || about == context.Parent);

    private static Truth Holds(QuestionName symbol, Answer answer, EvaluationContext context) =>
        answer.Date is { } given ? StillHolds(symbol, context, given > context.Date ? context.Date : given) : Truth.True;

    // The latest date counts; for one date what was known last; an answer about this parent before one about all.
    private static (DateOnly, int, DateOnly) Order(Answer answer) =>
        (answer.Date ?? DateOnly.MinValue, answer.Parent is { Length: > 0 } ? 1 : 0, answer.Known ?? answer.Date ?? DateOnly.MinValue);

    private static Truth StillHolds(QuestionName symbol, EvaluationContext context, DateOnly given)
    {
        if (symbol.Validity is not { } validity)
        {
            return Truth.True;
        }

        if (validity.Length is { } dated)
        {
            return dated.On(given) is not { } length || !(context.File.Time.After(given, length) < context.Date) ? Truth.True : Truth.False;
        }

        return validity.Window!.On(context) switch
        {
            { State: ValueState.Known } range => range.Days.Contains(given) ? Truth.True : Truth.False,
            { State: ValueState.Unknown } => Truth.Undecided,
            _ => Truth.False,
        };
    }
}
