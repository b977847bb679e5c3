using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>A question read by name: the latest answer on or before the date while it holds (S9).</summary>
internal sealed class QuestionName(AnswerType type) : Symbol
{
    private readonly ChoiceValues values = new(type);

    public string Ask { get; init; } = "";

    /// <summary>What an answer in words should say; null: nothing more than the question.</summary>
    public string? Prompt { get; init; }

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

    /// <summary>What its values are.</summary>
    public AnswerType Type => type;

    /// <summary>How long an answer holds; null: until another is given. Set once names are known.</summary>
    public AnswerValidity? Validity { get; set; }

    /// <summary>What is taken for the answer while there is none, marked as assumed; null: nothing.</summary>
    public Value? Assumed => Assume is null ? null : field ??= Assume with { IsAssumed = true };

    /// <summary>What it is while nobody has answered.</summary>
    public Value Unanswered => values.Unknown;

    // Whether it is asked at all may depend on the school; where it always is, nobody has answered (S9).
    public override Value? WithoutSchool => When is null ? Assumed : null;

    public override ValueKind Kind => type.Kind;

    public override IReadOnlyList<string>? Choices => type.Choices;

    public override Unit Unit => type.Unit;

    // What is counted in a unit is never below zero (S2).
    public override bool MayBeNegative => Kind == ValueKind.Number && Unit == Unit.None;

    /// <summary>Whether the text is an answer; <c>unknown</c> always is.</summary>
    public bool Reads(string text) => type.Reads(text);

    /// <summary>How answers are written, for people.</summary>
    public string Form => type.Form;

    public override bool IsPerParent => Per == SubjectKind.Parent;

    public override bool IsOfSchool => Per == SubjectKind.School;

    public override IEnumerable<Symbol> Uses => When?.Names ?? [];

    /// <summary>The answer as written; unknown where the text is not an answer to it.</summary>
    public Value Read(string text) => values.Of(text);

    public override SymbolParts Parts => new()
    {
        Names = [.. Uses], Windows = Validity is { Window: { } window } ? [window] : [],
    };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(QuestionName symbol);
}
