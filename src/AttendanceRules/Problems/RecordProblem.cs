namespace AttendanceRules.Problems;

/// <summary>
/// One mistake in records: a name that no pack knows, a value that cannot be read, or something in a place where it does not count.
/// </summary>
public sealed record RecordProblem
{
    /// <summary>Stable kebab-case code, for example <c>unknown-record-name</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Id of the pupil whose record it is; null: it is in the school's own casework or answers.</summary>
    public string? Pupil { get; init; }

    /// <summary>Where it is in that record, each list counted from 0: <c>casework[2].outcome</c>, <c>marks[14].code</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong, in a sentence. Names and register codes are repeated; a value is not, as it may be personal.</summary>
    public required string Message { get; init; }

    /// <summary>The nearest known name, or what can be written; null when the message says it already.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The message with its suggestion.</summary>
    internal string Text => Suggestion is null ? Message : $"{Message} {Suggestion}";

    /// <summary>One line for people: <c>pupil, path: message suggestion</c>.</summary>
    public override string ToString() => $"{Pupil ?? "the school"}, {Path}: {Text}";
}
