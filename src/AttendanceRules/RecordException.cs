using AttendanceRules.Problems;

namespace AttendanceRules;

/// <summary>Records have mistakes that would change the advice; <see cref="Problems"/> lists every one with its place.</summary>
public sealed class RecordException : Exception
{
    private const int Most = 50;

    /// <summary>Makes the exception from the problems found.</summary>
    public RecordException(IReadOnlyList<RecordProblem> problems)
        : base(MessageOf(problems)) => Problems = problems;

    /// <summary>All problems: the school's own first, then by pupil, each in the order of the record.</summary>
    public IReadOnlyList<RecordProblem> Problems { get; }

    private static string MessageOf(IReadOnlyList<RecordProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return $"The records have {problems.Count} problem(s). Correct them, or set {nameof(AdviceOptions)}."
            + $"{nameof(AdviceOptions.AcceptRecordProblems)} to get advice that names each in its notices.\n"
            + string.Join('\n', problems.Take(Most))
            + (problems.Count > Most ? $"\nand {problems.Count - Most} more; '{nameof(Problems)}' lists them all." : "");
    }
}
