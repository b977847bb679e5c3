using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Formats;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Rows;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>
/// Reads a school from whatever holds it: a school folder, its one-file JSON form, or a register alone as CSV, Excel workbook, CTF, SIMS
/// XML or mapped JSON.
/// The form is found out from the content.
/// </summary>
public static class SchoolFile
{
    /// <summary>The systems whose mapping files are shipped, sorted.</summary>
    public static IReadOnlyList<string> Systems => Presets.Ids;

    /// <summary>The shipped mapping file of a system, to be copied and changed.</summary>
    /// <param name="system">One of <see cref="Systems"/>.</param>
    /// <exception cref="ImportException">There is none for the system.</exception>
    public static string MappingOf(string system)
    {
        ArgumentNullException.ThrowIfNull(system);
        using var reader = new StreamReader(Presets.Open(system));
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Reads a school and says what was understood. Rows that cannot be used are listed, and the rest is kept; memory grows with marks
    /// and not with the size of the file.
    /// </summary>
    /// <param name="path">A school folder or a file.</param>
    /// <param name="vocabulary">What the packs know; <see cref="ImportVocabulary.Unchecked"/> to take everything.</param>
    /// <param name="options">How to read; null: nothing is named.</param>
    /// <param name="cancellationToken">Asked before each row.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ImportException">The file cannot be read at all or has no known form; the message says what to do.</exception>
    public static ImportedSchool Read(
        string path, ImportVocabulary vocabulary, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(vocabulary);
        options ??= ImportOptions.None;
        var reading = Directory.Exists(path)
            ? SchoolFolder.Reading(path, vocabulary, options, cancellationToken)
            : OfFile(path, vocabulary, options, cancellationToken);
        return new ImportedSchool(reading.School, ImportSummary.Of(reading));
    }

    private static SchoolReading OfFile(string path, ImportVocabulary vocabulary, ImportOptions options,
        CancellationToken cancellationToken)
    {
        var file = InputFile.At(path, options.Progress, options.FileBytes);
        var settings = new SheetSettings(MappingFile.Of(options, inFolder: null), vocabulary, new RejectList())
        {
            CancellationToken = cancellationToken,
        };
        if (RegisterSources.IsWholeSchool(file, settings))
        {
            CheckNothingIgnored(file.Name, options);
            using var stream = file.OpenText();
            return SchoolJson.Reading(stream, vocabulary, file.Name, cancellationToken);
        }

        var source = RegisterSources.Of(file, settings);
        return SchoolReading.Of(source.Format, new SchoolInput
        {
            Id = Path.GetFileNameWithoutExtension(path) is { Length: > 0 and <= Limits.IdLength } name ? name : "school",
            YearGroupsOn = source.YearGroupsOn,
            Settings = settings,
            Pupils = source.Pupils,
            Register = source.Register,
            Characteristics = source.Characteristics,
        });
    }

    // The one-file form has the documented names and codes alone.
    private static void CheckNothingIgnored(string file, ImportOptions options)
    {
        string[] named = [.. new[] { options.From, Path.GetFileName(options.MappingFile) }.OfType<string>().Select(n => $"'{Echo.Of(n)}'")];
        if (named.Length > 0)
        {
            throw new ImportException(
                $"{file} is read as the one-file JSON form, in which {string.Join(" and ", named)} would change nothing. Name no mapping, "
                    + $"or one that says under json, {SheetLayout.Register.Name} where the rows are.");
        }
    }
}
