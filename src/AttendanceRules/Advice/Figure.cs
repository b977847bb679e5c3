namespace AttendanceRules.Advice;

/// <summary>A number of a school's figures, or the word shown instead.</summary>
public sealed record Figure
{
    /// <summary>What it is of: a class of sessions, a group, a fact.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// For people: the number with at most two decimals, <c>least..most</c> where it is not certain, or a word: <c>none</c>, <c>too
    /// few</c>, <c>too early</c>, <c>unknown</c>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The least it can be, unrounded as far as a decimal holds; null where a word is shown instead.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most it can be; equal to <see cref="Least"/> where it is certain, null where a word is shown instead.</summary>
    public decimal? Most { get; init; }

    /// <summary>What the number counts; <see cref="Unit.None"/> for a plain number, and where a word is shown instead.</summary>
    public Unit Unit { get; init; }

    /// <summary>The currency of an amount of money; null for another.</summary>
    public Currency? Currency { get; init; }

    /// <summary>True: it is a number.</summary>
    public bool IsNumber => Least is not null;
}
