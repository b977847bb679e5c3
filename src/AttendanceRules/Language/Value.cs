namespace AttendanceRules.Language;

/// <summary>A value on a date, in one of four states (S1). Numbers are closed intervals of exact rationals (S2).</summary>
internal sealed record Value(ValueKind Kind, ValueState State)
{
    public static readonly Value True = new(ValueKind.Truth, ValueState.Known) { IsTrue = true };
    public static readonly Value False = new(ValueKind.Truth, ValueState.Known);

    public Ratio Low { get; init; }

    /// <summary>Null: no upper bound.</summary>
    public Ratio? High { get; init; }

    public bool IsTrue { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Texts an unknown text may be; null: any.</summary>
    public IReadOnlyList<string>? MayBe { get; init; }

    public DateOnly Date { get; init; }

    /// <summary>For an exact rate: the counts it was made of, printed as a/b.</summary>
    public (long A, long B)? Counts { get; init; }

    /// <summary>True: nobody said so, it is what a question takes for the answer while there is none (S9).</summary>
    public bool IsAssumed { get; init; }

    public bool IsUnsettled => State is ValueState.Unknown or ValueState.Between;

    public static Value None(ValueKind kind) => new(kind, ValueState.None);

    public static Value Unknown(ValueKind kind, Ratio? high = null) => new(kind, ValueState.Unknown) { Low = Ratio.Of(0), High = high };

    public static Value Exact(Ratio number) => new(ValueKind.Number, ValueState.Known) { Low = number, High = number };

    public static Value Exact(long number) => Exact(Ratio.Of(number));

    public static Value Range(Ratio low, Ratio? high) =>
        high is { } h && h.CompareTo(low) == 0 ? Exact(low) : new(ValueKind.Number, ValueState.Between) { Low = low, High = high };

    public static Value Of(bool truth) => truth ? True : False;

    public static Value Of(Truth truth) => truth == Truth.Undecided ? Unknown(ValueKind.Truth) : Of(truth == Truth.True);

    public static Value Of(string text) => new(ValueKind.Text, ValueState.Known) { Text = text };

    public static Value Of(DateOnly date) => new(ValueKind.Date, ValueState.Known) { Date = date };

    public override string ToString() => State switch
    {
        ValueState.None => "none",
        ValueState.Unknown => "unknown",
        ValueState.Between => High is { } high ? $"{Low}..{high}" : $"{Low}..",
        _ => Kind switch
        {
            ValueKind.Number => Counts is var (a, b) && Counts is not null ? FormattableString.Invariant($"{a}/{b}") : Low.ToString(),
            ValueKind.Truth => IsTrue ? "yes" : "no",
            ValueKind.Date => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => Text,
        },
    };
}
