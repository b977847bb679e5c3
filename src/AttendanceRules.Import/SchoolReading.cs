using AttendanceRules.Import.Rows;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>A school that was read, with all that the reading found out.</summary>
/// <param name="Format">The form of its register in words.</param>
/// <param name="School">The school.</param>
/// <param name="Input">What it was read from.</param>
internal sealed record SchoolReading(string Format, SchoolRecord School, SchoolInput Input)
{
    /// <summary>Files beside it that look like data and were not read.</summary>
    public IReadOnlyList<FileNotRead> FilesNotRead { get; init; } = [];

    public static SchoolReading Of(string format, SchoolInput input) => new(format, SchoolRows.Read(input), input);
}
