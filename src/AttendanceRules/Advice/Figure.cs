namespace AttendanceRules.Advice;

/// <summary>A number of a school's figures, or the word that stands in its place.</summary>
/// <param name="Name">What it is of: a class of sessions, a group, a fact.</param>
/// <param name="Text">For people: the number with at most two decimals, <c>least..most</c> where it is not certain, or a word: <c>none</c>, <c>too few</c>, <c>too early</c>, <c>unknown</c>.</param>
/// <param name="Least">The least it can be, unrounded as far as a decimal holds; null where a word stands.</param>
/// <param name="Most">The most it can be; equal to <paramref name="Least"/> where it is certain, null where a word stands.</param>
/// <param name="Unit">Its unit in words; empty for none.</param>
public sealed record Figure(string Name, string Text, decimal? Least, decimal? Most, string Unit)
{
    /// <summary>True: a number stands.</summary>
    public bool IsNumber => Least is not null;
}
