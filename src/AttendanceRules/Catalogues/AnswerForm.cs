using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Catalogues;

/// <summary>What an answer to a question, or a value of a characteristic, may be. <c>unknown</c> is always accepted.</summary>
public sealed class AnswerForm
{
    private readonly AnswerType type;

    internal AnswerForm(ValueKind kind, IReadOnlyList<string>? choices = null) => type = new AnswerType(kind, choices);

    /// <summary>Yes or no.</summary>
    public static AnswerForm YesNo { get; } = new(ValueKind.Truth);

    /// <summary>A number.</summary>
    public static AnswerForm Number { get; } = new(ValueKind.Number);

    /// <summary>A date, as 2026-11-20.</summary>
    public static AnswerForm Date { get; } = new(ValueKind.Date);

    /// <summary>Any text.</summary>
    public static AnswerForm Text { get; } = new(ValueKind.Text);

    /// <summary>One of the listed texts.</summary>
    /// <param name="choices">The texts, at least one.</param>
    public static AnswerForm OneOf(params string[] choices) => new(ValueKind.Text, [.. choices]);

    /// <summary>What sort of value it is.</summary>
    public AnswerKind Kind => type.Kind switch { ValueKind.Truth => AnswerKind.YesNo, ValueKind.Number => AnswerKind.Number,
        ValueKind.Date => AnswerKind.Date, _ => AnswerKind.Text };

    /// <summary>The texts of which it is one, in the order of the pack. Empty: they are not listed.</summary>
    public IReadOnlyList<string> Choices => type.Choices ?? [];

    /// <summary>True when the text can be read as a value of this form.</summary>
    /// <param name="text">The text as recorded; empty counts as unknown.</param>
    public bool Accepts(string text) => type.Read(text) is not null;
}
