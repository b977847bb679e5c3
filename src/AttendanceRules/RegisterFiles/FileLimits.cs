namespace AttendanceRules.RegisterFiles;

/// <summary>Register files are untrusted: what exceeds one of these is neither written nor read.</summary>
internal static class FileLimits
{
    public const int BlockBytes = 16 * 1024 * 1024;

    public const int DirectoryBytes = 256 * 1024 * 1024;

    public const int TextBytes = 20_000;

    /// <summary>Texts that are written once and named by number from then on.</summary>
    public const int Names = 65_536;

    /// <summary>A longer text is written where it is used.</summary>
    public const int NameLength = 100;

    /// <summary>Codes that fit in the byte of a session, beside "no mark".</summary>
    public const int Codes = 255;

    /// <summary>Terms, closures, bank holidays of one calendar, and breaks of one term.</summary>
    public const int CalendarItems = 4096;
}
