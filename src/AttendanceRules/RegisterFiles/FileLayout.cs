namespace AttendanceRules.RegisterFiles;

/// <summary>Sizes of the parts of a register file, as <c>src/register-file.md</c> describes them.</summary>
internal static class FileLayout
{
    /// <summary>What is written. Each version from <see cref="FirstVersion"/> on is read.</summary>
    public const ushort Version = 3;

    public const ushort FirstVersion = 1;

    /// <summary>The first version whose calendars have periods.</summary>
    public const ushort WithPeriods = 2;

    /// <summary>Magic, version, two bytes of zero, checksum of what is before it.</summary>
    public const int HeaderBytes = 16;

    /// <summary>Place and length of the directory, pupils, schools, checksum of the directory, checksum of these, magic.</summary>
    public const int TrailerBytes = 48;

    /// <summary>Length and checksum before each block.</summary>
    public const int FrameBytes = 8;

    /// <summary>Bytes of the place of a pupil's block.</summary>
    public const int PlaceBytes = 8;

    // A byte that no text begins with, and line ends of both kinds, so that a file changed on its way is seen at once.
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'A', (byte)'R', (byte)'E', (byte)'G', (byte)'\r', (byte)'\n', 0x1A];
}
