using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Summaries;
using AttendanceRules.Problems;

namespace AttendanceRules.Import;

/// <summary>
/// What was understood of a school's register: its form, its counts, what has no meaning yet, and where nothing was written. It holds no
/// names. Never changes.
/// </summary>
public sealed class ImportSummary
{
    private ImportSummary(SchoolReading reading)
    {
        var (school, tally, classOf) = (reading.School, reading.Input.Tally, reading.Input.Vocabulary.ClassOf);
        Format = reading.Format;
        WithoutMark = new SortedDictionary<string, int>(tally.SilentCodes.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        (RowsRead, RowsUsed, RowsWithoutMark, RowsRejected) = (tally.ReadRows, tally.UsedRows, tally.SilentRows, tally.RejectedRows);
        (Pupils, HasPupilList) = (school.Pupils.Count, reading.Input.Pupils is not null);
        var dates = school.Pupils.SelectMany(p => p.Marks).Select(m => m.Date);
        (First, Last) = (dates.Cast<DateOnly?>().Min(), dates.Cast<DateOnly?>().Max());
        Codes = [.. tally.Codes.Select(c => new CodeCount(c.Written, c.Code, classOf?.Invoke(c.Code, c.Days.First), c.Days.Count))];
        Unmapped = [.. tally.Unknown.Select(u =>
            new UnmappedValue(Echo.Of(u.Written), u.Days.Count, u.Days.First, u.Days.Last, u.Nearest))];
        var gaps = RegisterGaps.Of(school, reading.Input.Vocabulary.SchoolWeek, reading.Input.Vocabulary.BankHolidays);
        (SessionsWithoutMark, PupilsWithGaps, DaysWithoutMarks) = (gaps.Sessions, gaps.Pupils, gaps.Days);
        Rejected = RejectedGroup.Of(school.Rejected);
        FilesNotRead = reading.FilesNotRead;
    }

    /// <summary>The form of the register in words, such as <c>CSV, strings of marks</c>.</summary>
    public string Format { get; }

    /// <summary>
    /// How many marks were read: rows of a long register, sessions of a wide one; a line that cannot be read as a whole counts once.
    /// </summary>
    public int RowsRead { get; }

    /// <summary>How many of them are marks of a pupil now.</summary>
    public int RowsUsed { get; }

    /// <summary>How many of them say nothing: no mark was made, or the day is without school.</summary>
    public int RowsWithoutMark { get; }

    /// <summary>What was written in rows that say nothing, and how often; the empty text is an empty cell.</summary>
    public IReadOnlyDictionary<string, int> WithoutMark { get; }

    /// <summary>
    /// How many of them could not be used. With <see cref="RowsUsed"/> and <see cref="RowsWithoutMark"/> they are all that were read.
    /// </summary>
    public int RowsRejected { get; }

    /// <summary>How many pupils there are.</summary>
    public int Pupils { get; }

    /// <summary>
    /// False when no list of pupils came along: pupils are then those of the register, and nothing else is known of them.
    /// </summary>
    public bool HasPupilList { get; }

    /// <summary>The day of the first mark; null when there is none.</summary>
    public DateOnly? First { get; }

    /// <summary>The day of the last mark; null when there is none.</summary>
    public DateOnly? Last { get; }

    /// <summary>Codes of the marks used, by code.</summary>
    public IReadOnlyList<CodeCount> Codes { get; }

    /// <summary>What is written as a code and is not one, the most frequent first; at most 1,000 different values.</summary>
    public IReadOnlyList<UnmappedValue> Unmapped { get; }

    /// <summary>Sessions on school days for which a pupil on roll has no mark.</summary>
    public int SessionsWithoutMark { get; }

    /// <summary>How many pupils have such sessions.</summary>
    public int PupilsWithGaps { get; }

    /// <summary>
    /// Weekdays between first and last mark on which nobody has a mark, put together; with a calendar its school days alone.
    /// </summary>
    public IReadOnlyList<DateSpan> DaysWithoutMarks { get; }

    /// <summary>All rows that could not be used, by file, column and reason.</summary>
    public IReadOnlyList<RejectedGroup> Rejected { get; }

    /// <summary>
    /// Files of the school folder that look like data and were not read, since no file of a school folder has such a name; by name.
    /// </summary>
    public IReadOnlyList<FileNotRead> FilesNotRead { get; }

    /// <summary>The summary in lines for people.</summary>
    public IReadOnlyList<string> Lines() => SummaryText.Of(this);

    internal static ImportSummary Of(SchoolReading reading) => new(reading);
}
