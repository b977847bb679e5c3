using System.Text;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Rows;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>
/// Reads a school folder: <c>pupils.csv</c> and <c>register.csv</c>, and where present <c>school.json</c>, <c>calendar.json</c>,
/// <c>characteristics.csv</c>, <c>casework.csv</c>, <c>parents.csv</c>, <c>answers.csv</c> and <c>mapping.json</c>.
/// Comments and notes are read past.
/// </summary>
public static class SchoolFolder
{
    private const string MappingName = "mapping.json";
    private const string SchoolName = "school.json";
    private const string CalendarName = "calendar.json";

    /// <summary>Reads the folder. Rows that cannot be used are listed in <see cref="SchoolRecord.Rejected"/>, and what they could have changed is told to the pupil.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="vocabulary">What the packs know; <see cref="ImportVocabulary.Unchecked"/> to take everything.</param>
    /// <param name="mappingFile">A file that maps other headers, date formats and codes; null: <c>mapping.json</c> of the folder, if there is one.</param>
    /// <exception cref="ImportException">The folder or a file cannot be read at all; the message says what to do.</exception>
    public static SchoolRecord Read(string folder, ImportVocabulary vocabulary, string? mappingFile = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var files = new InputFolder(folder);
        var settings = new SheetSettings(Mapping(files, mappingFile), vocabulary, new RejectList());
        var school = School(files);

        Sheet Csv(SheetLayout layout) => LongSheet.Of(new CsvTable(files.File(layout.File), settings.Mapping.Delimiter), layout, settings);
        Sheet? Optional(SheetLayout layout) => files.Has(layout.File) ? Csv(layout) : null;

        return SchoolRows.Read(new SchoolInput
        {
            Id = school.Id,
            YearGroupsOn = school.YearGroupsOn,
            Calendar = Calendar(files),
            Settings = settings,
            Pupils = Csv(SheetLayout.Pupils),
            Register = RegisterShapes.Of(new CsvTable(files.File(SheetLayout.Register.File), settings.Mapping.Delimiter), settings),
            Characteristics = Optional(SheetLayout.Characteristics),
            Casework = Optional(SheetLayout.Casework),
            Parents = Optional(SheetLayout.Parents),
            Answers = Optional(SheetLayout.Answers),
        });
    }

    private static Mapping Mapping(InputFolder files, string? mappingFile)
    {
        if (mappingFile is not null)
        {
            var name = Path.GetFileName(mappingFile);
            using var named = InputFolder.OpenFile(mappingFile, name, Limits.SettingsBytes);
            return MappingReader.Read(named, name);
        }

        if (!files.Has(MappingName))
        {
            return Mappings.Mapping.None;
        }

        using var stream = files.Open(MappingName, Limits.SettingsBytes);
        return MappingReader.Read(stream, MappingName);
    }

    private static SchoolSettings School(InputFolder files)
    {
        if (!files.Has(SchoolName))
        {
            return new SchoolSettings(files.Name is { Length: > 0 } name ? name : "school", null);
        }

        using var stream = files.Open(SchoolName, Limits.SettingsBytes);
        using var document = JsonSettings.Parse(stream, SchoolName, Limits.SettingsBytes);
        return SchoolSettings.Read(document.RootElement, SchoolName);
    }

    private static SchoolCalendar? Calendar(InputFolder files)
    {
        if (!files.Has(CalendarName))
        {
            return null;
        }

        using var reader = new StreamReader(files.Open(CalendarName, Limits.SettingsBytes), Encoding.UTF8);
        return SchoolSettings.Calendar(reader.ReadToEnd(), CalendarName);
    }
}
