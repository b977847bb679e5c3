using AttendanceRules.Problems;

namespace AttendanceRules.RecordChecks;

/// <summary>The problems of one record, in its order. Made with the first of them: most records have none.</summary>
/// <param name="pupil">Id of the pupil; null: the record is the school's own.</param>
internal sealed class RecordProblems(string? pupil)
{
    private readonly List<RecordProblem> items = [];

    public IReadOnlyList<RecordProblem> All => items;

    /// <summary>A name that no pack knows.</summary>
    public void UnknownName(string path, string message, string? suggestion) => Add("unknown-record-name", path, message, suggestion);

    /// <summary>A value that cannot be read. It is not repeated, as it may be personal.</summary>
    public void UnreadableValue(string path, string message, string? suggestion) => Add("unreadable-value", path, message, suggestion);

    /// <summary>Something that does not count where it was recorded.</summary>
    public void Misplaced(string path, string message, string suggestion) => Add("misplaced-record", path, message, suggestion);

    /// <summary>Marks on days without school.</summary>
    public void WithoutSchool(string path, string message, string suggestion) => Add("mark-without-school", path, message, suggestion);

    private void Add(string code, string path, string message, string? suggestion) =>
        items.Add(new RecordProblem { Code = code, Pupil = pupil, Path = path, Message = message, Suggestion = suggestion });
}
