namespace AttendanceRules.RegisterFiles;

/// <summary>What the end of a register file says of the rest: names, codes, calendars, schools.</summary>
internal sealed class FileDirectory
{
    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    public required IReadOnlyList<RegisterFileSchool> Schools { get; init; }

    /// <summary>The names have to be known before; the directory itself uses none.</summary>
    public static void Write(BlockWriter writer, NameTable names, IReadOnlyList<FileCalendar> calendars, IReadOnlyList<FileSchool> schools)
    {
        writer.List(names.Names, (w, name) => w.Text(name));
        writer.List(names.Codes, (w, code) => w.Text(code));
        writer.List(calendars, (w, calendar) => calendar.Write(w));
        writer.List(schools, (w, school) =>
        {
            w.Text(school.Id);
            w.Number(school.Calendar);
            w.Number(school.PupilCount);
            w.Number((ulong)school.Place);
            w.Number((ulong)school.PupilPlaces);
        });
    }

    /// <param name="bytes">The directory, its checksum right.</param>
    /// <param name="version">The version of the file.</param>
    /// <param name="end">Where blocks end and the directory begins.</param>
    public static FileDirectory Read(ReadOnlySpan<byte> bytes, ushort version, long end)
    {
        var reader = new BlockReader(bytes, []);
        var names = reader.List((ref BlockReader r) => r.Needed(), FileLimits.Names);
        var codes = reader.List((ref BlockReader r) => r.Needed(), FileLimits.Codes);
        var calendars = reader.List((ref BlockReader r) => FileCalendar.Read(ref r, version));
        var schools = new List<RegisterFileSchool>();
        var (count, pupils) = (reader.Number(reader.Left), 0L);
        for (var number = 0; number < count; number++)
        {
            var (id, calendar, size) = (reader.Id(), reader.Number(int.MaxValue), reader.Number(int.MaxValue));
            var (place, places) = (Place(ref reader, end), Place(ref reader, end));
            if (calendar >= calendars.Count || size > (end - places) / FileLayout.PlaceBytes)
            {
                throw RegisterFileException.Damaged("a school has an unknown calendar, or pupils beyond the end");
            }

            schools.Add(new RegisterFileSchool(id, number, calendars[calendar], pupils, size, place, places));
            pupils += size;
        }

        reader.End();
        return new FileDirectory { Names = names, Codes = codes, Schools = schools };
    }

    private static long Place(ref BlockReader reader, long end) =>
        reader.Number() is var place && place >= FileLayout.HeaderBytes && place <= (ulong)end ? (long)place
            : throw RegisterFileException.Damaged("a school is outside the file");
}
