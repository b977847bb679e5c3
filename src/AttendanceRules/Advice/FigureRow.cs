namespace AttendanceRules.Advice;

/// <summary>A row of a table over a school's pupils.</summary>
/// <param name="Keys">What the row is about, one value for each of the table's <see cref="FigureTable.By"/>; <c>unknown</c> gathers pupils of whom it is not known.</param>
/// <param name="Pupils">How many pupils on roll it rests on.</param>
/// <param name="Figures">Its figures, one for each of the table's columns.</param>
public sealed record FigureRow(IReadOnlyList<string> Keys, int Pupils, IReadOnlyList<Figure> Figures);
