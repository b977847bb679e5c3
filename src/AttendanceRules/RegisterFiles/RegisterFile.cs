using System.Buffers;
using System.Buffers.Binary;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>
/// A register file: schools and their pupils in compact binary form, mapped into memory. Each pupil is read by its number, without the
/// others. What is read is checked; many threads may read at once. <c>src/register-file.md</c> describes the form.
/// </summary>
/// <example><code>
/// using var file = RegisterFile.Open("authority.areg");
/// foreach (var advice in RuleBook.England.AdviseAll(file, new DateOnly(2026, 11, 20)))
///     Console.WriteLine($"{advice.Pupil}: {advice.Daily.Count()} actions");
/// </code></example>
public sealed class RegisterFile : IDisposable
{
    /// <summary>What the names of register files end in.</summary>
    public const string Extension = ".areg";

    private const int Halving = 1;

    // What is read with the length of a block.
    private const int NearBytes = 1024;

    // Schools that are read at the same time have few calendars.
    private readonly FileCalendar?[] kept = new FileCalendar?[8];
    private int next;

    private readonly MappedBytes bytes;
    private readonly FileDirectory directory;
    private readonly long end;

    private RegisterFile(MappedBytes bytes)
    {
        this.bytes = bytes;
        var version = CheckHeader();
        Span<byte> trailer = stackalloc byte[FileLayout.TrailerBytes];
        bytes.Read(bytes.Length - FileLayout.TrailerBytes, trailer);
        (end, directory) = Directory(trailer, version);
        PupilCount = Schools.Sum(s => (long)s.PupilCount);
        if (PupilCount != BinaryPrimitives.ReadInt64LittleEndian(trailer[16..])
            || Schools.Count != BinaryPrimitives.ReadInt64LittleEndian(trailer[24..]))
        {
            throw RegisterFileException.Damaged("it has another number of schools or pupils than it says");
        }
    }

    /// <summary>How many pupils all schools have.</summary>
    public long PupilCount { get; }

    /// <summary>The schools in the order in which they were written.</summary>
    public IReadOnlyList<RegisterFileSchool> Schools => directory.Schools;

