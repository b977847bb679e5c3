using AttendanceRules.Problems;

namespace AttendanceRules.Model.Values;

/// <summary>A value on a date, in one of four states (S1). Numbers are closed intervals of exact rationals (S2).</summary>
internal sealed record Value(ValueKind Kind, ValueState State)
{
    public static readonly Value True = new(ValueKind.Truth, ValueState.Known) { IsTrue = true };
    public static readonly Value False = new(ValueKind.Truth, ValueState.Known);

    // A value never changes, so those that come up again and again are made once: counts of a school year fit.
    private const int Shared = 512;
    private static readonly Value[] Small = [.. Enumerable.Range(0, Shared).Select(n => New(Ratio.Of(n)))];
    private static readonly Value[] NoneOf = [.. Enum.GetValues<ValueKind>().Select(k => new Value(k, ValueState.NotApplicable))];
    private static readonly Value[] UnknownOf = [.. Enum.GetValues<ValueKind>().Select(k => new Value(k, ValueState.Unknown))];
    private static readonly ValueCache Dates = new(4096);
    private static readonly ValueCache Shares = new(8192);
    private static readonly ValueCache Wholes = new(8192);
    private static readonly ValueCache Nones = new(512);
    private static readonly Value AnyCount = new(ValueKind.Number, ValueState.Unknown) { Low = Ratio.Of(0) };

    /// <summary>Null: no lower bound, or no number.</summary>
    public Ratio? Low { get; init; }

    /// <summary>Null: no upper bound, or no number.</summary>
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

    /// <summary>The numbers it may be.</summary>
    public Interval Numbers => new(Low, High);

    /// <summary>Why it is none, in words; null: nothing more can be said, or it is not none.</summary>
    public string? Because { get; init; }

    /// <summary>The value for people: where it is none, why.</summary>
    public string InWords => Because ?? ToString();

    public bool IsUncertain => State is ValueState.Unknown or ValueState.Between;

    public static Value NotApplicable(ValueKind kind, string? because = null) =>
        because is null ? NoneOf[(int)kind] : because.Length == 0 ? new(kind, ValueState.NotApplicable) { Because = because }
            : NoneAs(kind, because);

    /// <summary>Nothing is known of it; a number may be any, below zero too.</summary>
    public static Value Unknown(ValueKind kind) => UnknownOf[(int)kind];

    /// <summary>An unknown number that is never below zero, and at most <paramref name="high"/>; null: it has no upper bound.</summary>
    public static Value UnknownCount(Ratio? high = null) => high is null ? AnyCount : AnyCount with { High = high };

    public static Value Exact(Ratio number) => number.B != 1 ? New(number)
        : number.A is >= 0 and < Shared ? Small[number.A]
        : Wholes.At((int)number.A) is { } known && known.Low == number ? known : Wholes.Keep((int)number.A, New(number));

    public static Value Exact(long number) => Exact(Ratio.Of(number));

    /// <summary>A number between two ends; without a bound on either side nothing is known of it.</summary>
    public static Value Range(Ratio? low, Ratio? high) => (low, high) switch
    {
        (null, null) => Unknown(ValueKind.Number),
        ({ } least, { } most) when least.CompareTo(most) == 0 => Exact(least),
        _ => new(ValueKind.Number, ValueState.Between) { Low = low, High = high },
    };

    public static Value Range(Interval numbers) => Range(numbers.Low, numbers.High);

    public static Value Of(bool truth) => truth ? True : False;

    public static Value Of(Truth truth) => truth == Truth.Undecided ? Unknown(ValueKind.Truth) : Of(truth == Truth.True);

    public static Value Of(string text) => new(ValueKind.Text, ValueState.Known) { Text = text };

    public static Value Of(DateOnly date) => Dates.At(date.DayNumber) is { } known && known.Date == date ? known
        : Dates.Keep(date.DayNumber, new(ValueKind.Date, ValueState.Known) { Date = date });

    /// <summary>A share in per cent, with the counts it is made of.</summary>
    public static Value PerCent(long part, long whole)
    {
        var hash = (int)((whole * 1021) + part);
        return Shares.At(hash) is { Counts: (var a, var b) } known && a == part && b == whole ? known
            : Shares.Keep(hash, Exact(new Ratio(100 * part, whole)) with { Counts = (part, whole) });
    }

    private static Value NoneAs(ValueKind kind, string because)
    {
        var hash = (31 * because.Length) + (17 * because[^1]) + because[0] + (int)kind;
        return Nones.At(hash) is { } known && known.Kind == kind && known.Because == because ? known
            : Nones.Keep(hash, new(kind, ValueState.NotApplicable) { Because = because });
    }

    private static Value New(Ratio number) => new(ValueKind.Number, ValueState.Known) { Low = number, High = number };

    public override string ToString() => State switch
    {
        ValueState.NotApplicable => "none",
        ValueState.Unknown => "unknown",
        ValueState.Between => $"{Low}..{High}",
        _ => Kind switch
        {
            ValueKind.Number => Counts is var (a, b) && Counts is not null ? FormattableString.Invariant($"{a}/{b}")
                : Low!.Value.ToString(),
            ValueKind.Truth => IsTrue ? "yes" : "no",
            ValueKind.Date => IsoDate.Text(Date),
            _ => Text,
        },
    };
}
