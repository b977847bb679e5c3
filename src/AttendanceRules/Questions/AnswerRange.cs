namespace AttendanceRules.Questions;

/// <summary>Answers that come to the same in every condition, with one of them to try.</summary>
/// <param name="Kind">What sort of value they are.</param>
/// <param name="Value">The one that is tried, as it would be recorded.</param>
/// <param name="From">The first of them; null: it has no lower end.</param>
/// <param name="To">The last of them; null: it has no upper end.</param>
internal sealed record AnswerRange(AnswerKind Kind, string Value, string? From, string? To)
{
    public bool IsFromIncluded { get; init; } = true;

    public bool IsToIncluded { get; init; } = true;

    /// <summary>Other words for it; null: its ends say what it is.</summary>
    public string? Named { get; init; }

    /// <summary>True where answers next to each other can be one range: numbers.</summary>
    public bool IsOrdered => Kind == AnswerKind.Number;

    /// <summary>The answers for people.</summary>
    public string Words => Named ?? (From == To && From is not null ? From : (Lower, Upper) switch
    {
        (null, null) => "any number",
        ({ } lower, { } upper) => $"{lower}, {upper}",
        var (lower, upper) => lower ?? upper!,
    });

    private string? Lower => From is null ? null : IsFromIncluded ? $"{From} or more" : $"more than {From}";

    private string? Upper => To is null ? null : IsToIncluded ? $"{To} or less" : $"less than {To}";

    /// <summary>One answer alone.</summary>
    public static AnswerRange Of(AnswerKind kind, string value) => new(kind, value, value, value);

    /// <summary>Both, where the other is the next above this one.</summary>
    public AnswerRange Through(AnswerRange next) => this with { To = next.To, IsToIncluded = next.IsToIncluded };
}
