namespace AttendanceRules.Advice;

/// <summary>A table over a school's pupils, as an analysis of the packs asks for it.</summary>
/// <param name="Id">Id of the analysis.</param>
/// <param name="Title">Its title.</param>
/// <param name="By">What its rows are, as titles.</param>
/// <param name="Columns">What its columns are, as titles.</param>
/// <param name="Rows">Its rows in order. Empty: nobody is on roll, or no session has a mark.</param>
/// <param name="Sources">Clauses that ask for it.</param>
public sealed record FigureTable(string Id, string Title, IReadOnlyList<string> By, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows, IReadOnlyList<string> Sources);
