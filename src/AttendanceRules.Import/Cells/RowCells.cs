using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Catalogues;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Import.Cells;

/// <summary>
/// Reads the cells of one row. The first cell that cannot be read is the row's fault; reading goes on with nothing in its place.
/// </summary>
internal sealed class RowCells(SheetRow row, DateForm dates)
{
    /// <summary>The value that takes the place of what cannot be read.</summary>
    public const string Unknown = "unknown";

    // What reading puts in the place of bytes that are not characters.
    private const char Damaged = '\uFFFD';

    public int Number => row.Number;

    public SheetColumns Columns => row.Columns;

    public CellFault? Fault { get; private set; } = row.Fault is { } fault ? new CellFault(row.FaultColumn, fault)
    {
        Date = row.FaultDate,
    }
        : null;

    /// <summary>The fault so far; what is read afterwards may have another.</summary>
    public CellFault? TakeFault()
    {
        var fault = Fault;
        Fault = null;
        return fault;
    }

    /// <summary>Whether some characters of a text cannot be read.</summary>
    public static bool IsDamaged(string text) => text.Contains(Damaged, StringComparison.Ordinal);

    public void Fail(string column, string reason, BadDate? date = null) => Fault ??= new CellFault(column, reason) { Date = date };

    /// <summary>The cell; empty where its characters are damaged, which is a fault.</summary>
    public string Text(string column)
    {
        var text = row[column];
        if (!IsDamaged(text))
        {
            return text;
        }

        Fail(column, Reason.BrokenText);
        return "";
    }

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fail(column, Reason.Empty);
        }

        return text;
    }

    public string? Id(string column)
    {
        var text = TextOrNull(column);
        if (text is { Length: > Limits.IdLength })
        {
            Fail(column, Reason.LongId);
            return null;
        }

        return text;
    }

    /// <summary>
    /// A value of the form, dates as the records write them; <c>unknown</c> where the cell is of another form, which is a fault.
    /// </summary>
    public string Value(string column, AnswerForm? form)
    {
        var text = Text(column);
        if (text.Length == 0 || string.Equals(text, Unknown, StringComparison.OrdinalIgnoreCase))
        {
            return text.Length == 0 ? "" : Unknown;
        }

        if (form is { Kind: AnswerKind.Date } && dates.TryRead(text, out var date))
        {
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (form is null || (form.Kind != AnswerKind.Date && form.Accepts(text)))
        {
            // Two ways to write a value do not contradict each other.
            return form?.Meant(text) ?? text;
        }

        Fail(column, Reason.BadAnswer(form, dates.Names));
        return Unknown;
    }

    public DateOnly? Date(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (dates.TryRead(text, out var date))
        {
            return date;
        }

        Fail(column, Reason.BadDate(text, dates.Names), new BadDate(text, dates));
        return null;
    }

    public DateOnly? RequiredDate(string column)
    {
        Required(column);
        return Date(column);
    }

    public DateSpan? Span(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var first = (dots < 0 ? text : text[..dots]).Trim();
        var last = dots < 0 ? first : text[(dots + 2)..].Trim();
        if (dates.TryRead(first, out var from) && dates.TryRead(last, out var to) && from <= to)
        {
            return new DateSpan(from, to);
        }

        Fail(column, Reason.BadSpan(text));
        return null;
    }

    // Where a day has a morning and an afternoon, a number says nothing: some systems count their registers from 1, others their sessions.
    public HalfDay? Session(string column, Mapping mapping, SchoolWeek week)
    {
        var text = Required(column);
        var half = HalfDays.Read(mapping.Sessions.TryGetValue(text, out var mapped) ? mapped : text,
            week.Sessions.Count > 2 ? week.Sessions.Count : 0);
        if (half is null)
        {
            Fail(column, Reason.BadSession);
        }

        return half;
    }

    /// <summary>A subject by its name in the packs; empty where they do not know it, which is a fault.</summary>
    /// <param name="column">The column.</param>
    /// <param name="known">What may be written, with the name; null: everything is taken.</param>
    public string? Subject(string column, IReadOnlyDictionary<string, string>? known)
    {
        var text = TextOrNull(column);
        if (text is null || known is null)
        {
            return text;
        }

        if (known.TryGetValue(text, out var name))
        {
            return name;
        }

        Fail(column, Reason.UnknownSubject);
        return "";
    }

    public int? WholeNumber(string column, int max)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max)
        {
            return number;
        }

        Fail(column, Reason.BadMinutes);
        return null;
    }

    public bool? YesNo(string column)
    {
        switch (Text(column).ToUpperInvariant())
        {
            case "YES" or "Y" or "TRUE":
                return true;
            case "NO" or "N" or "FALSE":
                return false;
            case "" or "UNKNOWN":
                return null;
            default:
                Fail(column, Reason.BadYesNo);
                return null;
        }
    }
}
