namespace AttendanceRules.Import.Sheets;

/// <summary>How the characters of a file are written.</summary>
internal enum TextForm
{
    /// <summary>UTF-8, as far as bytes are not damaged.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first, with its mark.</summary>
    Utf16,

    /// <summary>UTF-16, high byte first, with its mark.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, one byte a character.</summary>
    Windows1252,
}
