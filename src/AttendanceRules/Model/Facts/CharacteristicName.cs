using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// A pupil's characteristic read by name (S8): supplied and nothing written means false or none; not supplied means unknown.
/// </summary>
internal sealed class CharacteristicName(AnswerType type) : Symbol
{
    // A list that names a value for having none of it: nothing written means that value.
    private const string NoneOfTheList = "none";

    private readonly ChoiceValues values = new(type);

    /// <summary>Whether the text is a value of it; <c>unknown</c> always is.</summary>
    public bool Reads(string text) => type.Reads(text);

    /// <summary>What its values are.</summary>
    public AnswerType Type => type;

    /// <summary>How its values are written, for people.</summary>
    public string Form => type.Form;

    public override ValueKind Kind => type.Kind;

    public override IReadOnlyList<string>? Choices => type.Choices;

    public override Unit Unit => type.Unit;

    // What is counted in a unit is never below zero (S2).
    public override bool MayBeNegative => Kind == ValueKind.Number && Unit == Unit.None;

    /// <summary>The value as written; unknown where the text is none of its values.</summary>
    public Value Read(string text) => values.Of(text);

    /// <summary>What is meant where nothing is known of it.</summary>
    public Value Unknown => values.Unknown;

    /// <summary>What is meant where it was supplied and nothing is written.</summary>
    public Value Nothing => field ??= Kind == ValueKind.Truth ? Value.False
        : type.Read(NoneOfTheList) is { State: ValueState.Known } none && Choices is not null ? none : Value.NotApplicable(Kind);

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(CharacteristicName symbol);
}
