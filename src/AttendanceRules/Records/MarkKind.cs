namespace AttendanceRules.Records;

/// <summary>A code with the classes it has while one of its editions is in force.</summary>
/// <param name="Code">The code.</param>
/// <param name="Classes">Its classes and flags, by bit.</param>
/// <param name="From">The first day of the edition.</param>
/// <param name="To">Its last day; null: it has none.</param>
internal readonly record struct MarkKind(string Code, ulong Classes, DateOnly From, DateOnly? To)
{
    /// <summary>Its number among the kinds of its table.</summary>
    public int Number { get; init; }

    public bool IsOf(string code, DateOnly date) =>
        (ReferenceEquals(Code, code) || Code == code) && From <= date && !(date > To);
}
