namespace AttendanceRules.Import.Mappings;

/// <summary>Where the rows of a sheet are in a JSON file.</summary>
/// <param name="Rows">Pointer to the list of rows; empty: the file is the list.</param>
/// <param name="Columns">Column to pointers inside a row; the first that leads to a value counts.</param>
internal sealed record JsonRowsMapping(JsonPointer Rows, IReadOnlyList<(string Column, JsonPointer[] Pointers)> Columns);
