namespace AttendanceRules.Advice;

/// <summary>Formats in which advice is written. Every format carries every part.</summary>
public enum AdviceFormat
{
    /// <summary>Text for reading on a terminal: per pupil, who should do what by when, and why.</summary>
    Table,

    /// <summary>One JSON document, the same bytes for the same advice.</summary>
    Json,

    /// <summary>JSON, one line a pupil, then one for the school and one for rows that were not used.</summary>
    JsonLines,

    /// <summary>One CSV table; the column <c>kind</c> says what a row is.</summary>
    Csv,

    /// <summary>A Markdown document with one table for each part.</summary>
    Markdown,
}
