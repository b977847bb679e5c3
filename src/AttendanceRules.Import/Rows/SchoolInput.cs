using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>A school as it was handed in, from a folder or from one file.</summary>
internal sealed class SchoolInput
{
    public required string Id { get; init; }

    public DateOnly? YearGroupsOn { get; init; }

    public SchoolCalendar? Calendar { get; init; }

    public required SheetSettings Settings { get; init; }

    /// <summary>The list of pupils; null: the register names them.</summary>
    public Sheet? Pupils { get; init; }

    public required RegisterSheet Register { get; init; }

    public Sheet? Characteristics { get; init; }

    public Sheet? Casework { get; init; }

    public Sheet? Parents { get; init; }

    public Sheet? Answers { get; init; }

    /// <summary>What became of the marks of the register.</summary>
    public RegisterTally Tally { get; } = new();

    public ImportVocabulary Vocabulary => Settings.Vocabulary;

    public Mapping Mapping => Settings.Mapping;

    public DateForm Dates => Settings.Mapping.Dates;
}
