namespace AttendanceRules.Problems;

/// <summary>Collects problems while content is read; sorted by place when handed out.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> items = [];

    public bool HasErrors => items.Exists(p => p.Severity == Severity.Error);

    public void Add(string code, JsonItem at, string message, string? suggestion = null, int columnOffset = 0) =>
        items.Add(new Problem(code, Severity.Error, message, at.File, at.Line, at.Column + columnOffset, at.Path, suggestion));

    public void Warn(string code, JsonItem at, string message, string? suggestion = null, int columnOffset = 0) =>
        items.Add(new Problem(code, Severity.Warning, message, at.File, at.Line, at.Column + columnOffset, at.Path, suggestion));

    public void Add(Problem problem) => items.Add(problem);

    public IReadOnlyList<Problem> Sorted() =>
        [.. items.Distinct()
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)
            .ThenBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
