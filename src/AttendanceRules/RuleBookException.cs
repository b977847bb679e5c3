using AttendanceRules.Problems;

namespace AttendanceRules;

/// <summary>Packs could not be loaded; <see cref="Problems"/> lists every mistake with its place.</summary>
public sealed class RuleBookException : Exception
{
    private const int Most = 50;

    /// <summary>Makes the exception from the problems found.</summary>
    public RuleBookException(IReadOnlyList<Problem> problems)
        : base(MessageOf(problems)) => Problems = problems;

    /// <summary>All problems, sorted by place.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string MessageOf(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return $"The rule packs have {problems.Count} problem(s); correct them and load again.\n" + string.Join('\n', problems.Take(Most))
            + (problems.Count > Most ? $"\nand {problems.Count - Most} more; '{nameof(Problems)}' lists them all." : "");
    }
}
