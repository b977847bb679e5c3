using System.Globalization;

namespace AttendanceRules.Problems;

/// <summary>
/// One mistake in a rule pack, a calendar or a case: what is wrong, where, and what to do.
/// Problems are collected, all of them, instead of thrown one by one.
/// </summary>
/// <param name="Code">Stable kebab-case code, for example <c>unknown-name</c>. Never translated.</param>
/// <param name="Severity">Whether the content can still be used.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="File">File name relative to the pack's folder, with forward slashes; empty when the problem has no file.</param>
/// <param name="Line">Line, counted from 1; 0 when the problem has no place in a file.</param>
/// <param name="Column">Column in UTF-16 units, counted from 1; 0 when the problem has no place in a file.</param>
/// <param name="Path">JSON path such as <c>rules.first-call.when</c>; empty for a whole file.</param>
/// <param name="Suggestion">What to do about it, or null when the message says it already.</param>
public sealed record Problem(
    string Code, Severity Severity, string Message, string File, int Line, int Column, string Path, string? Suggestion)
{
    /// <summary>One line for people: <c>file(line,column): error code: message [path] suggestion</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{File}({Line},{Column}): {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}")
        + (Path.Length > 0 ? $" [{Path}]" : "")
        + (Suggestion is null ? "" : $" {Suggestion}");
}