    /// <summary>Opens a file and checks its directory; pupils are checked when they are read.</summary>
    /// <param name="path">The file. It must not be changed as long as it is open.</param>
    /// <exception cref="RegisterFileException">It is not a register file, is of a later version, was cut off or is damaged.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static RegisterFile Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var mapped = new MappedBytes(path);
        try
        {
            return new RegisterFile(mapped);
        }
        catch
        {
            mapped.Dispose();
            throw;
        }
    }

    /// <summary>Reads one pupil.</summary>
    /// <param name="number">Its number in the file, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such pupil.</exception>
    /// <exception cref="RegisterFileException">Its part of the file is damaged.</exception>
    public PupilRecord ReadPupil(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, PupilCount);
        var school = SchoolOf(number);
        return ReadPupil(school, (int)(number - school.FirstPupil));
    }

    /// <summary>Reads one school. Its pupils are read when they are asked for, each time anew, and as long as the file is open.</summary>
    /// <param name="school">A school of this file.</param>
    /// <exception cref="ArgumentException">It is a school of another file.</exception>
    /// <exception cref="RegisterFileException">Its part of the file is damaged.</exception>
    public SchoolRecord ReadSchool(RegisterFileSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        if (school.Number >= Schools.Count || !ReferenceEquals(Schools[school.Number], school))
        {
            throw new ArgumentException("The school is of another register file. Take it from Schools of this one.", nameof(school));
        }

        var block = ReadBlock(school.Place, out var written);
        var reader = new BlockReader(block.AsSpan(written), directory.Names);
        var read = SchoolBlock.Read(ref reader, school, new FilePupils(this, school));
        ArrayPool<byte>.Shared.Return(block);
        return read;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => bytes.Dispose();

    /// <summary>The school that a pupil is in.</summary>
    internal RegisterFileSchool SchoolOf(long pupil)
    {
        // The last school that begins at the pupil or before; those without pupils begin where the next one does.
        var (low, high) = (0, Schools.Count - 1);
        while (low < high)
        {
            var middle = high - ((high - low) >>> Halving);
            (low, high) = Schools[middle].FirstPupil <= pupil ? (middle, high) : (low, middle - 1);
        }

        return Schools[low];
    }

    internal PupilRecord ReadPupil(RegisterFileSchool school, int index)
    {
        Keep(school.Days);
        var block = ReadBlock(PlaceOf(school, index), out var written);
        var reader = new BlockReader(block.AsSpan(written), directory.Names);
        var pupil = PupilBlock.Read(ref reader, school.FirstPupil + index, school.Days, directory.Codes);
        ArrayPool<byte>.Shared.Return(block);
        return pupil;
    }

    internal void ReadPupil(RegisterFileSchool school, int index, PupilRoom room)
    {
        var block = ReadBlock(PlaceOf(school, index), out var written);
        var reader = new BlockReader(block.AsSpan(written), directory.Names, KnownTexts.Own);
        PupilBlock.Read(ref reader, school.FirstPupil + index, school.Days, directory.Codes, room);
        ArrayPool<byte>.Shared.Return(block);
    }

    private long PlaceOf(RegisterFileSchool school, int index)
    {
        Span<byte> place = stackalloc byte[FileLayout.PlaceBytes];
        bytes.Read(school.PupilPlaces + ((long)index * FileLayout.PlaceBytes), place);
        return BinaryPrimitives.ReadInt64LittleEndian(place);
    }

    // Shared marks of a nation's calendars would else fill the memory.
    private void Keep(FileCalendar calendar)
    {
        if (calendar.IsKept)
        {
            return;
        }

        lock (kept)
        {
            if (!calendar.IsKept)
            {
                kept[next]?.Keep(false);
                kept[next] = calendar;
                calendar.Keep(true);
                next = (next + 1) % kept.Length;
            }
        }
    }

    private ushort CheckHeader()
    {
        Span<byte> header = stackalloc byte[FileLayout.HeaderBytes];
        bytes.Read(0, header);
        if (!header.StartsWith(FileLayout.Magic))
        {
            throw new RegisterFileException(
                $"This is not a register file. `attendance-rules import FILE --to school{Extension}` makes one of a school's records.");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        if (version > FileLayout.Version)
        {
            throw new RegisterFileException(
                $"The register file is of version {version}; this library reads versions up to {FileLayout.Version}. Use a newer library.");
        }

        if (version < FileLayout.FirstVersion || BinaryPrimitives.ReadUInt16LittleEndian(header[10..]) != 0
            || Checksum.Of(header[..12]) != BinaryPrimitives.ReadUInt32LittleEndian(header[12..]))
        {
            throw RegisterFileException.Damaged("its first bytes differ from their checksum");
        }

        return version;
    }

    private (long End, FileDirectory Directory) Directory(ReadOnlySpan<byte> trailer, ushort version)
    {
        if (!trailer[40..].SequenceEqual(FileLayout.Magic))
        {
            throw new RegisterFileException("The register file was cut off: its end is missing. Write or copy it again.");
        }

        var (place, length) = (BinaryPrimitives.ReadInt64LittleEndian(trailer), BinaryPrimitives.ReadInt64LittleEndian(trailer[8..]));
        if (Checksum.Of(trailer[..36]) != BinaryPrimitives.ReadUInt32LittleEndian(trailer[36..])
            || length is < 0 or > FileLimits.DirectoryBytes || place < FileLayout.HeaderBytes
            || place != bytes.Length - FileLayout.TrailerBytes - length)
        {
            throw RegisterFileException.Damaged("its last bytes differ from their checksum, or bytes are missing in between");
        }

        var read = new byte[length];
        bytes.Read(place, read);
        return Checksum.Of(read) == BinaryPrimitives.ReadUInt32LittleEndian(trailer[32..])
            ? (place, FileDirectory.Read(read, version, place))
            : throw RegisterFileException.Damaged("its directory differs from its checksum");
    }

    // A buffer from the pool, to be given back by the caller; one that is not given back after a failure is collected.
    private byte[] ReadBlock(long place, out Range written)
    {
        if (place < FileLayout.HeaderBytes || place > end - FileLayout.FrameBytes)
        {
            throw RegisterFileException.Damaged("a block is outside the file");
        }

        // Most blocks are no longer than what is read with their length.
        var near = (int)Math.Min(NearBytes, end - place);
        var block = ArrayPool<byte>.Shared.Rent(NearBytes);
        bytes.Read(place, block.AsSpan(0, near));
        var size = BinaryPrimitives.ReadUInt32LittleEndian(block);
        if (size > FileLimits.BlockBytes || size > end - place - FileLayout.FrameBytes)
        {
            throw RegisterFileException.Damaged("a block is longer than possible");
        }

        var all = FileLayout.FrameBytes + (int)size;
        if (all > near)
        {
            var longer = ArrayPool<byte>.Shared.Rent(all);
            block.AsSpan(0, near).CopyTo(longer);
            bytes.Read(place + near, longer.AsSpan(near, all - near));
            ArrayPool<byte>.Shared.Return(block);
            block = longer;
        }

        written = FileLayout.FrameBytes..all;
        return Checksum.Of(block.AsSpan(written)) == BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(sizeof(uint))) ? block
            : throw RegisterFileException.Damaged("a block differs from its checksum");
    }
}
