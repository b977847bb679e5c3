namespace AttendanceRules.Problems;

/// <summary>Collects problems while content is read; sorted by place when handed out.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> items = [];
    private int unlisted;

    public bool HasErrors => ErrorCount > 0;

    /// <summary>How many errors there are, those that are not listed included.</summary>
    public int ErrorCount { get; private set; }

    public void Add(string code, IPlace at, string message, string? suggestion = null, int columnOffset = 0) =>
        Add(new Problem
        {
            Code = code, Severity = Severity.Error, Message = message, File = at.File, Line = at.Line,
            Column = at.Column + columnOffset, Path = at.Path, Suggestion = suggestion,
        });

    public void Warn(string code, IPlace at, string message, string? suggestion = null, int columnOffset = 0) =>
        Add(new Problem
        {
            Code = code, Severity = Severity.Warning, Message = message, File = at.File, Line = at.Line,
            Column = at.Column + columnOffset, Path = at.Path, Suggestion = suggestion,
        });

    public void Add(Problem problem)
    {
        ErrorCount += problem.Severity == Severity.Error ? 1 : 0;
        if (items.Count < Limits.Problems)
        {
            items.Add(problem);
        }
        else
        {
            unlisted++;
        }
    }

    /// <summary>The problems by place; where there are more than are listed, the last one says how many more.</summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. items.Distinct()
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)
            .ThenBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal),
        .. unlisted == 0 ? Array.Empty<Problem>()
            : [new Problem
            {
                Code = "too-many-problems", Severity = Severity.Error,
                Message = $"There are {unlisted} more problems, which are not listed.", File = "", Line = 0, Column = 0, Path = "",
                Suggestion = "Correct these first, then check again.",
            }],
    ];
}
