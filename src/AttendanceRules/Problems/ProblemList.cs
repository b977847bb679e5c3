namespace AttendanceRules.Problems;

/// <summary>Collects problems while content is read; sorted by place when handed out.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> items = [];
    private readonly List<Problem> first = [];
    private int unlisted;

    public bool HasErrors => ErrorCount > 0;

    /// <summary>
    /// Whether problems are looked for. Of packs that were checked before they are not: what only finds mistakes is left out.
    /// </summary>
    public bool AreLookedFor { get; set; } = true;

    /// <summary>How many errors there are, those that are not listed included.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>How many problems there are, those that are not listed included.</summary>
    public int Count => first.Count + items.Count + unlisted;

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

    /// <summary>An error that has to be corrected before others can be looked for: it comes first, whatever its place.</summary>
    public void AddFirst(string code, IPlace at, string message, string? suggestion = null)
    {
        ErrorCount++;
        first.Add(new Problem
        {
            Code = code, Severity = Severity.Error, Message = message, File = at.File, Line = at.Line, Column = at.Column,
            Path = at.Path, Suggestion = suggestion,
        });
    }

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

    /// <summary>Marks warnings as accepted.</summary>
    /// <param name="reason">The reason for which a warning is accepted; null: it is not.</param>
    public void Accept(Func<Problem, string?> reason)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Severity == Severity.Warning && reason(items[i]) is { } said)
            {
                items[i] = items[i] with { Accepted = said };
            }
        }
    }

    /// <summary>Whether a warning of the code is in a file below the folder.</summary>
    public bool Warns(string code, string folder) => items.Exists(p =>
        p.Severity == Severity.Warning && p.Code == code && p.File.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>
    /// The problems by place, those that come first before them; where there are more than are listed, the last one says how many more.
    /// </summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. first.Distinct(),
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
