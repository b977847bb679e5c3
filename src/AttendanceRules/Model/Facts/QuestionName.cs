using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>A question read by name: the latest answer on or before the date while it holds (S9).</summary>
internal sealed class QuestionName(AnswerType type) : Symbol
{
    public string Ask { get; init; } = "";

    /// <summary>The stakeholder who answers.</summary>
    public string Of { get; init; } = "";

    /// <summary><c>pupil</c>, <c>parent</c> or <c>school</c>.</summary>
    public SubjectKind Per { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public Expression? When { get; set; }

    public Value? Assume { get; init; }

    /// <summary>Actions whose record answers yes, unless a later answer says otherwise (S10).</summary>
    public IReadOnlyList<string> SuppliedBy { get; init; } = [];

    /// <summary>Whether an answer given on a day still holds, undecided where that is not known; null: until another is given. Set once names are known.</summary>
    public Func<EvaluationContext, DateOnly, Truth>? StillHolds { get; set; }

    private Value? Assumed => Assume is null ? null : field ??= Assume with { IsAssumed = true };

    private Value Unanswered => field ??= type.Unknown();

    // Whether it is asked at all may hang on the school; where it always is, nobody has answered (S9).
    public override Value? WithoutSchool => When is null ? Assumed : null;

    public override ValueKind Kind => type.Kind;

    public override IReadOnlyList<string>? Choices => type.Choices;

    public override bool MayBeNegative => Kind == ValueKind.Number;

    /// <summary>Whether the text is an answer; <c>unknown</c> always is.</summary>
    public bool Reads(string text) => type.Read(text) is not null;

    /// <summary>How answers are written, for people.</summary>
    public string Form => type.Form;

    public override bool IsPerParent => Per == SubjectKind.Parent;

    public override bool IsOfSchool => Per == SubjectKind.School;

    public override IEnumerable<Symbol> Uses => When?.Names ?? [];

    public override Value At(EvaluationContext scope)
    {
        if (!scope.IsPlain || scope.IsPlanning || scope.AnsweredBy is not null)
        {
            return Compute(scope);
        }

        var key = new FactKey(this, scope.Date, scope.Parent ?? "");
        if (!scope.File.Memo.TryGetValue(key, out var known))
        {
            scope.File.Memo[key] = known = Compute(scope);
        }

        return (Value)known;
    }

    private Value Compute(EvaluationContext scope)
    {
        // Outside its period nobody asks.
        if (scope.Date < From || scope.Date > To)
        {
            return Assumed ?? Value.NotApplicable(Kind, "it is not asked on this day");
        }

        switch (When?.Evaluate(scope))
        {
            case Truth.False:
                return Assumed ?? Value.NotApplicable(Kind, "it is not asked here");
            case Truth.Undecided:
                return Unanswered;
        }

        return Latest(scope) ?? Assumed ?? Unanswered;
    }

    public override IReadOnlyList<string> Missing(EvaluationContext scope)
    {
        if (When is null || When.Evaluate(scope) != Truth.Undecided)
        {
            return [Name];
        }

        var trace = new Trace();
        When.Evaluate(scope, trace);
        return [.. trace.Missing.Append(Name).Distinct(StringComparer.Ordinal)];
    }

    // Where it is open whether an answer still holds, it is not replaced by an earlier one or the assumed one: what they agree on is known, else nothing is.
    private Value? Latest(EvaluationContext scope)
    {
        List<(Answer Answer, Truth Holds)>? given = null;
        for (var i = 0; i < scope.File.Answers.Count; i++)
        {
            var answer = scope.File.Answers[i];
            if (IsAbout(answer, scope) && Holds(answer, scope) is var holds && holds != Truth.False)
            {
                (given ??= []).Add((answer, holds));
            }
        }

        if (given is null)
        {
            return With(null, null, scope);
        }

        given = [.. given.OrderByDescending(a => Order(a.Answer)).ThenBy(a => a.Answer.Value, StringComparer.Ordinal)];
        var sure = given.FindIndex(a => a.Holds == Truth.True);
        var possible = (sure < 0 ? given : given[..(sure + 1)]).ConvertAll(a => With(type.Read(a.Answer.Value) ?? Unanswered, a.Answer.Date, scope)!);
        if (sure < 0)
        {
            possible.Add(With(null, null, scope) ?? Assumed ?? Unanswered);
        }

        return possible.TrueForAll(v => v.State == possible[0].State && v.ToString() == possible[0].ToString()) ? possible[0] : Unanswered;
    }

    // A record of a supplying action answers yes, unless it was a no later (S10); without casework nobody knows whether there is one.
    private Value? With(Value? said, DateOnly? on, EvaluationContext scope)
    {
        if (Kind != ValueKind.Truth || SuppliedBy.Count == 0 || said is { State: ValueState.Known, IsTrue: true })
        {
            return said;
        }

        if (!scope.File.Casework.IsSupplied)
        {
            return Unanswered;
        }

        var done = Truth.False;
        for (var i = 0; i < SuppliedBy.Count; i++)
        {
            var entries = scope.File.Casework.Of(SuppliedBy[i]);
            for (var j = 0; j < entries.Count; j++)
            {
                var entry = entries[j];
                if (entry.IsEffective(scope.Date) && entry.MayConcern(scope.Parent) && entry.EffectiveDate(scope.Date) is { } day
                    && (said is not { State: ValueState.Known } || !((on ?? DateOnly.MinValue) > day)))
                {
                    var holds = StillHolds?.Invoke(scope, day) ?? Truth.True;
                    done = holds > done ? holds : done;
                }
            }
        }

        return done == Truth.True ? Value.True : done == Truth.Undecided ? Unanswered : said;
    }

    // An answer about one parent is about that one alone.
    private bool IsAbout(Answer answer, EvaluationContext scope) => answer.Question == Name && !(answer.Date > (scope.AnsweredBy ?? scope.Date)) && !((answer.Known ?? answer.Date) > scope.File.KnownOn)
        && (answer.Parent is not { Length: > 0 } about || about == scope.Parent);

    private Truth Holds(Answer answer, EvaluationContext scope) =>
        answer.Date is { } given && StillHolds is { } holds ? holds(scope, given > scope.Date ? scope.Date : given) : Truth.True;

    // The latest date counts; for one date what was known last; an answer about this parent before one about all.
    private static (DateOnly, int, DateOnly) Order(Answer answer) =>
        (answer.Date ?? DateOnly.MinValue, answer.Parent is { Length: > 0 } ? 1 : 0, answer.Known ?? answer.Date ?? DateOnly.MinValue);
}
