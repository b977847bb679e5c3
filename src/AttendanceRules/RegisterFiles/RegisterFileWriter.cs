using System.Buffers.Binary;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>
/// Writes a register file, school by school and pupil by pupil: what is in memory is one pupil, and what the file says of its schools.
/// The same records give the same bytes. The file counts only once <see cref="Complete"/> was called.
/// </summary>
/// <example><code>
/// using var stream = File.Create("school.areg");
/// var writer = new RegisterFileWriter(stream, book.Catalogue.SchoolWeek);
/// writer.Add(school);
/// writer.Complete();
/// </code></example>
public sealed class RegisterFileWriter
{
    private readonly Stream output;
    private readonly SchoolWeek week;
    private readonly NameTable names = new();
    private readonly BlockWriter block;
    private readonly List<FileCalendar> calendars = [];
    private readonly Dictionary<string, int> calendarNumbers = new(StringComparer.Ordinal);
    private readonly List<FileSchool> schools = [];
    private readonly List<long> places = [];
    private FileSchool? open;
    private string? lastPupil;
    private SchoolCalendar? calendar;
    private long position;
    private long pupils;
    private bool isComplete;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where to; it stays open. It need not be able to go back.</param>
    /// <param name="week">The school week of the base pack, <c>book.Catalogue.SchoolWeek</c>; null: Monday to Friday. Marks on other days
    /// are kept too, and take more room.</param>
    /// <exception cref="IOException">The output takes no more.</exception>
    public RegisterFileWriter(Stream output, SchoolWeek? week = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        (this.output, this.week) = (output, week ?? SchoolWeek.MondayToFriday);
        block = new BlockWriter(names);
        Span<byte> header = stackalloc byte[FileLayout.HeaderBytes];
        FileLayout.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], FileLayout.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], Checksum.Of(header[..12]));
        Write(header);
    }

    /// <summary>Adds a whole school.</summary>
    /// <param name="school">The school.</param>
    /// <exception cref="ArgumentException">A record is larger than the form allows.</exception>
    /// <exception cref="IOException">The output takes no more.</exception>
    public void Add(SchoolRecord school)
    {
        ArgumentNullException.ThrowIfNull(school);
        BeginSchool(school.Id, school.Calendar, school.Casework, school.Answers, school.Rejected);
        foreach (var pupil in school.Pupils)
        {
            Add(pupil);
        }
    }

    /// <summary>Begins a school; the pupils that follow are its own.</summary>
    /// <param name="id">The school's id, not empty.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="casework">Casework of the school itself. Empty: nothing was done. Null: not supplied.</param>
    /// <param name="answers">Answers to questions asked per school; null: none.</param>
    /// <param name="rejected">Rows of input that could not be used; null: none.</param>
    /// <exception cref="ArgumentException">The id is empty, or a record is larger than the form allows.</exception>
    /// <exception cref="IOException">The output takes no more.</exception>
    public void BeginSchool(string id, SchoolCalendar calendar, IReadOnlyList<CaseworkRow>? casework = null,
        IReadOnlyList<Answer>? answers = null, IReadOnlyList<RejectedRow>? rejected = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(calendar);
        CheckIsOpen();
        EndSchool();
        var number = NumberOf(calendar);
        block.Clear();
        SchoolBlock.Write(block, schools.Count, casework, answers ?? [], rejected ?? []);
        open = new FileSchool(id, number, 0, position, 0);
        (lastPupil, this.calendar) = (null, calendar);
        WriteBlock("The school", nameof(casework));
    }

    /// <summary>Adds a pupil to the school that was begun last.</summary>
    /// <param name="pupil">The pupil. The pupils of a school come in the order of their ids, compared by code units.</param>
    /// <exception cref="ArgumentException">The id does not come after that of the pupil before, the calendar differs from the school's, or
    /// the record is larger than the form allows.</exception>
    /// <exception cref="InvalidOperationException">No school was begun, or the file is complete.</exception>
    /// <exception cref="IOException">The output takes no more.</exception>
    public void Add(PupilRecord pupil)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        CheckIsOpen();
        if (open is null)
        {
            throw new InvalidOperationException("Begin a school before its pupils.");
        }

        if (string.CompareOrdinal(pupil.Id, lastPupil) <= 0)
        {
            throw new ArgumentException(
                "The pupil's id does not come after that of the pupil before. Add the pupils of a school in the order of their ids.",
                nameof(pupil));
        }

        if (!ReferenceEquals(pupil.Calendar, calendar) && NumberOf(pupil.Calendar) != open.Calendar)
        {
            throw new ArgumentException("The pupil's calendar differs from the school's. Begin another school for it.", nameof(pupil));
        }

        block.Clear();
        PupilBlock.Write(block, pupil, pupils, calendars[open.Calendar]);
        var place = position;
        WriteBlock("The pupil", nameof(pupil));
        places.Add(place);
        (lastPupil, pupils) = (pupil.Id, pupils + 1);
    }

    /// <summary>Writes the end of the file, without which it is not read.</summary>
    /// <exception cref="InvalidOperationException">It was written already, or the schools and their calendars are more than the form
    /// allows.</exception>
    /// <exception cref="IOException">The output takes no more.</exception>
    public void Complete()
    {
        CheckIsOpen();
        EndSchool();
        block.Clear();
        FileDirectory.Write(block, names, calendars, schools);
        var directory = block.Written;
        if (directory.Length > FileLimits.DirectoryBytes)
        {
            throw new InvalidOperationException("The file has too many schools or calendars for one directory. Write several files.");
        }

        Span<byte> trailer = stackalloc byte[FileLayout.TrailerBytes];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, position);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[8..], directory.Length);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[16..], pupils);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[24..], schools.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[32..], Checksum.Of(directory));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[36..], Checksum.Of(trailer[..36]));
        FileLayout.Magic.CopyTo(trailer[40..]);
        Write(directory);
        Write(trailer);
        output.Flush();
        isComplete = true;
    }

    // Calendars that say the same are one, whoever made them.
    private int NumberOf(SchoolCalendar calendar)
    {
        var numbered = new FileCalendar(calendar, [.. calendar.SchoolDays(new HashSet<DateOnly>(), week)]);
        block.Clear();
        numbered.Write(block);
        var key = Convert.ToHexString(block.Written);
        if (!calendarNumbers.TryGetValue(key, out var number))
        {
            number = calendarNumbers[key] = calendars.Count;
            calendars.Add(numbered);
        }

        return number;
    }

    private void EndSchool()
    {
        if (open is null)
        {
            return;
        }

        schools.Add(open with { PupilCount = places.Count, PupilPlaces = position });
        Span<byte> one = stackalloc byte[FileLayout.PlaceBytes];
        foreach (var place in places)
        {
            BinaryPrimitives.WriteInt64LittleEndian(one, place);
            Write(one);
        }

        places.Clear();
        open = null;
    }

    private void WriteBlock(string what, string argument)
    {
        var bytes = block.Written;
        if (bytes.Length > FileLimits.BlockBytes)
        {
            throw new ArgumentException(
                $"{what} has records of {bytes.Length} bytes; a register file holds at most {FileLimits.BlockBytes}.", argument);
        }

        Span<byte> frame = stackalloc byte[FileLayout.FrameBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[4..], Checksum.Of(bytes));
        Write(frame);
        Write(bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        position += bytes.Length;
    }

    private void CheckIsOpen()
    {
        if (isComplete)
        {
            throw new InvalidOperationException("The file is complete. Begin another one.");
        }
    }
}
