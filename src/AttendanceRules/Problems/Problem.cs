using System.Globalization;

namespace AttendanceRules.Problems;

/// <summary>
/// One mistake in a rule pack, a calendar or a case: what is wrong, where, and what to do.
/// Problems are collected, all of them, instead of thrown one by one.
/// </summary>
public sealed record Problem
{
    /// <summary>Stable kebab-case code, for example <c>unknown-name</c>. Never translated.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the content can still be used.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>File name relative to the pack's folder, with forward slashes; empty when the problem has no file.</summary>
    public required string File { get; init; }

    /// <summary>Line, counted from 1; 0 when the problem has no place in a file.</summary>
    public required int Line { get; init; }

    /// <summary>Column in UTF-16 units, counted from 1; 0 when the problem has no place in a file.</summary>
    public required int Column { get; init; }

    /// <summary>JSON path such as <c>rules.first-call.when</c>; empty for a whole file.</summary>
    public required string Path { get; init; }

    /// <summary>What to do about it, or null when the message says it already.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The reason for which the pack accepts it, by <c>accepts</c>; null when it does not. Only warnings are accepted.</summary>
    public string? Accepted { get; init; }

    /// <summary>One line for people: <c>file(line,column): error code: message [path] suggestion</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{File}({Line},{Column}): {Weight} {Code}: {Message}")
        + (Path.Length > 0 ? $" [{Path}]" : "")
        + (Suggestion is null ? "" : $" {Suggestion}")
        + (Accepted is null ? "" : $" Accepted: {Accepted}");

    private string Weight => Severity == Severity.Error ? "error" : Accepted is null ? "warning" : "accepted";
}
