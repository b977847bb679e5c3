using System.Text;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Formats;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Rows;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Workbooks;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>
/// Reads a school folder: <c>pupils.csv</c> and <c>register.csv</c> (or <c>register.xlsx</c>, <c>register.xml</c>, <c>register.json</c>),
/// and where present <c>school.json</c>, <c>calendar.json</c>,
/// <c>characteristics.csv</c>, <c>casework.csv</c>, <c>parents.csv</c>, <c>answers.csv</c> and <c>mapping.json</c>. Casework and answers
/// may be workbooks instead (<c>casework.xlsx</c>, <c>answers.xlsx</c>).
/// Comments and notes are read past. Files of other names are not read; <see cref="SchoolFile.Read"/> names them
/// (<see cref="ImportSummary.FilesNotRead"/>).
/// </summary>
public static class SchoolFolder
{
    private const string SchoolName = "school.json";
    private const string CalendarName = "calendar.json";
    private static readonly string[] RegisterNames = ["register.csv", "register.xlsx", "register.xml", "register.json"];

    private static IReadOnlyCollection<string> Known => [SchoolName, CalendarName, .. SheetLayout.Layouts.Select(l => l.File), .. AlsoRead];

    /// <summary>Files that are read beside those that are written, and would change what they say.</summary>
    internal static IEnumerable<string> AlsoRead => RegisterNames
        .Concat([MappingFile.Name, SheetLayout.Casework.Workbook, SheetLayout.Answers.Workbook]);

    /// <summary>
    /// Reads the folder. Rows that cannot be used are listed in <see cref="SchoolRecord.Rejected"/>, and what they could have changed is
    /// reported to the pupil.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="vocabulary">What the packs know; <see cref="ImportVocabulary.Unchecked"/> to take everything.</param>
    /// <param name="mappingFile">A file that maps other headers, date formats and codes; null: <c>mapping.json</c> of the folder, if there
    /// is one.</param>
    /// <param name="cancellationToken">Asked before each row.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ImportException">The folder or a file cannot be read at all; the message says what to do.</exception>
    /// <example><code>
    /// var school = SchoolFolder.Read("seeds/school", ImportVocabulary.Of(RuleBook.England));
    /// var advice = RuleBook.England.Advise(school, "P012", new DateOnly(2026, 11, 20));
    /// </code></example>
    public static SchoolRecord Read(
        string folder, ImportVocabulary vocabulary, string? mappingFile = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return Reading(folder, vocabulary, new ImportOptions { MappingFile = mappingFile }, cancellationToken).School;
    }

    /// <summary>
    /// Writes a school as a folder in the documented form, so that it can be completed and read again. A mark that could not be read is
    /// written as <c>?</c>.
    /// </summary>
    /// <param name="school">The school.</param>
    /// <param name="folder">The folder; it is made where there is none.</param>
    /// <param name="yearGroups">What year groups are called where the folder will be read; null: they are written as numbers.</param>
    /// <exception cref="ImportException">
    /// The folder holds a file of a name that would be written, or that would be read beside them; or casework is known of some alone,
    /// which a folder cannot say. Nothing is written then.
    /// </exception>
    public static void Write(SchoolRecord school, string folder, YearGroups? yearGroups = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(folder);
        new FolderWriter(school, folder, yearGroups ?? YearGroups.Numbered).Write();
    }

    internal static SchoolReading Reading(
        string folder, ImportVocabulary vocabulary, ImportOptions options, CancellationToken cancellationToken = default)
    {
        var files = new InputFolder(folder);
        var mapping = MappingFile.Of(options, files.Has(MappingFile.Name) ? files.File(MappingFile.Name, limit: Limits.SettingsBytes)
            : null);
        var settings = new SheetSettings(mapping, vocabulary, new RejectList()) { CancellationToken = cancellationToken };
        var school = School(files);
        var register = RegisterSources.Of(Register(files, options), settings);

        InputFile Bounded(string file) => files.File(file, limit: options.FileBytes);

        Sheet? Optional(SheetLayout layout) => files.Has(layout.File)
            ? LongSheet.Of(new CsvTable(Bounded(layout.File), mapping.Delimiter), layout, settings) : null;

        Sheet? FilledIn(SheetLayout layout) => (files.Has(layout.File), files.Has(layout.Workbook)) switch
        {
            (true, true) => throw new ImportException($"The folder has {layout.File} and {layout.Workbook}. Keep one of them in it."),
            (_, true) => LongSheet.Of(Workbook.Open(Bounded(layout.Workbook)).First(), layout, settings),
            (true, _) => LongSheet.Of(new HarmlessTable(new CsvTable(Bounded(layout.File), mapping.Delimiter)), layout, settings),
            _ => null,
        };

        return SchoolReading.Of(register.Format, new SchoolInput
        {
            Id = school.Id,
            YearGroupsOn = school.YearGroupsOn ?? register.YearGroupsOn,
            Calendar = Calendar(files),
            Settings = settings,
            Pupils = Optional(SheetLayout.Pupils) ?? register.Pupils ?? throw InputFolder.Missing(SheetLayout.Pupils.File),
            Register = register.Register,
            Characteristics = Optional(SheetLayout.Characteristics) ?? register.Characteristics,
            Casework = FilledIn(SheetLayout.Casework),
            Parents = Optional(SheetLayout.Parents),
            Answers = FilledIn(SheetLayout.Answers),
        }) with
        {
            FilesNotRead = UnknownFiles.Of(files.Names().Where(n => !files.IsFile(n, options.MappingFile)), Known),
        };
    }

    private static InputFile Register(InputFolder files, ImportOptions options)
    {
        var found = RegisterNames.Where(files.Has).ToList();
        return found.Count switch
        {
            0 => throw InputFolder.Missing(SheetLayout.Register.File),
            1 => files.File(found[0], options.Progress, options.FileBytes),
            _ => throw new ImportException($"The folder has {string.Join(" and ", found)}. Keep one register in it."),
        };
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
