using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Catalogues;

/// <summary>What an answer to a question, or a value of a characteristic, may be. <c>unknown</c> is always accepted.</summary>
/// <example><code>var isRight = book.Catalogue.Questions.Single(q => q.Name == "atRiskAtHome").Form.Accepts("yes");</code></example>
public sealed class AnswerForm
{
    private readonly AnswerType type;
    private readonly IReadOnlyList<AnswerForm> either = [];

    internal AnswerForm(AnswerType type) => this.type = type;

    private AnswerForm(ValueKind kind, IReadOnlyList<string>? choices = null) => type = new AnswerType(kind, choices);

    private AnswerForm(IReadOnlyList<AnswerForm> either)
        : this(ValueKind.Text) => this.either = either;

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

    /// <summary>What one of the two accepts; of two sorts, it is a text that is a value of one.</summary>
    internal static AnswerForm Either(AnswerForm first, AnswerForm second) => first.Kind != second.Kind ? new([first, second])
        : first.Choices.Count == 0 ? first : second.Choices.Count == 0 ? second
        : new(new AnswerType(ValueKind.Text, [.. first.Choices.Union(second.Choices, StringComparer.Ordinal)])
        {
            Spellings = Joined(first.type.Spellings, second.type.Spellings),
        });

    /// <summary>What sort of value it is.</summary>
    public AnswerKind Kind => type.Kind switch { ValueKind.Truth => AnswerKind.YesNo, ValueKind.Number => AnswerKind.Number,
        ValueKind.Date => AnswerKind.Date, _ => AnswerKind.Text };

    /// <summary>The texts of which it is one, in the order of the pack. Empty: they are not listed.</summary>
    public IReadOnlyList<string> Choices => type.Choices ?? [];

    /// <summary>The value that the text is a declared spelling of; the text itself where it is none.</summary>
    /// <param name="text">The text as recorded.</param>
    public string Meant(string text) => type.Meant(text);

    /// <summary>True when the text can be read as a value of this form.</summary>
    /// <param name="text">The text as recorded; empty counts as unknown.</param>
    public bool Accepts(string text) =>
        either.Count > 0 ? either.Any(f => f.Accepts(text)) : type.Read(text) is not null;

    // What the later book says of a spelling counts.
    private static Dictionary<string, string> Joined(
        IReadOnlyDictionary<string, string>? first, IReadOnlyDictionary<string, string>? second)
    {
        var joined = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var spellings in new[] { first, second }.OfType<IReadOnlyDictionary<string, string>>())
        {
            foreach (var (spelling, value) in spellings)
            {
                joined[spelling] = value;
            }
        }

        return joined;
    }
}
