namespace AttendanceRules.Advice.Formats;

/// <summary>Text of records and packs on a line of a terminal.</summary>
internal static class PlainText
{
    private const char Shown = '\u00b7';

    /// <summary>The text on one line; what would steer a terminal is shown as a dot.</summary>
    public static string Of(string text) => text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? Shown : c)) : text;

    /// <summary>True for control characters, line breaks, and marks that turn the direction of writing.</summary>
    public static bool IsHidden(char c) => char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
