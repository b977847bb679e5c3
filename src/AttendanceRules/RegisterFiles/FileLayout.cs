namespace AttendanceRules.RegisterFiles;

/// <summary>Sizes and limits of a register file, as <c>src/register-file.md</c> describes them. What exceeds a limit is not read.</summary>
internal static class FileLayout
{
    public const ushort Version = 1;

    /// <summary>Magic, version, two bytes of zero, checksum of what is before it.</summary>
    public const int HeaderBytes = 16;

    /// <summary>Place and length of the directory, pupils, schools, checksum of the directory, checksum of these, magic.</summary>
    public const int TrailerBytes = 48;

    /// <summary>Length and checksum before each block.</summary>
    public const int FrameBytes = 8;

    /// <summary>Bytes of the place of a pupil's block.</summary>
    public const int PlaceBytes = 8;

    public const int BlockBytes = 16 * 1024 * 1024;

    public const int DirectoryBytes = 256 * 1024 * 1024;

    public const int TextBytes = 20_000;

    /// <summary>Texts that are written once and named by number from then on.</summary>
    public const int Names = 65_536;

    /// <summary>A longer text is written where it is used.</summary>
    public const int NameBytes = 100;

    /// <summary>Codes that fit in the byte of a session, beside "no mark".</summary>
    public const int Codes = 255;

    /// <summary>Terms, closures, bank holidays of one calendar, and breaks of one term.</summary>
    public const int CalendarItems = 4096;

    // A byte that no text begins with, and line ends of both kinds, so that a file changed on its way is seen at once.
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'A', (byte)'R', (byte)'E', (byte)'G', (byte)'\r', (byte)'\n', 0x1A];
}
