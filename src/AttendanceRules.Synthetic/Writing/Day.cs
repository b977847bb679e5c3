using System.Globalization;
using AttendanceRules.Calendar;

namespace AttendanceRules.Synthetic.Writing;

/// <summary>Days as text.</summary>
internal static class Day
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>How long the text of a day is.</summary>
    public static int Length => Form.Length;

    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static void Write(DateOnly day, Span<char> text) => day.TryFormat(text, out _, Form, CultureInfo.InvariantCulture);

    /// <summary>A span as casework writes it.</summary>
    public static string Text(DateSpan span) => $"{Text(span.From)}..{Text(span.To)}";
}
