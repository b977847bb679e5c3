namespace AttendanceRules.Import;

/// <summary>Input is untrusted: what is larger than this is refused.</summary>
internal static class Limits
{
    public const long FileBytes = 512L * 1024 * 1024;

    public const int SettingsBytes = 4 * 1024 * 1024;

    public const int RowBytes = 64 * 1024;

    // A cell in quotation marks may run over lines; one that runs further is taken as not closed.
    public const int RowLines = 100;

    public const int Columns = 1000;

    // A sheet of Excel has no more; a row that claims a higher number would be reached by as many empty ones.
    public const int WorkbookRows = 1_048_576;

    // Empty cells count: one cell to the right makes each row as wide as itself.
    public const int WorkbookCells = 32 * WorkbookRows;

    public const int IdLength = 100;

    // No school year has more sessions; what is larger is a mistake.
    public const int Sessions = 1000;

    // With as many pupils no sum of their sessions goes beyond a number.
    public const int CensusPupils = 1_000_000;

    public const int JsonDepth = 24;

    public const int JsonItemBytes = 4 * 1024 * 1024;

    // Between two items of a list there is a comma and, at most, this much space.
    public const int JsonGap = 1024;

    public const int XmlDepth = 64;

    public const int XmlRecordCharacters = 4 * 1024 * 1024;
}
