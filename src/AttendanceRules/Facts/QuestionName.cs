using AttendanceRules.Language;
using AttendanceRules.Records;

namespace AttendanceRules.Facts;

/// <summary>A question read by name: the latest answer on or before the date while it holds (S9).</summary>
internal sealed class QuestionName(AnswerType type) : Named
{
    public string Ask { get; init; } = "";

    /// <summary>The stakeholder who answers.</summary>
    public string Of { get; init; } = "";

    /// <summary><c>pupil</c>, <c>parent</c> or <c>school</c>.</summary>
    public string Per { get; init; } = "pupil";

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public Condition? When { get; set; }

    public Value? Assume { get; init; }

    /// <summary>Actions whose record answers yes, unless a later answer says otherwise (S10).</summary>
    public IReadOnlyList<string> SuppliedBy { get; init; } = [];

    /// <summary>How long an answer holds; null: until another is given. Set once names are known.</summary>
    public Func<Scope, DateOnly, bool>? StillHolds { get; set; }

    private Value? Assumed => Assume is null ? null : Assume with { IsAssumed = true };

    // Whether it is asked at all may hang on the school; where it always is, nobody has answered (S9).
    public override Value? WithoutSchool => When is null ? Assumed : null;

    public override ValueKind Kind => type.Kind;

    public override IReadOnlyList<string>? Choices => type.Choices;

    /// <summary>Whether the text is an answer; <c>unknown</c> always is.</summary>
    public bool Reads(string text) => type.Read(text) is not null;

    /// <summary>How answers are written, for people.</summary>
    public string Form => type.Form;

    public override bool IsPerParent => Per == "parent";

    public override bool IsOfSchool => Per == "school";

    public override IEnumerable<Named> Uses => When?.Names ?? [];

    public override Value At(Scope scope)
    {
        // Outside its period nobody asks.
        if (scope.Date < From || scope.Date > To)
        {
            return Assumed ?? Value.None(Kind);
        }

        switch (When?.Evaluate(scope))
        {
            case Truth.False:
                return Assumed ?? Value.None(Kind);
            case Truth.Undecided:
                return type.Unknown();
        }

        return Latest(scope) ?? Assumed ?? type.Unknown();
    }

    public override IReadOnlyList<string> Missing(Scope scope)
    {
        if (When is null || When.Evaluate(scope) != Truth.Undecided)
        {
            return [Name];
        }

        var trace = new Trace();
        When.Evaluate(scope, trace);
        return [.. trace.Missing.Append(Name).Distinct(StringComparer.Ordinal)];
    }

    private Value? Latest(Scope scope)
    {
        Answer? best = null;
        foreach (var answer in scope.File.Answers)
        {
            var known = answer.Known ?? answer.Date;
            if (answer.Question != Name || answer.Date > (scope.AnsweredBy ?? scope.Date) || known > scope.File.KnownOn
                || (answer.Parent is { Length: > 0 } about && about != scope.Parent)
                || (answer.Date is { } given && StillHolds is { } holds && !holds(scope, given > scope.Date ? scope.Date : given)))
            {
                continue;
            }

            // The latest date counts; for one date what was known last; an answer about this parent before one about all.
            var later = best is null
                || Order(answer).CompareTo(Order(best)) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(answer.Value, best.Value) < 0));
            best = later ? answer : best;
        }

        var said = best is null ? null : type.Read(best.Value) ?? type.Unknown();
        return Kind == ValueKind.Truth && said is not { State: ValueState.Known, IsTrue: true } && Supplied(scope) is { } done && !(said is { State: ValueState.Known } && (best!.Date ?? DateOnly.MinValue) > done)
            ? Value.True : said;
    }

    private DateOnly? Supplied(Scope scope) => SuppliedBy.SelectMany(scope.File.Casework.Of)
        .Where(e => e.Stands(scope.Date) && e.Concerns(scope.Parent))
        .Select(e => e.Counts(scope.Date)).Where(d => d is { } on && (StillHolds is not { } holds || holds(scope, on))).Max();

    private static (DateOnly, int, DateOnly) Order(Answer answer) =>
        (answer.Date ?? DateOnly.MinValue, answer.Parent is { Length: > 0 } ? 1 : 0, answer.Known ?? answer.Date ?? DateOnly.MinValue);
}
