namespace AttendanceRules.Coverage;

/// <summary>A rule, a stage or a threshold, and which of its states the cases of its pack show.</summary>
/// <param name="Kind">What it is: rule, stage or threshold.</param>
/// <param name="Name">Its id; of a stage behind that of its pathway, of a later edition with its first day.</param>
/// <param name="File">The file that declares it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Shown">The states that some check shows.</param>
/// <param name="Missing">The states that no check shows; empty: it is covered.</param>
internal sealed record CoveredItem(
    string Kind, string Name, string File, int Line, IReadOnlyList<string> Shown, IReadOnlyList<string> Missing);
