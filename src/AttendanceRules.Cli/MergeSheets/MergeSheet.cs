namespace AttendanceRules.Cli.MergeSheets;

/// <summary>A table of which each row is a line that a mail merge can use.</summary>
/// <param name="Name">Its name, as a file and as a sheet.</param>
/// <param name="Fields">Its fields in order, each with what it means.</param>
/// <param name="Rows">Its rows, each with a text for each field. Empty: nothing is of the kind.</param>
internal sealed record MergeSheet(
    string Name, IReadOnlyList<(string Name, string Meaning)> Fields, IReadOnlyList<IReadOnlyList<string>> Rows);
